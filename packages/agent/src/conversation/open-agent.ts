import './call-nobody.ts';
import type { Agent, AgentOptions, Answer, AskOptions } from '../agent.ts';
import { AgentError } from '../agent-error.ts';
import { openApprovalDesk } from '../approvals/approval-desk.ts';
import { type ApprovalPolicy, usualApprovalPolicy } from '../approvals/approval-policy.ts';
import { passOnWish } from '../approvals/persons-word.ts';
import { recall } from '../context/recall.ts';
import { openEndpoints } from '../endpoints/endpoints.ts';
import { connectTools } from '../session/connect-tools.ts';
import { inConversation } from '../session/conversation-header.ts';
import { keepsApprovals } from '../session/keeps-approvals.ts';
import { openSession, type RouterSession } from '../session/open-session.ts';
import { explainingThreads } from '../threads/open-engine.ts';
import { openMemory, type ThreadMemory } from '../threads/open-memory.ts';
import { createConversation } from './conversation.ts';
import { ThreadListeners } from './thread-listeners.ts';
import { TurnQueue } from './turn-queue.ts';

const defaultStepLimit = 20;

/** What `createAgent` loads and calls. */
export async function openAgent(options: AgentOptions): Promise<Agent> {
  const told = { ...options, approvals: options.approvals ?? usualApprovalPolicy };
  const threads = await openMemory(told.threads);
  try {
    return await openWithThreads(told, threads);
  } catch (error) {
    await threads.close();
    throw error;
  }
}

async function openWithThreads(options: SettledOptions, threads: ThreadMemory): Promise<Agent> {
  const session = await openSession(options);
  try {
    return await openInSession(options, threads, session);
  } catch (error) {
    await session.end();
    throw error;
  }
}

type SettledOptions = AgentOptions & { readonly approvals: ApprovalPolicy };

async function openInSession(
  options: SettledOptions,
  threads: ThreadMemory,
  session: RouterSession,
): Promise<Agent> {
  const listeners = new ThreadListeners();
  const approvals = openApprovalDesk(options, (thread) => listeners.approverOf(thread));
  const [model, connected, asksFirst] = await Promise.all([
    options.model.load(),
    connectTools(session, {
      approvals,
      onProgress: ({ thread, callId, message }) =>
        listeners.tell(thread, { type: 'step-progress', id: callId, message }),
      signal: options.signal,
    }),
    keepsApprovals(options, session.id),
  ]);
  const endpoints = openEndpoints(options.endpoints ?? { endpoints: [], notes: [] }, {
    desk: approvals,
    policy: options.approvals,
    taken: new Set(Object.keys(connected.tools)),
  });
  const answer = createConversation({
    model,
    tools: connected.tools,
    memory: threads.memory,
    recall: (asked) =>
      explainingThreads(options.threads, () => recall(threads.engine, options.model.context, asked)),
    userId: options.userId,
    stepLimit: Math.max(2, options.stepLimit ?? defaultStepLimit),
  });
  const turns = new TurnQueue();
  const closing = new AbortController();

  async function ask(text: string, { thread, signal, onApproval, onEvent }: AskOptions): Promise<Answer> {
    if (closing.signal.aborted) throw new AgentError('closed', 'The agent was closed. Create another one.');
    const stop = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
    const result = await turns.take(thread, () =>
      listeners.during(thread, { onApproval, onEvent }, async () => {
        await inConversation(thread, () => passOnWish(options, session.id, text));
        const tell = onEvent ?? (() => {});
        const { tools, troubles } = await endpoints.toolsNow(stop);
        for (const trouble of troubles) tell(trouble);
        return await answer(text, { thread, signal: stop, tell, moreTools: tools });
      }),
    );
    return { ...result, thread };
  }

  async function close(): Promise<void> {
    closing.abort();
    await turns.allDone();
    await approvals.settled();
    // The client complains on stderr when the process ends while it is connected.
    await Promise.all([connected.disconnect(), endpoints.close()]);
    await session.end();
    await threads.close();
  }

  return { modelName: options.model.name, asksFirst, ask, close };
}
