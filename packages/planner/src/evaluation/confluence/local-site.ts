import type { Client } from '@modelcontextprotocol/client';
import type { Site } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { z } from 'zod';
import type { MetaRouter } from '../conversation.ts';

/** An application tool that ran. */
export interface ToolRun {
  /** Its slug, without the toolkit's name. */
  readonly tool: string;
  /** What it was given, with `#Name` in place of an id. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly successful: boolean;
  readonly writes: boolean;
}

/** What a line of a dialogue led to. */
export interface Outcome {
  readonly text: string;
  readonly calls: readonly ToolRun[];
}

const batch = z.looseObject({
  tools: z.array(z.looseObject({ tool_slug: z.string(), arguments: z.record(z.string(), z.unknown()) })),
});
const results = z.looseObject({
  data: z.looseObject({
    results: z.array(
      z.looseObject({
        response: z.looseObject({ successful: z.boolean(), data: z.unknown() }).optional(),
      }),
    ),
  }),
});
const envelope = z.looseObject({ successful: z.boolean() });
const named = z.looseObject({
  id: z.string(),
  title: z.string().optional(),
  name: z.string().optional(),
});
const listing = z.looseObject({ results: z.array(named) });
/** Who the router acts as on the site, by the names of the toolkit's connection fields. */
export const credentials = { generic_id: 'admin@example.com', generic_api_key: 'local-admin-token' };
const readOnly = new Set(confluence.tools.filter(({ hints }) => hints.readOnly).map(({ slug }) => slug));

/** The real meta tools over a local site: what they ran is recorded, and the site can be put back. */
export class LocalSite implements MetaRouter<ToolRun> {
  readonly #site: Site;
  #client: Client;
  readonly #names = new Map<string, string>();
  #calls: ToolRun[] = [];
  #isAsNew = false;

  /** `site` is a fresh local site; `client` speaks to a session's MCP endpoint of a router over it. */
  constructor(site: Site, client: Client) {
    this.#site = site;
    this.#client = client;
  }

  /** Puts back what the site began with, if anything was written since. */
  async reset(): Promise<void> {
    if (this.#isAsNew) return;
    this.#isAsNew = true;
    await this.#site.reset();
    this.#names.clear();
    const { generic_id: email, generic_api_key: token } = credentials;
    const authorization = `Basic ${btoa(`${email}:${token}`)}`;
    for (const kind of ['spaces', 'pages', 'blogposts']) {
      const response = await fetch(`${this.#site.url}/wiki/api/v2/${kind}?limit=250`, {
        headers: { authorization },
      });
      for (const thing of listing.parse(await response.json()).results) this.#learn(thing);
    }
  }

  /** Goes on through another client, as another conversation would. */
  speakThrough(client: Client): void {
    this.#client = client;
  }

  /** What has run since the last time. */
  takeCalls(): readonly ToolRun[] {
    const calls = this.#calls;
    this.#calls = [];
    return calls;
  }

  async call(name: string, input: unknown): Promise<unknown> {
    const meta = name.replace(/^.*?(?=COMPOSIO_|TRIBUTARY_)/, '');
    const given = z.record(z.string(), z.unknown()).parse(input);
    const { structuredContent } = await this.#client.callTool({ name: meta, arguments: given });
    if (meta === 'TRIBUTARY_UNDO') this.#recordUndo(given, structuredContent);
    if (meta === 'COMPOSIO_MULTI_EXECUTE_TOOL') this.#record(batch.parse(input), structuredContent);
    return structuredContent;
  }

  #recordUndo({ scope = 'last' }: Readonly<Record<string, unknown>>, answer: unknown): void {
    const { successful } = envelope.parse(answer);
    this.#isAsNew = false;
    this.#calls.push({ tool: 'UNDO', input: scope === 'last' ? {} : { scope }, successful, writes: true });
  }

  #record({ tools }: z.output<typeof batch>, answer: unknown): void {
    const { data } = results.parse(answer);
    tools.forEach(({ tool_slug: slug, arguments: input }, index) => {
      const response = data.results[index]?.response;
      this.#isAsNew &&= readOnly.has(slug);
      this.#calls.push({
        tool: slug.replace(/^CONFLUENCE_/, ''),
        input: Object.fromEntries(Object.entries(input).map(([key, value]) => [key, this.#spoken(value)])),
        successful: response?.successful ?? false,
        writes: !readOnly.has(slug),
      });
      this.#learn(response?.data);
      for (const entry of listing.safeParse(response?.data).data?.results ?? []) this.#learn(entry);
    });
  }

  // A thing keeps the name that it had first, so that a table can speak of it after it was renamed.
  #learn(value: unknown): void {
    const { id, title, name } = named.safeParse(value).data ?? {};
    const known = title ?? name;
    if (id !== undefined && known !== undefined && !this.#names.has(id)) this.#names.set(id, known);
  }

  #spoken(value: unknown): unknown {
    const name = typeof value === 'string' ? this.#names.get(value) : undefined;
    return name === undefined ? value : `#${name}`;
  }
}
