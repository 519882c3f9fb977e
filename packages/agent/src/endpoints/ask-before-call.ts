import { z } from 'zod';
import { answerOrStopped } from '../approvals/answer-or-stopped.ts';
import type { ApprovalPolicy } from '../approvals/approval-policy.ts';
import type { ApprovalDesk } from '../approvals/asking-first.ts';
import { readCallContext } from '../session/tool-call-context.ts';

const annotations = z.looseObject({
  readOnlyHint: z.boolean().default(false),
  destructiveHint: z.boolean().default(true),
});

/**
 * Whether a person is asked before a tool of a server runs. What a server does not say counts as MCP has it: the tool
 * writes, and destroys.
 */
export function asksFirst(policy: ApprovalPolicy, told: unknown): boolean {
  const read = annotations.safeParse(told ?? {});
  const { readOnlyHint, destructiveHint } = read.success ? read.data : annotations.parse({});
  if (readOnlyHint || policy === 'all') return false;
  return policy === 'ask' || destructiveHint;
}

/** A tool to ask about. */
export interface AskedTool {
  /** Under which it is offered. */
  readonly name: string;
  readonly ownName: string;
  readonly server: string;
  /** Threads in which it may run unasked by now. */
  readonly agreed: Set<string>;
}

/** Asks the person of the thread before a tool runs; it runs only when they agree. */
export function askingBeforeCall<Input, Context extends unknown[]>(
  tool: AskedTool,
  execute: (input: Input, ...context: Context) => Promise<unknown>,
  desk: Pick<ApprovalDesk, 'approverOf' | 'questions'>,
): (input: Input, ...context: Context) => Promise<unknown> {
  const { agreed } = tool;
  return async (input, ...context) => {
    const { thread, signal, callId, keep } = readCallContext(context[0]);
    if (agreed.has(thread)) return execute(input, ...context);
    const approver = desk.approverOf(thread);
    if (!approver)
      throw new Error(`Nothing ran: ${tool.name} needs a person to agree, and nobody is here to ask.`);
    await keep();
    const request = {
      id: `${tool.name}:${callId}`,
      tool: tool.name,
      arguments: argumentsOf(input),
      summary: `Run ${tool.ownName} of ${tool.server}`,
      difference: [],
    };
    const [verdict] = await desk.questions.ask(thread, [request], (subject, place) =>
      answerOrStopped(approver(subject, place), signal),
    );
    if (verdict?.verdict !== 'approve') throw new Error(refusal(verdict));
    if (verdict.scope === 'session') agreed.add(thread);
    return execute(input, ...context);
  };
}

function refusal(verdict: { readonly reason?: string } | undefined): string {
  if (verdict === undefined) return 'Nothing ran: nobody agreed to it.';
  const { reason } = verdict;
  return `Nothing ran: the person said no${reason === undefined ? '' : ` (${reason})`}. Do not try it another way.`;
}

const record = z.record(z.string(), z.unknown());

function argumentsOf(input: unknown): Readonly<Record<string, unknown>> {
  const read = record.safeParse(input);
  return read.success ? read.data : {};
}
