import type { MastraDBMessage } from '@mastra/core/agent';
import type { StorageThreadType } from '@mastra/core/memory';
import { AgentError } from '../agent-error.ts';
import type { ModelSummarising } from '../model/model-event.ts';
import { byRequest } from '../threads/past-turns.ts';
import type { ThreadEngine } from '../threads/thread-engine.ts';
import { readSummary, type ThreadSummary, withSummary } from '../threads/thread-summary.ts';
import type { ContextPlan } from './context-plan.ts';
import { storedTokens } from './stored-tokens.ts';
import { summarise } from './summarise.ts';
import { summaryMessages } from './summary-messages.ts';
import { tokensIn } from './token-count.ts';

type WithinTokens = Extract<ContextPlan, { kind: 'within-tokens' }>;

/** Which share of what a model is shown may be of earlier requests when it is asked: the rest is for this one. */
const mostHistory = 0.6;

/** To which share they are brought down, so that the next few requests need no other summary. */
const leastHistory = 0.3;

export interface Asked {
  readonly thread: string;
  readonly userId: string;
  readonly request: string;
  readonly signal: AbortSignal;
  /** Hears that the answer waits for a summary. */
  readonly tell: (event: ModelSummarising) => void;
}

/**
 * What a model is shown of the thread before it is asked. Where that has grown too long, its beginning becomes a summary,
 * which is kept with the thread; where that fails, the answer is not kept waiting: what does not fit is left out.
 *
 * @throws AgentError `thread_refused` where the thread is another user's
 */
export async function recall(
  engine: ThreadEngine,
  plan: ContextPlan,
  asked: Asked,
): Promise<readonly MastraDBMessage[]> {
  const thread = await ownThread(engine, asked);
  if (!thread) return [];
  if (plan.kind === 'last-requests') return lastRequests(engine, asked.thread, plan.count);
  const summary = readSummary(thread);
  const messages = await messagesAfter(engine, asked.thread, summary?.until);
  const old = tooOld(messages, plan.tokens - tokensIn(asked.request));
  const last = old.at(-1);
  if (!last) return shown(summary, messages);
  asked.tell({ type: 'model-summarising' });
  const next = await summaryOf(summary, old, last, plan, asked.signal);
  if (!next) return shown(summary, messages);
  await engine.messages.updateThreadMetadata({
    id: asked.thread,
    resourceId: asked.userId,
    update: (latest) => withSummary(latest, next),
  });
  return shown(next, messages.slice(old.length));
}

async function ownThread(
  { messages }: ThreadEngine,
  { thread, userId }: Asked,
): Promise<StorageThreadType | null> {
  const kept = await messages.getThreadById({ threadId: thread });
  if (!kept || kept.resourceId === userId) return kept;
  throw new AgentError(
    'thread_refused',
    `The thread "${thread}" is another user's. Take another name for yours.`,
  );
}

function shown(
  summary: ThreadSummary | undefined,
  messages: readonly MastraDBMessage[],
): readonly MastraDBMessage[] {
  return summary ? [...summaryMessages(summary), ...messages] : messages;
}

async function lastRequests(
  { messages }: ThreadEngine,
  threadId: string,
  count: number,
): Promise<readonly MastraDBMessage[]> {
  const orderBy = { field: 'createdAt', direction: 'DESC' } as const;
  // A request mostly makes two messages; one that makes more leaves room for fewer.
  const found = await messages.listMessages({ threadId, page: 0, perPage: count * 2, orderBy });
  const [first, ...others] = byRequest(found.messages.toReversed());
  const isWhole = first?.[0]?.role === 'user';
  return [...(isWhole ? first : []), ...others.flat()];
}

async function messagesAfter(
  { messages }: ThreadEngine,
  threadId: string,
  until: string | undefined,
): Promise<readonly MastraDBMessage[]> {
  const orderBy = { field: 'createdAt', direction: 'ASC' } as const;
  const filter = until === undefined ? {} : { dateRange: { start: new Date(until), startExclusive: true } };
  const found = await messages.listMessages({ threadId, perPage: false, orderBy, filter });
  return found.messages;
}

/** The messages of the requests, oldest first, that have to go for the rest to leave room. */
function tooOld(messages: readonly MastraDBMessage[], tokens: number): readonly MastraDBMessage[] {
  const requests = byRequest(messages).map((group) => ({ group, size: storedTokens(group) }));
  let total = requests.reduce((sum, { size }) => sum + size, 0);
  if (total <= tokens * mostHistory) return [];
  const old: MastraDBMessage[] = [];
  for (const { group, size } of requests) {
    if (total <= tokens * leastHistory) break;
    total -= size;
    old.push(...group);
  }
  return old;
}

async function summaryOf(
  before: ThreadSummary | undefined,
  old: readonly MastraDBMessage[],
  last: MastraDBMessage,
  { answer, tokens }: WithinTokens,
  signal: AbortSignal,
): Promise<ThreadSummary | undefined> {
  try {
    const text = await summarise(before, old, { answer, tokens: tokens * mostHistory, signal });
    return { text, until: last.createdAt.toISOString() };
  } catch {
    return undefined;
  }
}
