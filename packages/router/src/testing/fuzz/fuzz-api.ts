import { seededRandom } from '../crash/random.ts';
import { type FuzzRequest, type FuzzTarget, fuzzRequest } from './fuzz-request.ts';
import { faultOfAnswer } from './judge-answer.ts';

/** Longer than anything here takes. */
const hangMilliseconds = 15_000;

/** A request that was answered badly, or not at all. */
export interface Fault extends FuzzRequest {
  readonly fault: string;
  readonly answer: string;
}

export interface FuzzReport {
  readonly faults: readonly Fault[];
  /** How many answers had which status. */
  readonly statuses: ReadonlyMap<number, number>;
}

/**
 * Sends requests that a seed determines, some at a time, and judges what comes back.
 *
 * @throws what making a request throws, and nothing else: a connection that breaks is a fault of the router
 */
export async function fuzzApi(
  url: string,
  target: FuzzTarget,
  { seed, requests }: { readonly seed: number; readonly requests: number },
): Promise<FuzzReport> {
  const random = seededRandom(seed);
  const faults: Fault[] = [];
  const statuses = new Map<number, number>();
  let made = 0;
  const worker = async () => {
    while (made < requests) {
      made += 1;
      const request = fuzzRequest(target, random);
      const { status, answer, fault } = await send(url, request);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (fault !== undefined) faults.push({ ...request, fault, answer });
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return { faults, statuses };
}

async function send(url: string, { operation, target, headers, body }: FuzzRequest) {
  try {
    const response = await fetch(`${url}${target}`, {
      method: operation.method,
      headers,
      signal: AbortSignal.timeout(hangMilliseconds),
      ...(body === undefined ? {} : { body }),
    });
    const answer = await response.text();
    const fault = faultOfAnswer(operation, response.status, answer);
    return { status: response.status, answer: answer.slice(0, 500), fault };
  } catch (error) {
    return { status: 0, answer: '', fault: `It gives no answer: ${String(error)}.` };
  }
}
