import type { Candidate } from './candidate.ts';
import { hostedModel } from './hosted-model.ts';
import type { ServedModel } from './served-model.ts';

/** A model of Anthropic, or of a server that speaks its messages. */
export function anthropic(model: ServedModel): Candidate {
  return hostedModel({
    ...model,
    keyVariable: 'ANTHROPIC_API_KEY',
    addressVariable: 'ANTHROPIC_BASE_URL',
    create: async (fetch) => {
      const { createAnthropic } = await import('@ai-sdk/anthropic');
      // Given outright, both of them, because the library would fill a gap from the environment of the process.
      return createAnthropic({ baseURL: model.baseUrl.href, apiKey: model.apiKey ?? 'none', fetch })(
        model.modelName,
      );
    },
  });
}
