import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@modelcontextprotocol/client';
import type { Site } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { z } from 'zod';
import type { MetaRouter } from '../../conversation.ts';
import { type SiteState, stateOf } from './site-state.ts';

/** An application tool that ran. */
export interface ToolRun {
  /** Its slug, without the toolkit's name. */
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly successful: boolean;
  readonly writes: boolean;
}

const batch = z.looseObject({
  tools: z.array(z.looseObject({ tool_slug: z.string(), arguments: z.record(z.string(), z.unknown()) })),
});
const results = z.looseObject({
  data: z.looseObject({
    results: z.array(z.looseObject({ response: z.looseObject({ successful: z.boolean() }).optional() })),
  }),
});
const envelope = z.looseObject({ successful: z.boolean() });
const nameFinders = new Set(
  confluence.tools.filter(({ annotations }) => annotations.namesIn).map(({ slug }) => slug),
);
const readOnly = new Set(confluence.tools.filter(({ hints }) => hints.readOnly).map(({ slug }) => slug));

/** The real meta tools over a local site: what they ran is recorded, what the site holds can be read and put back. */
export class LocalSite implements MetaRouter<ToolRun> {
  readonly #site: Site;
  readonly #connect: () => Promise<Client>;
  readonly #folder: string;
  #client: Client | undefined;
  #calls: ToolRun[] = [];
  #state: SiteState | undefined;
  #isAsNew = false;

  private constructor(site: Site, connect: () => Promise<Client>, folder: string) {
    this.#site = site;
    this.#connect = connect;
    this.#folder = folder;
  }

  /** `connect` opens a new session of a router that acts on the site. */
  static async over(site: Site, connect: () => Promise<Client>): Promise<LocalSite> {
    return new LocalSite(site, connect, await mkdtemp(join(tmpdir(), 'tributary-state-')));
  }

  /** Puts back what the site began with, and goes on in a new session. */
  async begin(): Promise<void> {
    await this.#client?.close();
    this.#client = await this.#connect();
    if (this.#isAsNew) return;
    await this.#site.reset();
    this.#isAsNew = true;
    this.#state = undefined;
  }

  /** What the site holds now. */
  async state(): Promise<SiteState> {
    if (this.#state !== undefined) return this.#state;
    const file = join(this.#folder, 'site.snapshot');
    await this.#site.snapshot(file);
    this.#state = stateOf(file);
    return this.#state;
  }

  async close(): Promise<void> {
    await this.#client?.close();
    await rm(this.#folder, { recursive: true });
  }

  takeCalls(): readonly ToolRun[] {
    const calls = this.#calls;
    this.#calls = [];
    return calls;
  }

  async call(name: string, input: unknown): Promise<unknown> {
    if (!this.#client) throw new Error('The site was not begun');
    const meta = name.replace(/^.*?(?=COMPOSIO_|TRIBUTARY_)/, '');
    const given = z.record(z.string(), z.unknown()).parse(input);
    const { structuredContent } = await this.#client.callTool({ name: meta, arguments: given });
    if (meta === 'TRIBUTARY_UNDO') this.#recordUndo(given, structuredContent);
    if (meta === 'COMPOSIO_MULTI_EXECUTE_TOOL') this.#record(batch.parse(input), structuredContent);
    return structuredContent;
  }

  #recordUndo({ scope = 'last', ...target }: ToolRun['input'], answer: unknown): void {
    const { successful } = envelope.parse(answer);
    this.#add({ tool: 'UNDO', input: scope === 'last' ? target : { scope }, successful, writes: true });
  }

  #record({ tools }: z.output<typeof batch>, answer: unknown): void {
    const { data } = results.parse(answer);
    tools.forEach(({ tool_slug: slug, arguments: input }, index) => {
      const successful = data.results[index]?.response?.successful ?? false;
      const tool = slug.replace(/^CONFLUENCE_/, '');
      // Looking up names is a part of reading the sentence, as the search for tools is.
      if (!nameFinders.has(slug)) this.#add({ tool, input, successful, writes: !readOnly.has(slug) });
    });
  }

  #add(run: ToolRun): void {
    this.#calls.push(run);
    if (!run.writes) return;
    this.#isAsNew = false;
    this.#state = undefined;
  }
}
