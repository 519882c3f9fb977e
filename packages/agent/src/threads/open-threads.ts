import '../conversation/call-nobody.ts';
import type { MastraDBMessage } from '@mastra/core/agent';
import type { StorageThreadType } from '@mastra/core/memory';
import { AgentError } from '../agent-error.ts';
import { nearThreads } from './near-threads.ts';
import { openThreadEngine } from './open-engine.ts';
import { pastTurns } from './past-turns.ts';
import type { Thread, ThreadEntry } from './thread.ts';
import type { ThreadEngine } from './thread-engine.ts';
import { readSummary } from './thread-summary.ts';
import { oneLine } from './thread-title.ts';
import type { Threads } from './threads.ts';
import type { ThreadsPlace } from './threads-place.ts';

/** Looked at as candidates for a thread that was misspelt. */
const candidates = 200;

/** What `openThreads` loads and calls. */
export async function openKeptThreads(place: ThreadsPlace): Promise<Threads> {
  const engine = await openThreadEngine(place);
  const { messages } = engine;

  async function list(userId: string, { limit = Number.POSITIVE_INFINITY } = {}): Promise<ThreadEntry[]> {
    const entries: ThreadEntry[] = [];
    for (let page = 0; entries.length < limit; page += 1) {
      const orderBy = { field: 'updatedAt', direction: 'DESC' } as const;
      const found = await messages.listThreads({
        filter: { resourceId: userId },
        orderBy,
        page,
        perPage: 100,
      });
      entries.push(...(await entriesOf(engine, found.threads)));
      if (!found.hasMore) break;
    }
    return entries.slice(0, limit);
  }

  async function find(userId: string, id: string): Promise<StorageThreadType> {
    const thread = await messages.getThreadById({ threadId: id });
    if (thread?.resourceId === userId) return thread;
    const near = nearThreads(id, await list(userId, { limit: candidates }));
    throw new AgentError('thread_unknown', [`There is no thread "${id}".`, hintAt(near)].join(' '));
  }

  async function read(userId: string, id: string): Promise<Thread> {
    const thread = await find(userId, id);
    const turns = pastTurns(await allMessages(engine, id));
    const summary = readSummary(thread);
    return { ...entryOf(thread, turns.length), turns, ...(summary && { summary: summary.text }) };
  }

  async function rename(userId: string, id: string, title: string): Promise<ThreadEntry> {
    const line = oneLine(title);
    if (line === '') throw new AgentError('thread_title_empty', 'The title is empty. Give a word or more.');
    const thread = await find(userId, id);
    await messages.patchThread({ id, title: line });
    const requests = (await engine.countRequests([id])).get(id) ?? 0;
    return entryOf({ ...thread, title: line }, requests);
  }

  return {
    list,
    read,
    rename,
    async delete(userId, id) {
      await find(userId, id);
      await engine.deleteThread(id);
    },
    async deleteAll(userId) {
      const { threads } = await messages.listThreads({ filter: { resourceId: userId }, perPage: false });
      for (const { id } of threads) await engine.deleteThread(id);
      return threads.length;
    },
    close: () => engine.close(),
  };
}

async function entriesOf(
  engine: ThreadEngine,
  threads: readonly StorageThreadType[],
): Promise<ThreadEntry[]> {
  const counts = await engine.countRequests(threads.map(({ id }) => id));
  return threads.flatMap((thread) => {
    const requests = counts.get(thread.id);
    return requests === undefined ? [] : [entryOf(thread, requests)];
  });
}

function entryOf({ id, title, updatedAt }: StorageThreadType, requests: number): ThreadEntry {
  return { id, title: title || id, lastUsedAt: updatedAt.toISOString(), requests };
}

async function allMessages({ messages }: ThreadEngine, threadId: string): Promise<MastraDBMessage[]> {
  const orderBy = { field: 'createdAt', direction: 'ASC' } as const;
  const found = await messages.listMessages({ threadId, perPage: false, orderBy });
  return found.messages;
}

function hintAt(near: readonly ThreadEntry[]): string {
  if (near.length === 0) return 'List those that there are.';
  return `Did you mean ${near.map(({ id, title }) => `"${id}" (${title})`).join(' or ')}?`;
}
