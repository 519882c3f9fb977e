import type { JsonObject } from '@tributary/toolkit';
import { z } from 'zod';
import { type Thing, thingsOf } from '../conversation/things.ts';
import type { Step } from '../conversation/turns.ts';
import { type ItemResult, readExecutionAnswer } from '../tools/execution-answer.ts';
import type { ToolCard } from '../tools/tool-card.ts';

/** One batch that was run: what was asked for and how each call ended. */
export interface Execution {
  readonly calls: readonly { readonly slug: string; readonly arguments: Readonly<Record<string, unknown>> }[];
  readonly results: readonly ItemResult[];
}

const batch = z.looseObject({
  tools: z.array(
    z.looseObject({ tool_slug: z.string(), arguments: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

/** The batches that a turn has run so far. A batch that failed as a whole counts as its first call failing. */
export function readExecutions(steps: readonly Step[]): readonly Execution[] {
  return steps
    .filter(({ tool }) => tool === 'execute')
    .map(({ input, answer }) => {
      const read = batch.safeParse(typeof input === 'string' ? parseJson(input) : input);
      const calls = (read.success ? read.data.tools : []).map((call) => ({
        slug: call.tool_slug,
        arguments: call.arguments,
      }));
      const results = readExecutionAnswer(answer.successful ? answer.data : undefined);
      if (results.length > 0) return { calls, results };
      const error = answer.successful ? 'the router answered without results' : answer.error;
      return {
        calls,
        results: [{ successful: false, slug: calls[0]?.slug ?? '', error, code: 'internal', candidates: [] }],
      };
    });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The things of a conversation, oldest first: those known before, and what the batches brought. */
export function thingsAfter(
  known: readonly Thing[],
  executions: readonly Execution[],
  tools: ReadonlyMap<string, ToolCard>,
): readonly Thing[] {
  const things = [...known];
  for (const { calls, results } of executions) {
    const batch = things.length;
    for (const [index, result] of results.entries()) {
      const tool = tools.get(result.slug);
      if (!tool || !result.successful) continue;
      const brought = thingsOf(tool, calls[index]?.arguments ?? {}, result.data);
      // A blog post that is labelled by a tool for pages stays a blog post.
      for (const thing of brought) things.push({ ...thing, ...kindKnown(thing, things), batch });
    }
  }
  return things;
}

function kindKnown({ value, name, place }: Thing, things: readonly Thing[]): Pick<Thing, 'kind'> | undefined {
  // A label may have the name of its page.
  if (place !== undefined && value === name) return undefined;
  const known = things.find((thing) => thing.value === value && thing.kind !== undefined);
  return known ? { kind: known.kind } : undefined;
}

/** The input that runs calls which do not depend on one another. */
export function batchInput(
  calls: readonly { readonly slug: string; readonly arguments: JsonObject }[],
  sessionId: string | undefined,
): JsonObject {
  return {
    tools: calls.map((call) => ({ tool_slug: call.slug, arguments: call.arguments })),
    sync_response_to_workbench: false,
    ...(sessionId === undefined ? {} : { session_id: sessionId }),
  };
}
