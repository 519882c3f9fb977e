import type { Action } from '../fill/action.ts';
import type { GrammarField } from '../parse/grammar.ts';
import type { KnownName } from '../parse/known-names.ts';
import type { ChoiceCandidate } from '../tools/execution-answer.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import type { Deed } from './deeds.ts';
import type { Thing } from './things.ts';

/** A question of ours that the next message may answer. */
export type Pending =
  | {
      readonly kind: 'fields';
      /** What is to be done, in order; the first that lacks something is the one asked about. */
      readonly actions: readonly Action[];
      readonly about: number;
      readonly fields: readonly GrammarField[];
    }
  | {
      readonly kind: 'choice';
      readonly actions: readonly Action[];
      readonly field: string;
      readonly candidates: readonly ChoiceCandidate[];
      /** They were offered; else they were only named, and nothing but the name of one picks it. */
      readonly offered: boolean;
    };

/** What earlier turns leave for later ones. */
export interface Memory {
  readonly tools: ReadonlyMap<string, ToolCard>;
  /** Oldest first. */
  readonly things: readonly Thing[];
  readonly pending?: Pending | undefined;
  /** What was done last, for `the same for Reports`. */
  readonly done?: readonly Action[] | undefined;
  /** What was listed last, for `and how many are there now?`. */
  readonly listed?: readonly Action[] | undefined;
  /** What the turn before could not do, for `I meant Reports`. */
  readonly left?: readonly Action[] | undefined;
  /** What was changed and stands, oldest first. */
  readonly deeds: readonly Deed[];
  /** Names of things that there are, as far as they were looked up. */
  readonly names: readonly KnownName[];
  readonly sessionId?: string | undefined;
  readonly now?: Date | undefined;
}

export const emptyMemory: Memory = { tools: new Map(), things: [], deeds: [], names: [] };
