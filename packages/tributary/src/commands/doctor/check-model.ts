import { isAgentError, type Reachable } from '@tributary/agent';
import { configuredModel } from '../../configured-agent.ts';
import { Failure } from '../../failure.ts';
import type { Check, Finding } from './checks.ts';

/** A model of one's own machine may have to be read from disk first. */
const patienceMilliseconds = 60_000;

/** Which model answers, and which where it cannot; asked the least there is to ask, since nothing else tells of credit. */
export const checkModel: Check = async ({ configuration, stop }) => {
  const candidates = candidatesOf(() => configuredModel(configuration).candidates);
  if (candidates instanceof Failure) return [{ fine: false, sentence: candidates.message }];
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(patienceMilliseconds)]);
  return Promise.all(candidates.map((candidate, place) => findingOf(candidate, place, signal)));
};

function candidatesOf(read: () => readonly Reachable[]): readonly Reachable[] | Failure {
  try {
    return read();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

async function findingOf(candidate: Reachable, place: number, signal: AbortSignal): Promise<Finding> {
  const role = place === 0 ? 'The model is' : 'Where it cannot answer, another does:';
  try {
    await candidate.check(signal);
    return { fine: true, sentence: `${role} ${candidate.name}.` };
  } catch (error) {
    if (isAgentError(error)) return { fine: false, sentence: error.message };
    if (!signal.aborted) throw error;
    return {
      fine: false,
      sentence: `${candidate.name} did not answer within ${patienceMilliseconds / 1000} s.`,
    };
  }
}
