import type { AgentError } from '../agent-error.ts';
import type { Reachable } from './agent-model.ts';
import type { ProviderModel } from './provider-model.ts';

/** A model that may answer, alone or where another cannot. */
export interface Candidate extends Reachable {
  /**
   * Whether it takes over a request for which something was done already. One that works by rules of its own does not
   * see that what was done is what it is about to do.
   */
  readonly continues: boolean;
  load(): Promise<ProviderModel>;
  /** Puts an error that it threw into a sentence that says what to change. */
  explain(error: unknown): AgentError;
}
