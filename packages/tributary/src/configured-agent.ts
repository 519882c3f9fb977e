import {
  type Agent,
  type AgentErrorCode,
  type AgentModel,
  type ApprovalPolicy,
  chooseModel,
  createAgent,
  isAgentError,
} from '@tributary/agent';
import type { Configuration } from './configuration/configuration.ts';
import { endpointsOf } from './endpoints-of.ts';
import { Failure, type FailureCode } from './failure.ts';
import type { RouterKey } from './router-access.ts';
import type { RouterRemedy } from './router-remedy.ts';
import { threadsOf } from './threads-of.ts';

/** What an agent is made from. */
export interface AgentParts {
  readonly router: RouterKey;
  /** When a person is asked first; as configured when absent. */
  readonly approvals?: ApprovalPolicy | undefined;
  /** Gives up making it. */
  readonly signal: AbortSignal;
}

/** The configured user's agent at a router. */
export async function openAgent(
  configuration: Configuration,
  { router: { url, apiKey }, approvals = configuration.approvals, signal }: AgentParts,
): Promise<Agent> {
  return createAgent({
    baseUrl: url,
    apiKey,
    userId: configuration.userId,
    model: configuredModel(configuration),
    threads: threadsOf(configuration),
    approvals,
    endpoints: endpointsOf(configuration),
    signal,
  });
}

/** What a person has to know of a router that asks nobody before it writes; nothing where it asks as it was told. */
export function warningOfUnasked({ asksFirst }: Agent, { url }: Pick<RouterKey, 'url'>): string | undefined {
  if (asksFirst) return undefined;
  return `The router at ${url} asks nobody before it writes: what a model calls there runs at once. --approvals all says that you know.`;
}

/**
 * The model that answers.
 *
 * @throws Failure `bad_configuration` when the variables name no usable one
 */
export function configuredModel({ model }: Configuration): AgentModel {
  try {
    return chooseModel(model);
  } catch (error) {
    throw asFailure(error);
  }
}

/** What an error of the agent is for the program, where it is more than that there is no answer. */
const failures: Partial<Record<AgentErrorCode, FailureCode>> = {
  model_settings_invalid: 'bad_configuration',
  thread_unknown: 'bad_usage',
  thread_title_empty: 'bad_usage',
  threads_unusable: 'unusable_store',
};

/** Which part of a remedy helps; what is not here is no matter of the router's settings. */
const remedies: Partial<Record<AgentErrorCode, keyof RouterRemedy>> = {
  router_unreachable: 'address',
  router_missing: 'address',
  router_key_refused: 'key',
};

/**
 * An error of the agent as a failure of the program, with what to change about the router; every other error stays
 * what it is.
 */
export function asFailure(error: unknown, router?: RouterKey): unknown {
  if (!isAgentError(error)) return error;
  const code = failures[error.code] ?? 'no_answer';
  const part = remedies[error.code];
  const message = router && part ? `${error.message} ${router.remedy[part]}` : error.message;
  return new Failure(code, message, { cause: error });
}
