import { withinBudget } from '../context/within-budget.ts';
import type { Candidate } from './candidate.ts';
import { type AskedModel, explainModelError } from './explain-model-error.ts';
import { withFirstWords } from './first-words.ts';
import { withPatience } from './patience.ts';
import type { CallOptions, ProviderModel } from './provider-model.ts';
import { type ReadRefusal, withWholeAnswers } from './whole-answer.ts';

/** A model at a server, by the settings that choose it. */
export interface HostedModel extends Omit<AskedModel, 'host'> {
  readonly baseUrl: URL;
  /** How long nothing may come from it. */
  readonly patienceMilliseconds: number;
  /** How much of a conversation it is shown, at most. */
  readonly contextTokens: number;
  /** Makes it, with a `fetch` that keeps keys where they belong. */
  readonly create: (fetch: typeof globalThis.fetch) => Promise<ProviderModel>;
  readonly readRefusal?: ReadRefusal;
}

/** A model that is asked over HTTP. */
export function hostedModel({
  baseUrl,
  patienceMilliseconds,
  contextTokens,
  create,
  readRefusal,
  ...settings
}: HostedModel): Candidate {
  const asked: AskedModel = { ...settings, host: baseUrl.host };
  const explain = (error: unknown) => explainModelError(error, asked);
  const load = async () => {
    const model = withWholeAnswers(await create(fetchHere), readRefusal);
    return withinBudget(withPatience(model, patienceMilliseconds), contextTokens);
  };
  return {
    name: `${asked.modelName} at ${asked.host}`,
    kind: 'hosted',
    load,
    explain,
    check: async (signal) => {
      try {
        const answer = await withFirstWords(
          await (await load()).doStream({ ...leastQuestion, abortSignal: signal }),
        );
        await answer.stream.cancel();
      } catch (error) {
        signal.throwIfAborted();
        throw explain(error);
      }
    },
  };
}

// With a tool, because a model that cannot use any is of no use here.
const leastQuestion: CallOptions = {
  prompt: [{ role: 'user', content: [{ type: 'text', text: 'Say yes.' }] }],
  maxOutputTokens: 16,
  tools: [
    {
      type: 'function',
      name: 'nothing',
      description: 'Does nothing.',
      inputSchema: { type: 'object', properties: {} },
    },
  ],
};

// Followed, a redirect would carry the key in its header to wherever the server says.
const fetchHere: typeof globalThis.fetch = (input, init) => fetch(input, { ...init, redirect: 'manual' });
