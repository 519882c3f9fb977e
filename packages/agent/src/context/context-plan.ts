import type { CallOptions } from '../model/provider-model.ts';

/** What a model is shown of a conversation that has grown long. */
export type ContextPlan =
  /** The last requests, whole: for what works out its state from them, and needs no more. */
  | { readonly kind: 'last-requests'; readonly count: number }
  /** As much as fits, and a summary of what does not. */
  | {
      readonly kind: 'within-tokens';
      readonly tokens: number;
      /** Asks the model itself, with no tools. */
      answer(prompt: CallOptions['prompt'], signal: AbortSignal): Promise<string>;
    };
