import type { Action } from '../fill/action.ts';
import { splitList } from '../language/lists.ts';
import { textOf, tokenize } from '../language/tokens.ts';
import { grammarOf } from '../parse/grammar.ts';
import type { Execution } from './executions.ts';

/** What is to be done, and what of it was done. */
export interface Course {
  readonly actions: readonly Action[];
  readonly executions: readonly Execution[];
}

/**
 * Takes `Reports and Roadmap`, which nothing is called, as the names of two things: where a call did not find what
 * such a name stands for, its action is carried out for each of them instead.
 */
export function takenApart({ actions, executions }: Course): Course {
  const at = executions.findIndex((execution, index) => {
    const action = actions[index];
    return action !== undefined && missed(execution) && apart(action) !== undefined;
  });
  const action = actions[at];
  const each = action && apart(action);
  if (!each) return { actions, executions };
  return takenApart({
    actions: actions.with(at, each),
    executions: executions.toSpliced(at, 1),
  });
}

function missed({ results }: Execution): boolean {
  const [only] = results;
  return results.length === 1 && only !== undefined && !only.successful && only.code === 'not_found';
}

function apart(action: Action): Action | undefined {
  if (action.several) return undefined;
  for (const { name, hints } of grammarOf(action.tool).fields.values()) {
    const value = action.values.get(name);
    if (hints.role !== 'reference' || typeof value !== 'string') continue;
    const names = splitList(value, tokenize(value)).map((entry) => textOf(value, entry).trim());
    if (names.length < 2) continue;
    const values = new Map([...action.values].filter(([field]) => field !== name));
    return { ...action, values, several: { field: name, values: names } };
  }
  return undefined;
}
