import type { JsonObject } from './json.ts';
import type { RunContext } from './run-context.ts';
import type { PlannedAction } from './undo.ts';

/** A write that left and whose answer never came. */
export interface UnansweredAction extends PlannedAction {
  readonly startedAt: Date;
}

/** What a look at the provider says of such a write. */
export type Settlement =
  /** It took effect; `output` is the answer that the tool would have given. */
  | { readonly effect: 'happened'; readonly output: JsonObject }
  /** It did not, so it may be sent again. */
  | { readonly effect: 'did_not_happen' }
  /** It cannot be told from here; `look` says where a person can see it. */
  | { readonly effect: 'unclear'; readonly look: string };

/** Finds out by reads alone whether a write took effect. Must not say `did_not_happen` on a mere guess. */
export type Settle = (action: UnansweredAction, context: RunContext) => Promise<Settlement>;
