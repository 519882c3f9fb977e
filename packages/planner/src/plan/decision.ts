import type { JsonObject } from '@tributary/toolkit';
import type { Pending } from '../conversation/memory.ts';
import type { Action } from '../fill/action.ts';
import type { MetaTool } from '../tools/meta-tools.ts';

/** The next thing to do in a turn: call a meta tool, or say something, which ends it. */
export type Decision =
  | {
      readonly kind: 'call';
      readonly tool: MetaTool;
      readonly input: JsonObject;
      /** What the turn has done so far, in words, for a host that allows no more calls. */
      readonly done?: string;
      /** What to say where the host does not offer the tool. */
      readonly otherwise?: string;
    }
  | {
      readonly kind: 'say';
      readonly text: string;
      readonly pending?: Pending | undefined;
      /** What the turn has done, where it is through. */
      readonly carried?: readonly Action[] | undefined;
      /** What it could not do, from what failed on. */
      readonly left?: readonly Action[] | undefined;
    };

export function say(text: string, pending?: Pending): Decision {
  return { kind: 'say', text, pending };
}
