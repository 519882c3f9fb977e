import { z } from 'zod';
import { TurnQueue } from '../conversation/turn-queue.ts';
import type { ApprovalVerdict, Approver } from './approval.ts';
import { decidedItems, type WaitingCall, waitingCalls, withItemsAgain } from './waiting-calls.ts';

/** How tools come to a person's word. */
export interface ApprovalDesk {
  /** Who is asked in a thread now. */
  approverOf(thread: string): Approver | undefined;
  /** Tells the router. */
  decide(id: string, verdict: ApprovalVerdict): Promise<void>;
}

const toolContext = z.looseObject({ agent: z.looseObject({ threadId: z.string() }) });

/**
 * Runs a tool; where the router wants somebody to agree first, asks the person of the thread, tells the router what they
 * said, and sends the same call again. What nobody decided about stays as it is, for the model to tell.
 */
export function askingFirst<Input, Context extends unknown[]>(
  execute: (input: Input, ...context: Context) => Promise<unknown>,
  { approverOf, decide }: ApprovalDesk,
  questions = new TurnQueue(),
): (input: Input, ...context: Context) => Promise<unknown> {
  return async (input, ...context) => {
    const result = await execute(input, ...context);
    const waiting = waitingCalls(result);
    const thread = threadOf(context[0]);
    const approver = approverOf(thread);
    if (waiting.length === 0 || !approver) return result;
    // Tools that run side by side ask one after the other.
    const decided = await questions.take(thread, () => askAll(waiting, approver, decide));
    if (decided.length === 0) return result;
    if (decided.some(({ index }) => index === undefined)) return await execute(input, ...context);
    // The router takes a batch of any of its items; the input's type knows only what the model sent.
    const again = await execute(decidedItems(input, decided) as Input, ...context);
    return withItemsAgain(result, decided, again);
  };
}

async function askAll(
  waiting: readonly WaitingCall[],
  approver: Approver,
  decide: ApprovalDesk['decide'],
): Promise<readonly WaitingCall[]> {
  const decided: WaitingCall[] = [];
  for (const call of waiting) {
    const verdict = await approver(call.request);
    if (!verdict) continue;
    await decide(call.request.id, verdict);
    decided.push(call);
  }
  return decided;
}

function threadOf(context: unknown): string {
  const parsed = toolContext.safeParse(context);
  return parsed.success ? parsed.data.agent.threadId : '';
}
