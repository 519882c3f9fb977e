import type { AgentError } from '../agent-error.ts';
import type { Reachable } from './agent-model.ts';
import type { ProviderModel } from './provider-model.ts';

/** A model that may answer, alone or where another cannot. */
export interface Candidate extends Reachable {
  /**
   * A hosted model may answer the next time, and goes on with what another began. The planner works by rules: it fails
   * as it did before, and does not see that what was done is what it is about to do.
   */
  readonly kind: 'hosted' | 'planner';
  load(): Promise<ProviderModel>;
  /** Puts an error that it threw into a sentence that says what to change. */
  explain(error: unknown): AgentError;
}
