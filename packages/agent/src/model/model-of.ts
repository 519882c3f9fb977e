import { wordsOf } from '../context/words-of.ts';
import type { AgentModel } from './agent-model.ts';
import type { Candidate } from './candidate.ts';
import { CandidateRun } from './candidate-run.ts';

/** The first that answers, of models that are asked in this order, each shown no more than `contextTokens`. */
export function modelOf(candidates: readonly [Candidate, ...Candidate[]], contextTokens: number): AgentModel {
  return {
    name: candidates[0].name,
    candidates,
    context: {
      kind: 'within-tokens',
      tokens: contextTokens,
      answer: async (prompt, abortSignal) => wordsOf(await candidates[0].load(), { prompt, abortSignal }),
    },
    load: async () => {
      const [first, ...others] = candidates;
      const model = await first.load();
      // Others are loaded when they are needed.
      const rest = others.map((other) => ({ ...other, load: remembered(other.load) }));
      return (tell) => new CandidateRun([{ ...first, load: async () => model }, ...rest], tell);
    },
  };
}

function remembered<Result>(load: () => Promise<Result>): () => Promise<Result> {
  let loading: Promise<Result> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}
