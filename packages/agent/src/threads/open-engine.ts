import { AgentError, isAgentError } from '../agent-error.ts';
import type { ThreadEngine } from './thread-engine.ts';
import type { ThreadsPlace } from './threads-place.ts';

/**
 * Opens the database that `place` names. Each engine is loaded where it is used.
 *
 * @throws AgentError `threads_unusable`
 */
export async function openThreadEngine(place: ThreadsPlace): Promise<ThreadEngine> {
  return explainingThreads(place, async () => {
    if ('file' in place) {
      const { openThreadsFile } = await import('./threads-file.ts');
      return await openThreadsFile(place.file);
    }
    const { openThreadsDatabase } = await import('./threads-database.ts');
    return await openThreadsDatabase(place.databaseUrl);
  });
}

/**
 * Does what needs the conversations, and says which they are where that fails.
 *
 * @throws AgentError `threads_unusable`
 */
export async function explainingThreads<Result>(
  place: ThreadsPlace,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (isAgentError(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AgentError(
      'threads_unusable',
      `The conversations in ${nameOf(place)} cannot be used: ${reason}.`,
      {
        cause,
      },
    );
  }
}

// An address may hold a password.
function nameOf(place: ThreadsPlace): string {
  if ('file' in place) return place.file;
  const { host, pathname } = new URL(place.databaseUrl);
  return `the database ${host}${pathname}`;
}
