import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { routerKeys } from './router-keys.ts';
import type { CrashWrite } from './workload.ts';

/** What the client was told of one write, at last. */
export interface Acknowledged {
  readonly write: CrashWrite;
  readonly logId: string;
  /** The first answer came again: it had been lost, or was found out by looking. */
  readonly replayed: boolean;
}

const answerShape = z.object({
  successful: z.boolean(),
  error: z.string().nullable(),
  log_id: z.string(),
  replayed: z.boolean().optional(),
  error_details: z.object({ code: z.string() }).optional(),
});

type Answer = z.output<typeof answerShape>;

/** Not done, or not known yet. */
const worthRepeating: readonly string[] = ['outcome_unknown', 'cancelled', 'provider_unavailable'];
const pauseMilliseconds = 25;
const mostAttempts = 2_000;

/**
 * Sends a write with its key until it is told how it ended, as a careful client does: again after a lost connection,
 * after "unknown", and after "not done".
 *
 * @throws Error for an answer that no crash explains
 */
export async function sendUntilKnown(execute: ExecuteUrl, write: CrashWrite): Promise<Acknowledged> {
  let last: Answer | undefined;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const answer = await sendOnce(execute, write);
    last = answer;
    if (answer?.successful) {
      return { write, logId: answer.log_id, replayed: answer.replayed === true };
    }
    if (answer && !worthRepeating.includes(answer.error_details?.code ?? '')) {
      throw new Error(`${write.mark}: ${answer.error}`);
    }
    await delay(pauseMilliseconds);
  }
  throw new Error(
    `${write.mark} was sent ${mostAttempts} times and never acknowledged; the last answer: ${JSON.stringify(last)}`,
  );
}

/** Where to send calls now; it changes with each restart. */
export type ExecuteUrl = () => string;

/** `undefined` where the connection was lost or refused. */
async function sendOnce(execute: ExecuteUrl, write: CrashWrite): Promise<Answer | undefined> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(execute(), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-api-key': routerKeys.apiKey,
        'idempotency-key': write.key,
      },
      body: JSON.stringify({ tool_slug: write.tool, arguments: write.arguments }),
    });
    body = await response.json();
  } catch {
    return undefined;
  }
  if (response.status !== 200) throw new Error(`${write.mark}: ${response.status} ${JSON.stringify(body)}`);
  return answerShape.parse(body);
}
