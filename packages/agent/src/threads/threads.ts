import type { Thread, ThreadEntry } from './thread.ts';
import type { ThreadsPlace } from './threads-place.ts';

/** The conversations that are kept. Everybody sees but their own: those of others are not there for them. */
export interface Threads {
  /** Those of a user, the one used last first. One in which nothing was said is left out. */
  list(userId: string, options?: { readonly limit?: number }): Promise<readonly ThreadEntry[]>;
  /** @throws AgentError `thread_unknown`, naming those that may have been meant */
  read(userId: string, id: string): Promise<Thread>;
  /** @throws AgentError `thread_unknown`, or `thread_title_empty` */
  rename(userId: string, id: string, title: string): Promise<ThreadEntry>;
  /** @throws AgentError `thread_unknown` */
  delete(userId: string, id: string): Promise<void>;
  /** Deletes all that a user has. @returns how many there were */
  deleteAll(userId: string): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens the conversations that agents keep at `place`, to look at them and to delete them.
 *
 * @example
 * const threads = await openThreads({ file: 'threads.db' });
 * const [last] = await threads.list('default', { limit: 1 });
 * await threads.close();
 */
export async function openThreads(place: ThreadsPlace): Promise<Threads> {
  const { openKeptThreads } = await import('./open-threads.ts');
  return openKeptThreads(place);
}
