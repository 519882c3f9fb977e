import { z } from 'zod';
import type { Candidate } from './candidate.ts';
import { hostedModel } from './hosted-model.ts';
import type { ServedModel } from './served-model.ts';

/** A model of any server that speaks OpenAI's chat completions: OpenAI itself, Ollama, vLLM, LM Studio. */
export function openAiCompatible(model: ServedModel): Candidate {
  return hostedModel({
    ...model,
    keyVariable: 'OPENAI_API_KEY',
    addressVariable: 'OPENAI_BASE_URL',
    readRefusal,
    create: async (fetch) => {
      const { createOpenAI } = await import('@ai-sdk/openai');
      // Given outright, both of them, because the library would fill a gap from the environment of the process.
      return createOpenAI({ baseURL: model.baseUrl.href, apiKey: model.apiKey ?? 'none', fetch }).chat(
        model.modelName,
      );
    },
  });
}

const chunk = z.looseObject({
  choices: z.tuple([z.looseObject({ delta: z.looseObject({ refusal: z.string() }) })]).rest(z.unknown()),
});

/** The library drops the field in which OpenAI's models decline. */
function readRefusal(sent: unknown): string | undefined {
  const parsed = chunk.safeParse(sent);
  return parsed.success ? parsed.data.choices[0].delta.refusal : undefined;
}
