import type { AgentModel } from './agent-model.ts';
import { explainModelError } from './explain-model-error.ts';
import { withSoundArguments } from './sound-arguments.ts';

export interface OpenAiCompatibleServer {
  /** `/v1` included. */
  readonly baseUrl: URL;
  /** Servers on one's own machine often want none. */
  readonly apiKey: string | undefined;
  readonly modelName: string;
}

/** A model of any server that speaks OpenAI's chat completions: OpenAI itself, Ollama, vLLM, LM Studio. */
export function openAiCompatible({ baseUrl, apiKey, modelName }: OpenAiCompatibleServer): AgentModel {
  return {
    name: `${modelName} at ${baseUrl.host}`,
    load: async () => {
      const { createOpenAI } = await import('@ai-sdk/openai');
      // Given outright, both of them, because the library would fill a gap from the environment of the process.
      const provider = createOpenAI({ baseURL: baseUrl.href, apiKey: apiKey ?? 'none' });
      return withSoundArguments(provider.chat(modelName));
    },
    explain: (error) => explainModelError(error, { host: baseUrl.host, modelName }),
  };
}
