import { deedCalled } from '../conversation/deeds.ts';
import type { Memory } from '../conversation/memory.ts';
import type { Step } from '../conversation/turns.ts';
import type { UndoWish } from '../language/undo.ts';
import { sayReason } from '../say/failures.ts';
import { sayTakenBack } from '../say/taken-back.ts';
import { type Decision, say } from './decision.ts';

/** What is said where nothing can be taken back. */
export const otherwise = 'I cannot take anything back here: nothing that I am connected to offers it.';

/**
 * Has the router take back what was done, and says what became of it. Undefined where what is named was not done in
 * the conversation, and something else may be meant: `revert the page to version 2`.
 */
export function takeBack(wish: UndoWish, steps: readonly Step[], memory: Memory): Decision | undefined {
  const asked = steps.filter(({ tool }) => tool === 'undo');
  if (wish.kind === 'scope') {
    const next = takenBack(asked, { scope: wish.scope }, 1);
    return wish.scope === 'last' ? withRest(next, asked, memory) : next;
  }
  if (wish.kind === 'times') return takenBack(asked, { scope: 'last' }, wish.times);
  const deed = deedCalled(wish.deed, wish.thing, memory.deeds);
  if (deed) {
    const isLast = deed === memory.deeds.at(-1);
    return takenBack(asked, isLast ? { scope: 'last' } : { log_id: deed.logId }, 1);
  }
  if (wish.thing !== undefined && !wish.certain) return undefined;
  return say(`I have done nothing like that here, so there is no ${wish.deed} to take back.`);
}

type UndoInput = { readonly scope: 'last' | 'session' } | { readonly log_id: string };

// The last of what still stands, again and again.
function takenBack(asked: readonly Step[], input: UndoInput, times: number): Decision {
  const failed = asked.find(({ answer }) => !answer.successful);
  if (asked.length < times && !failed) return { kind: 'call', tool: 'undo', input, otherwise };
  return say(asked.map(outcome).join('\n\n'));
}

// `create a page and label it` was two changes: of what else the request did it is told that it stands.
function withRest(next: Decision, asked: readonly Step[], { deeds }: Memory): Decision {
  const [before, last] = deeds.slice(-2);
  const more = last !== undefined && before?.request === last.request;
  const isDone = asked.length > 0 && asked.every(({ answer }) => answer.successful);
  return next.kind === 'say' && more && isDone
    ? {
        ...next,
        text: `${next.text}\n\nWhat else you asked for with it stands: “undo” once more takes that back too.`,
      }
    : next;
}

/** What became of it when something was taken back. */
export function outcome({ answer }: Step): string {
  if (!answer.successful) return sayReason(answer.error);
  return sayTakenBack(answer.data);
}
