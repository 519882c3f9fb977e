import { setTimeout as wait } from 'node:timers/promises';
import { path, type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { idShape, readAnswer } from '../client.ts';

/** What Confluence answers when it does something on the side. */
export const startedTaskShape = z.object({ id: idShape });

const taskShape = z.object({
  id: idShape,
  percentageComplete: z.number().nullish(),
  successful: z.boolean().nullish(),
  finished: z.boolean().nullish(),
  messages: z.array(z.object({ translation: z.string().nullish() })).nullish(),
});

/** How long to wait for a task. */
export interface TaskWaits {
  readonly firstMilliseconds: number;
  /** Between two looks, at most. */
  readonly longestMilliseconds: number;
  /** For all of it. */
  readonly atMostMilliseconds: number;
}

// Below the two minutes that a call has.
const usualWaits: TaskWaits = {
  firstMilliseconds: 200,
  longestMilliseconds: 3_000,
  atMostMilliseconds: 90_000,
};

/**
 * Waits for a long task, telling how far it is, and says whether it ended in time. It goes on without us otherwise.
 *
 * @throws ToolError `provider_error` when it failed, `cancelled` when the caller gave up
 */
export async function waitForTask(
  id: string,
  what: string,
  context: RunContext,
  waits: TaskWaits = usualWaits,
): Promise<'finished' | 'still_running'> {
  let next = waits.firstMilliseconds;
  for (let waited = 0; ; waited += next) {
    const task = readAnswer(taskShape, await context.http.get(path`/wiki/rest/api/longtask/${id}`));
    const share = Math.min(1, (task.percentageComplete ?? 0) / 100);
    context.progress(`${what}: ${Math.round(share * 100)}%`, share);
    const ended = task.finished ?? share === 1;
    if (ended && task.successful === false) throw failed(what, task);
    if (ended) return 'finished';
    next = Math.min(next * 2, waits.longestMilliseconds);
    if (waited + next > waits.atMostMilliseconds) return 'still_running';
    await pause(next, context.signal);
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, { signal });
  } catch {
    throw new ToolError({
      code: 'cancelled',
      message: 'The call was given up. Confluence goes on with what it began.',
    });
  }
}

function failed(what: string, { messages }: z.output<typeof taskShape>): ToolError {
  const words = messages
    ?.map(({ translation }) => translation)
    .filter(Boolean)
    .join(' ');
  return new ToolError({
    code: 'provider_error',
    message: `${what} failed.${words ? ` Confluence says: ${words}` : ' Confluence does not say why.'}`,
  });
}
