import { checkEndpoint, type Endpoint } from '@tributary/agent';
import { endpointsOf } from '../../endpoints-of.ts';
import { Failure } from '../../failure.ts';
import type { Check, Finding } from './checks.ts';

const patienceMilliseconds = 10_000;

/** Whether the MCP servers beside the router can be worked with, and what of their file has no effect. */
export const checkEndpoints: Check = async ({ configuration, stop }) => {
  const configured = readOrFailure(() => endpointsOf(configuration));
  if (configured instanceof Failure) return [{ fine: false, sentence: configured.message }];
  if (configured === undefined) return [];
  const { file, endpoints, notes } = configured;
  const told = notes.map((note) => ({ fine: false, sentence: `${file}: ${note}` }));
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(patienceMilliseconds)]);
  return [...told, ...(await Promise.all(endpoints.map((endpoint) => findingOf(endpoint, signal))))];
};

function readOrFailure<Result>(read: () => Result): Result | Failure {
  try {
    return read();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

async function findingOf(endpoint: Endpoint, signal: AbortSignal): Promise<Finding> {
  const { name } = endpoint;
  try {
    const count = await checkEndpoint(endpoint, signal);
    return {
      fine: true,
      sentence: `The MCP server ${name} offers ${count} ${count === 1 ? 'tool' : 'tools'}.`,
    };
  } catch (error) {
    if (signal.aborted) {
      const seconds = patienceMilliseconds / 1000;
      return { fine: false, sentence: `The MCP server ${name} did not answer within ${seconds} s.` };
    }
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    return { fine: false, sentence: `The MCP server ${name} cannot be used: ${reason.replace(/\.?$/, '.')}` };
  }
}
