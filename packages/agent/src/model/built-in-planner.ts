import { AgentError } from '../agent-error.ts';
import type { AgentModel } from './agent-model.ts';

/** The model that needs no key and no network. */
export function builtInPlanner(): AgentModel {
  return {
    name: 'built-in planner',
    load: async () => {
      const { createPlanner } = await import('@tributary/planner');
      return createPlanner();
    },
    explain: (error) =>
      new AgentError(
        'model_failed',
        `The built-in planner failed: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      ),
  };
}
