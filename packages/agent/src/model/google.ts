import type { Candidate } from './candidate.ts';
import { hostedModel } from './hosted-model.ts';
import type { ServedModel } from './served-model.ts';

/** A Gemini model of Google's. */
export function google(model: ServedModel): Candidate {
  return hostedModel({
    ...model,
    keyVariable: 'GOOGLE_GENERATIVE_AI_API_KEY',
    addressVariable: 'GOOGLE_GENERATIVE_AI_BASE_URL',
    create: async (fetch) => {
      const { createGoogle } = await import('@ai-sdk/google');
      const baseURL = model.baseUrl.href.replace(/\/+$/, '');
      // Given outright, both of them, because the library would fill a gap from the environment of the process.
      return createGoogle({ baseURL, apiKey: model.apiKey ?? 'none', fetch })(model.modelName);
    },
  });
}
