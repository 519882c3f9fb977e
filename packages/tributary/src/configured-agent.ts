import { type Agent, type AgentModel, chooseModel, createAgent, isAgentError } from '@tributary/agent';
import type { Configuration } from './configuration/configuration.ts';
import { Failure } from './failure.ts';
import type { RouterKey } from './router-access.ts';

/** The configured user's agent at a router. */
export async function openAgent(
  configuration: Configuration,
  { url, apiKey }: RouterKey,
  threadsFile: string,
): Promise<Agent> {
  return createAgent({
    baseUrl: url,
    apiKey,
    userId: configuration.userId,
    model: configuredModel(configuration),
    threadsFile,
  });
}

/**
 * The model that answers.
 *
 * @throws Failure `bad_configuration` when the variables name no usable one
 */
export function configuredModel({ model: { apiKey, baseUrl, name } }: Configuration): AgentModel {
  try {
    return chooseModel({ apiKey, baseUrl, modelName: name });
  } catch (error) {
    throw asFailure(error);
  }
}

/** An error of the agent as a failure of the program; every other error stays what it is. */
export function asFailure(error: unknown): unknown {
  if (!isAgentError(error)) return error;
  const code = error.code === 'model_settings_invalid' ? 'bad_configuration' : 'no_answer';
  return new Failure(code, error.message, { cause: error });
}
