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

/** What the batches brought into the conversation, oldest first. */
export function thingsFrom(
  executions: readonly Execution[],
  tools: ReadonlyMap<string, ToolCard>,
): readonly Thing[] {
  return executions.flatMap(({ calls, results }) =>
    results.flatMap((result, index) => {
      const tool = tools.get(result.slug);
      return tool && result.successful ? thingsOf(tool, calls[index]?.arguments ?? {}, result.data) : [];
    }),
  );
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
