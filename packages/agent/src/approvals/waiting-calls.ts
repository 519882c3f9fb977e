import { z } from 'zod';
import type { ApprovalRequest, ApprovalVerdict } from './approval.ts';

const required = z.object({
  approval_id: z.string(),
  tool: z.string(),
  arguments: z.record(z.string(), z.unknown()),
  summary: z.string(),
  difference: z.array(z.object({ what: z.string(), difference: z.string() })),
});

const item = z.looseObject({
  index: z.int(),
  error: z.string().nullish(),
  response: z.looseObject({ data: z.looseObject({ approval_required: z.unknown().optional() }) }).nullish(),
});
/** What a batch answers. */
export const batch = z.looseObject({ data: z.looseObject({ results: z.array(item) }) });
const undoneAction = z.looseObject({ state: z.string(), approval_required: z.unknown().optional() });
/** What an undo answers. */
export const undone = z.looseObject({ data: z.looseObject({ actions: z.array(undoneAction) }) });
const single = z.looseObject({ data: z.looseObject({ approval_required: z.unknown() }) });

/** A call within a result that waits for somebody to agree. */
export interface WaitingCall {
  /** Its place in a batch; absent where the call stands by itself. */
  readonly index?: number;
  readonly request: ApprovalRequest;
}

/** One that was decided about. */
export interface DecidedCall extends WaitingCall {
  readonly verdict: ApprovalVerdict;
}

/** The calls in a tool's result that wait for somebody to agree; none in a result of any other form. */
export function waitingCalls(result: unknown): readonly WaitingCall[] {
  const ofBatch = batch.safeParse(result);
  if (ofBatch.success) {
    return ofBatch.data.data.results.flatMap(({ index, response }) =>
      readRequired(response?.data.approval_required).map((request) => ({ index, request })),
    );
  }
  const ofUndo = undone.safeParse(result);
  if (ofUndo.success) {
    return ofUndo.data.data.actions.flatMap((action) =>
      readRequired(action.approval_required).map((request) => ({ request })),
    );
  }
  const alone = single.safeParse(result);
  return alone.success ? readRequired(alone.data.data.approval_required).map((request) => ({ request })) : [];
}

function readRequired(value: unknown): readonly ApprovalRequest[] {
  const parsed = required.safeParse(value);
  if (!parsed.success) return [];
  const { approval_id: id, ...request } = parsed.data;
  return [{ id, ...request }];
}

const batchInput = z.looseObject({ tools: z.array(z.looseObject({})) });

/** The items of a batch that were decided about, to be sent again with their approvals. */
export function decidedItems(
  input: unknown,
  decided: readonly WaitingCall[],
): Readonly<Record<string, unknown>> {
  const { tools, ...others } = batchInput.parse(input);
  return {
    ...others,
    tools: decided.map(({ index = 0, request }) => ({ ...tools[index], approval_id: request.id })),
  };
}

/** The result of a batch with the items that were sent again in their places. */
export function withItemsAgain(
  result: unknown,
  decided: readonly WaitingCall[],
  again: unknown,
): Readonly<Record<string, unknown>> {
  const first = batch.parse(result);
  const second = batch.safeParse(again);
  // The whole call failed: what was decided is not known to have run, and the model must hear that.
  if (!second.success) return z.looseObject({}).parse(again);
  const results = first.data.results.map((entry) => {
    const place = decided.findIndex(({ index }) => index === entry.index);
    const repeated = second.data.data.results.find(({ index }) => index === place);
    return repeated ? { ...repeated, index: entry.index } : entry;
  });
  const failed = results.filter(({ error }) => error !== null && error !== undefined).length;
  const counts = { success_count: results.length - failed, error_count: failed, total_count: results.length };
  return { ...first, data: { ...first.data, results, ...counts } };
}

/** Whether a result is that of an undo, which tells of one action after the other. */
export function isUndo(result: unknown): boolean {
  return undone.safeParse(result).success;
}

/** The result of an undo that was sent again, with what it had taken back before. */
export function withUndoAgain(result: unknown, again: unknown): unknown {
  const first = undone.safeParse(result);
  const second = undone.safeParse(again);
  if (!first.success || !second.success) return again;
  const before = first.data.data.actions.filter(({ state }) => state === 'undone');
  if (before.length === 0) return again;
  const { message } = second.data.data;
  const counted = `Took back ${before.length} before that.`;
  return {
    ...second.data,
    data: {
      ...second.data.data,
      actions: [...before, ...second.data.data.actions],
      ...(typeof message === 'string' ? { message: `${message} ${counted}` } : {}),
    },
  };
}
