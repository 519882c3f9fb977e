import { openThreads, type Threads } from '@tributary/agent';
import type { Configuration } from '../../configuration/configuration.ts';
import { asFailure } from '../../configured-agent.ts';
import { threadsOf } from '../../threads-of.ts';

/**
 * Opens the conversations, and closes them after `use`.
 *
 * @throws Failure `bad_usage` for a thread that is not there, `unusable_store` where they cannot be opened
 */
export async function usingThreads<Result>(
  configuration: Configuration,
  use: (threads: Threads) => Promise<Result>,
): Promise<Result> {
  try {
    const threads = await openThreads(threadsOf(configuration));
    try {
      return await use(threads);
    } finally {
      await threads.close();
    }
  } catch (error) {
    throw asFailure(error);
  }
}
