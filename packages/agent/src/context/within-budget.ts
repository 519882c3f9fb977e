import { withFirstWords } from '../model/first-words.ts';
import { readModelFailure } from '../model/model-failure.ts';
import type { CallOptions, ProviderModel } from '../model/provider-model.ts';
import { fitPrompt } from './fit-prompt.ts';
import { tokensOf } from './token-count.ts';

/**
 * The model, shown no more than `tokens` of a conversation. Where its server takes less than that, it is shown half of
 * what was too much, once, and no more than that from then on.
 */
export function withinBudget(model: ProviderModel, tokens: number): ProviderModel {
  let limit = tokens;
  const ask = async <Result>(options: CallOptions, send: (fitted: CallOptions) => Promise<Result>) => {
    const prompt = fitPrompt(options.prompt, limit);
    try {
      return await send({ ...options, prompt });
    } catch (error) {
      const half = Math.floor(tokensOf(prompt) / 2);
      const smaller = fitPrompt(prompt, half);
      if (readModelFailure(error).kind !== 'context-full' || tokensOf(smaller) >= tokensOf(prompt))
        throw error;
      const result = await send({ ...options, prompt: smaller });
      limit = Math.min(limit, half);
      return result;
    }
  };
  return {
    specificationVersion: model.specificationVersion,
    provider: model.provider,
    modelId: model.modelId,
    supportedUrls: model.supportedUrls,
    doGenerate: (options) => ask(options, async (fitted) => model.doGenerate(fitted)),
    // Some servers begin to answer before they say that it is too much.
    doStream: (options) => ask(options, async (fitted) => withFirstWords(await model.doStream(fitted))),
  };
}
