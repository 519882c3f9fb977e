import { z } from 'zod';
import type { Step } from '../conversation/turns.ts';
import type { UndoScope } from '../language/undo.ts';
import { sayFailure } from '../say/refusals.ts';
import { type Decision, say } from './decision.ts';

const undone = z.looseObject({ message: z.string() });

/** Has the router take back what was done, and says what became of it. */
export function takeBack(scope: UndoScope, steps: readonly Step[]): Decision {
  const asked = steps.find(({ tool }) => tool === 'undo');
  if (!asked) {
    const otherwise = 'I cannot take anything back here: nothing that I am connected to offers it.';
    return { kind: 'call', tool: 'undo', input: { scope }, otherwise };
  }
  if (!asked.answer.successful) return say(sayFailure(asked.answer.error));
  const answer = undone.safeParse(asked.answer.data);
  return say(answer.success ? answer.data.message : 'Done.');
}
