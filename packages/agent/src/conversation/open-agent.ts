import './call-nobody.ts';
import type { Agent, AgentOptions, Answer, AskOptions } from '../agent.ts';
import { AgentError } from '../agent-error.ts';
import type { Approver } from '../approvals/approval.ts';
import type { ApprovalDesk } from '../approvals/asking-first.ts';
import { decideApproval } from '../approvals/decide-approval.ts';
import { connectTools } from '../session/connect-tools.ts';
import { openSession, type RouterSession } from '../session/open-session.ts';
import { openMemory, type ThreadMemory } from '../threads/open-memory.ts';
import { createConversation } from './conversation.ts';
import { TurnQueue } from './turn-queue.ts';

const defaultStepLimit = 20;

/** What `createAgent` loads and calls. */
export async function openAgent(options: AgentOptions): Promise<Agent> {
  const threads = await openMemory(options.threads);
  try {
    return await openWithThreads(options, threads);
  } catch (error) {
    await threads.close();
    throw error;
  }
}

async function openWithThreads(options: AgentOptions, threads: ThreadMemory): Promise<Agent> {
  const session = await openSession(options);
  try {
    return await openInSession(options, threads, session);
  } catch (error) {
    await session.end();
    throw error;
  }
}

async function openInSession(
  options: AgentOptions,
  threads: ThreadMemory,
  session: RouterSession,
): Promise<Agent> {
  const approvers = new Map<string, Approver>();
  const approvals: ApprovalDesk = {
    approverOf: (thread) => approvers.get(thread),
    decide: (id, verdict) => decideApproval(options, id, verdict),
  };
  const [model, connected] = await Promise.all([
    options.model.load(),
    connectTools(session, approvals, options.signal),
  ]);
  const answer = createConversation({
    model,
    tools: connected.tools,
    memory: threads.memory,
    userId: options.userId,
    stepLimit: Math.max(2, options.stepLimit ?? defaultStepLimit),
  });
  const turns = new TurnQueue();
  const closing = new AbortController();

  async function ask(text: string, { thread, signal, onApproval, onEvent }: AskOptions): Promise<Answer> {
    if (closing.signal.aborted) throw new AgentError('closed', 'The agent was closed. Create another one.');
    const stop = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
    const result = await turns.take(thread, async () => {
      if (onApproval) approvers.set(thread, onApproval);
      try {
        return await answer(text, { thread, signal: stop, tell: onEvent ?? (() => {}) });
      } finally {
        approvers.delete(thread);
      }
    });
    return { ...result, thread };
  }

  async function close(): Promise<void> {
    closing.abort();
    await turns.allDone();
    // The client complains on stderr when the process ends while it is connected.
    await connected.disconnect();
    await session.end();
    await threads.close();
  }

  return { modelName: options.model.name, ask, close };
}
