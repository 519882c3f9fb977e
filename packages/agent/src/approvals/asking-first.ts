import { readCallContext } from '../session/tool-call-context.ts';
import { answerOrStopped } from './answer-or-stopped.ts';
import type { ApprovalVerdict, Approver } from './approval.ts';
import { withDenials } from './denied-calls.ts';
import type { Questions } from './questions.ts';
import {
  type DecidedCall,
  decidedItems,
  isUndo,
  type WaitingCall,
  waitingCalls,
  withItemsAgain,
  withUndoAgain,
} from './waiting-calls.ts';

/** How tools come to a person's word. */
export interface ApprovalDesk {
  /** Who is asked in a thread now. */
  approverOf(thread: string): Approver | undefined;
  /** Tells the router. */
  decide(id: string, verdict: ApprovalVerdict): Promise<void>;
  readonly questions: Questions;
}

/**
 * Runs a tool; where the router wants somebody to agree first, asks the person of the thread, tells the router what they
 * said, and sends the same call again. What nobody decided about stays as it is, for the model to tell.
 */
export function askingFirst<Input, Context extends unknown[]>(
  execute: (input: Input, ...context: Context) => Promise<unknown>,
  desk: ApprovalDesk,
): (input: Input, ...context: Context) => Promise<unknown> {
  return async (input, ...context) => {
    const { thread, signal, keep } = readCallContext(context[0]);
    // The router takes a batch of any of its items; the input's type knows only what the model sent.
    const send = (sent: unknown) => execute(sent as Input, ...context);
    let answer: Answered = { result: await send(input), isWhole: false };
    // An undo of several actions comes to its next question only when the one before it is done.
    while (!answer.isWhole) {
      const { result } = answer;
      const waiting = waitingCalls(result);
      const approver = desk.approverOf(thread);
      if (waiting.length === 0 || !approver) return result;
      // The question may outlive the program: then the thread has to know what was asked for.
      await keep();
      const decided = await askAll(waiting, { thread, signal, approver }, desk);
      const told = withDenials(result, decided.filter(isDenied));
      const agreed = decided.filter((call) => !isDenied(call));
      // Who stopped the run wants nothing more sent; and what comes after an action that is to stay, stays too.
      const isOver = signal?.aborted || (isUndo(result) && agreed.length < decided.length);
      if (agreed.length === 0 || isOver) return told;
      answer = await sendAgain(told, agreed, { input, send });
    }
    return answer.result;
  };
}

interface Answered {
  readonly result: unknown;
  /** There is nothing more to ask about. */
  readonly isWhole: boolean;
}

async function sendAgain(
  result: unknown,
  decided: readonly DecidedCall[],
  { input, send }: { readonly input: unknown; readonly send: (sent: unknown) => Promise<unknown> },
): Promise<Answered> {
  if (isUndo(result)) return { result: withUndoAgain(result, await send(input)), isWhole: false };
  if (decided.some(({ index }) => index === undefined)) return { result: await send(input), isWhole: true };
  const again = await send(decidedItems(input, decided));
  return { result: withItemsAgain(result, decided, again), isWhole: true };
}

function isDenied({ verdict }: DecidedCall): boolean {
  return verdict.verdict === 'deny';
}

/** Who is asked, and until when. */
interface Asked {
  readonly thread: string;
  readonly signal: AbortSignal | undefined;
  readonly approver: Approver;
}

/** Asks about one call after the other; one word may cover the rest of its tool's. */
async function askAll(
  waiting: readonly WaitingCall[],
  { thread, signal, approver }: Asked,
  { decide, questions }: ApprovalDesk,
): Promise<readonly DecidedCall[]> {
  const always = new Map<string, ApprovalVerdict>();
  const answers = await questions.ask(thread, waiting, async (call, place) => {
    const { id, tool } = call.request;
    const covered = always.get(tool);
    if (covered) return { ...call, verdict: covered };
    const verdict = await answerOrStopped(approver(call.request, place), signal);
    if (!verdict) return undefined;
    await decide(id, verdict);
    if (verdict.verdict === 'approve' && verdict.scope === 'session') always.set(tool, verdict);
    return { ...call, verdict };
  });
  return answers.filter((answer) => answer !== undefined);
}
