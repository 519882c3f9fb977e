import { z } from 'zod';
import type { LocalSite } from './local-site.ts';
import type { SiteState } from './site-state.ts';

/** A tool and what it is to be given; `#1` in it stands for the id of what the first call of a dialogue answered. */
export type ExpectedCall = readonly [tool: string, input: Readonly<Record<string, unknown>>];

const undone = z.looseObject({ successful: z.boolean(), error: z.unknown() });
const executed = z.looseObject({
  data: z.looseObject({
    results: z.tuple([
      z.looseObject({
        response: z
          .looseObject({
            successful: z.boolean(),
            data: z.looseObject({ id: z.unknown().optional() }).nullish(),
            error: z.unknown(),
          })
          .optional(),
        error: z.unknown(),
      }),
    ]),
  }),
});

/** What a site holds after calls that nobody had to be asked for: what a dialogue is compared with. */
export class ExpectedStates {
  readonly #site: LocalSite;
  readonly #known = new Map<string, SiteState | string>();

  constructor(site: LocalSite) {
    this.#site = site;
  }

  /** The state after these lines' calls, run by themselves on a fresh site, or in words which of them fails. */
  async after(lines: readonly (readonly ExpectedCall[])[]): Promise<SiteState | string> {
    const calls = lines.flat();
    const key = JSON.stringify(calls);
    const known = this.#known.get(key) ?? (await this.#run(calls));
    this.#known.set(key, known);
    return known;
  }

  async #run(calls: readonly ExpectedCall[]): Promise<SiteState | string> {
    await this.#site.begin();
    const ids: unknown[] = [];
    for (const call of calls) {
      const outcome = await this.#call(call, ids);
      if (!outcome.successful) return `expects ${call[0]}, which fails by itself (${outcome.error}):`;
      ids.push(outcome.id);
    }
    this.#site.takeCalls();
    return await this.#site.state();
  }

  async #call([tool, input]: ExpectedCall, ids: readonly unknown[]): Promise<CallOutcome> {
    if (tool === 'UNDO') {
      const { successful, error } = undone.parse(await this.#site.call('TRIBUTARY_UNDO', input));
      return successful ? { successful, id: undefined } : { successful: false, error: JSON.stringify(error) };
    }
    const given = Object.entries(input).map(([key, value]) => [key, meant(value, ids)]);
    const batch = { tools: [{ tool_slug: `CONFLUENCE_${tool}`, arguments: Object.fromEntries(given) }] };
    const answer = await this.#site.call('COMPOSIO_MULTI_EXECUTE_TOOL', batch);
    const { response, error } = executed.parse(answer).data.results[0];
    return response?.successful
      ? { successful: true, id: response.data?.id }
      : { successful: false, error: JSON.stringify(response?.error ?? error) };
  }
}

type CallOutcome =
  | { readonly successful: true; readonly id: unknown }
  | { readonly successful: false; readonly error: string };

function meant(value: unknown, ids: readonly unknown[]): unknown {
  const place = typeof value === 'string' ? /^#(\d+)$/.exec(value)?.[1] : undefined;
  return place === undefined ? value : ids[Number(place) - 1];
}
