import { ambiguousField, choiceQuestion, nearCandidates } from '../ask/candidates.ts';
import { takenField, takenQuestion } from '../ask/taken.ts';
import type { Pending } from '../conversation/memory.ts';
import type { Action } from '../fill/action.ts';
import { sayFailure } from '../say/failures.ts';
import type { Failure } from '../tools/execution-answer.ts';
import type { Decision } from './decision.ts';
import { say } from './decision.ts';
import type { Execution } from './executions.ts';
import { reportAll } from './report-all.ts';

/** What is said, or asked, where the last call that was run has failed. */
export function afterFailure(
  actions: readonly Action[],
  executions: readonly Execution[],
  failure: Failure,
): Decision {
  const at = executions.length - 1;
  const action = actions[at];
  const alone = executions.at(-1)?.results.length === 1;
  const asked = action && alone ? askAfter(action, actions.slice(at), failure) : undefined;
  if (asked) {
    const earlier = reportAll(actions, executions.slice(0, -1));
    return say([earlier, asked.text].filter((part) => part !== '').join('\n\n'), asked.pending);
  }
  const left = actions.length - executions.length;
  const rest =
    left === 0
      ? ''
      : left === 1
        ? 'I did not go on to the step after it.'
        : `I did not go on to the ${left} steps after it.`;
  const text = [reportAll(actions, executions), rest].filter((part) => part !== '').join('\n\n');
  return { kind: 'say', text, left: actions.slice(at) };
}

interface Asked {
  readonly text: string;
  readonly pending: Pending;
}

function askAfter(action: Action, actions: readonly Action[], failure: Failure): Asked | undefined {
  return chooseAmong(action, actions, failure) ?? nameOtherwise(action, actions, failure);
}

// Several that fit are offered; of those that do not, only what is nearly what was said.
function chooseAmong(action: Action, actions: readonly Action[], failure: Failure): Asked | undefined {
  const { code, error, candidates } = failure;
  const field = ambiguousField(action, error);
  if (field === undefined || candidates.length === 0) return undefined;
  const near = code === 'ambiguous' ? candidates : nearCandidates(action.values.get(field), candidates);
  const offered = near.length > 0;
  return {
    text: offered ? choiceQuestion(error, near) : sayFailure(failure),
    pending: { kind: 'choice', actions, field, candidates: offered ? near : candidates, offered },
  };
}

// There is one of that name: another name is the next thing to know.
function nameOtherwise(action: Action, actions: readonly Action[], failure: Failure): Asked | undefined {
  const field = takenField(action, failure);
  if (!field) return undefined;
  const open = { ...action, values: new Map([...action.values].filter(([name]) => name !== field.name)) };
  return {
    text: takenQuestion(action, field),
    pending: { kind: 'fields', actions: actions.with(0, open), about: 0, fields: [field] },
  };
}
