import type { CatalogueTool } from '../catalogue/catalogue.ts';
import type { NeededId } from './id-sources.ts';
import type { SearchAccess } from './tool-search.ts';

/** The calls that lead to a tool's own. */
interface CallPlan {
  /** One sentence a call, in order; empty where the tool can be called at once. */
  readonly steps: readonly string[];
  /** The tools that are called before it. */
  readonly tools: readonly CatalogueTool[];
}

/** Plans how to get the ids that a tool needs, by tools that the asker may use. */
export function planCalls(
  { tool }: CatalogueTool,
  needed: readonly NeededId[],
  access: SearchAccess,
): CallPlan {
  const calls = needed.flatMap(({ field, thing, sources }) => {
    const source = sources.find((entry) => access.decide(entry).allowed);
    return source === undefined ? [] : [{ field, thing, source }];
  });
  if (calls.length === 0) return { steps: [], tools: [] };
  const first = calls.map(
    ({ thing, source }) => `Find the ${thing} and its id with ${source.tool.slug}, unless you know it.`,
  );
  const fields = calls.map(({ field }) => field).join(' and ');
  return {
    steps: [...first, `Call ${tool.slug} with it as ${fields}.`],
    tools: calls.map(({ source }) => source),
  };
}
