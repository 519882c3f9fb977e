import { z } from 'zod';
import { neverSent, serverSilent } from '../session/server-silent.ts';

/** The router, with the key that its sessions do not have. */
export interface DecisionDesk {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly userId: string;
}

const refusal = z.looseObject({ error: z.looseObject({ message: z.string() }) });
const patienceMilliseconds = 30_000;

/**
 * Tells the router something that only the holder of the project's key may.
 *
 * @throws Error with the router's words where it does not take it
 */
export async function tellRouter(
  { baseUrl, apiKey }: DecisionDesk,
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const url = new URL(path, baseUrl);
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'x-api-key': apiKey },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMilliseconds),
  }).catch((error) => {
    throw neverSent(error) ? serverSilent(url, error) : error;
  });
  if (response.ok) return void (await response.body?.cancel());
  const parsed = refusal.safeParse(await response.json().catch(() => undefined));
  throw new Error(parsed.success ? parsed.data.error.message : `The router answered ${response.status}.`);
}
