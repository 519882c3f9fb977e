import { AgentError } from '../agent-error.ts';
import type { AgentModel } from './agent-model.ts';
import { builtInPlanner } from './built-in-planner.ts';
import { openAiCompatible } from './openai-compatible.ts';

/** The settings that choose a model. An empty text counts as absent. */
export interface ModelSettings {
  /** `OPENAI_API_KEY` */
  readonly apiKey?: string | undefined;
  /** `OPENAI_BASE_URL`: of any server that speaks OpenAI's chat completions, `/v1` included. */
  readonly baseUrl?: string | undefined;
  /** `TRIBUTARY_MODEL` */
  readonly modelName?: string | undefined;
}

const defaults = { baseUrl: 'https://api.openai.com/v1', modelName: 'gpt-5-mini' };

/**
 * With a key or a base URL, the model of that server; with neither, the built-in planner.
 *
 * @throws AgentError `model_settings_invalid` for a base URL that is none, or a model name with nowhere to find it
 */
export function chooseModel({ apiKey, baseUrl, modelName }: ModelSettings): AgentModel {
  if (apiKey || baseUrl) {
    return openAiCompatible({
      apiKey: apiKey || undefined,
      baseUrl: readBaseUrl(baseUrl || defaults.baseUrl),
      modelName: modelName || defaults.modelName,
    });
  }
  if (modelName) {
    throw new AgentError(
      'model_settings_invalid',
      `TRIBUTARY_MODEL is "${modelName}", but neither OPENAI_API_KEY nor OPENAI_BASE_URL says where it is. Set one of them, or leave out all three.`,
    );
  }
  return builtInPlanner();
}

function readBaseUrl(text: string): URL {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new AgentError(
      'model_settings_invalid',
      `OPENAI_BASE_URL is "${text}". It must be an http or https address, such as http://127.0.0.1:11434/v1.`,
    );
  }
  return url;
}
