import { AgentError } from '../agent-error.ts';
import type { AgentModel } from './agent-model.ts';
import type { Candidate } from './candidate.ts';

/** How people know it. */
export const builtInPlannerName = 'built-in planner';

/**
 * It works out its state from the requests that it is shown, each time anew: with a hundred of them that takes seconds,
 * and nobody means by "it" what was made twenty requests ago.
 */
const rememberedRequests = 20;

/** The model that needs no key and no network. */
export function builtInPlanner(): AgentModel {
  return {
    name: builtInPlannerName,
    candidates: [plannerAsFallback()],
    context: { kind: 'last-requests', count: rememberedRequests },
    load: async () => {
      const { createPlanner } = await import('@tributary/planner');
      const languageModel = createPlanner();
      return () => ({ languageModel, answeredBy: builtInPlannerName, explain });
    },
  };
}

/** The built-in planner where another model cannot answer. */
export function plannerAsFallback(): Candidate {
  return {
    name: builtInPlannerName,
    kind: 'planner',
    load: async () => {
      const [{ createPlanner }, { plannerAsProviderModel }] = await Promise.all([
        import('@tributary/planner'),
        import('./planner-as-provider-model.ts'),
      ]);
      return plannerAsProviderModel(createPlanner());
    },
    explain,
    check: async () => {},
  };
}

function explain(error: unknown): AgentError {
  const reason = error instanceof Error ? error.message : String(error);
  return new AgentError('model_failed', `The built-in planner failed: ${reason}`, { cause: error });
}
