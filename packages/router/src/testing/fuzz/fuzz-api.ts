import { seededRandom } from '../crash/random.ts';
import { type FuzzRequest, type FuzzTarget, fuzzRequest } from './fuzz-request.ts';
import { faultOfAnswer } from './judge-answer.ts';

/** Longer than anything here takes. */
const hangMilliseconds = 20_000;

/** After so many requests what was known may be deleted, and is made anew. */
const roundLength = 500;

/** A request that was answered badly, or not at all. */
export interface Fault extends Omit<FuzzRequest, 'operation'> {
  readonly fault: string;
  /** `POST /api/v3.1/tools/execute/{tool_slug}` */
  readonly operation: string;
  readonly answer: string;
}

export interface FuzzReport {
  readonly faults: readonly Fault[];
  /** How many answers had which status. */
  readonly statuses: ReadonlyMap<number, number>;
  /** How long the slowest answer took. */
  readonly slowestMilliseconds: number;
}

interface FuzzSettings {
  readonly seed: number;
  readonly requests: number;
  /** Texts that no answer may show. */
  readonly hidden: readonly string[];
}

/**
 * Sends requests that a seed determines, some at a time, and judges what comes back.
 *
 * @param prepare makes what requests can name, anew for each round
 * @throws what making a request throws, and nothing else: a connection that breaks is a fault of the router
 */
export async function fuzzApi(
  url: string,
  prepare: () => Promise<FuzzTarget>,
  { seed, requests, hidden }: FuzzSettings,
): Promise<FuzzReport> {
  const faults: Fault[] = [];
  const statuses = new Map<number, number>();
  let slowestMilliseconds = 0;
  for (let first = 0; first < requests; first += roundLength) {
    const target = await prepare();
    const end = Math.min(first + roundLength, requests);
    let next = first;
    const worker = async () => {
      while (next < end) {
        // One seed a request, so that each is the same whatever comes between.
        const request = fuzzRequest(target, seededRandom(seed + next));
        next += 1;
        const { status, milliseconds, answer, fault } = await send(url, request, hidden);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        slowestMilliseconds = Math.max(slowestMilliseconds, milliseconds);
        if (fault === undefined) continue;
        const { method, path } = request.operation;
        faults.push({ fault, ...request, operation: `${method} ${path}`, answer });
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
  }
  return { faults, statuses, slowestMilliseconds };
}

async function send(
  url: string,
  { operation, target, headers, body }: FuzzRequest,
  hidden: readonly string[],
) {
  const started = performance.now();
  const since = () => Math.round(performance.now() - started);
  try {
    const response = await fetch(`${url}${target}`, {
      method: operation.method,
      headers,
      signal: AbortSignal.timeout(hangMilliseconds),
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const { status } = response;
    const fault = faultOfAnswer(operation, { status, text }, hidden);
    return { status, milliseconds: since(), answer: text.slice(0, 500), fault };
  } catch (error) {
    const fault = `It gives no answer: ${String(error)}.`;
    return { status: 0, milliseconds: since(), answer: '', fault };
  }
}
