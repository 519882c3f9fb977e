import type { Action } from '../fill/action.ts';
import { splitList } from '../language/lists.ts';
import { textOf, tokenize } from '../language/tokens.ts';
import { grammarOf } from '../parse/grammar.ts';
import type { Execution } from './executions.ts';
import { inOtherField } from './other-field.ts';

/** What is to be done, and what of it was done. */
export interface Course {
  readonly actions: readonly Action[];
  readonly executions: readonly Execution[];
}

/**
 * Reads again what a call did not find. `Reports and Roadmap`, which nothing is called, are the names of two things, and
 * its action is carried out for each of them; `Onboarding for engineers` is the name of one, and its words are none of
 * another; a name that fits nothing of one kind may be of another.
 */
export function readAgain({ actions, executions }: Course): Course {
  const at = executions.findIndex((execution) => missed(execution));
  const [action, execution] = [actions[at], executions[at]];
  const other = action && execution && (apart(action) ?? inOtherField(action, execution) ?? together(action));
  if (!other) return { actions, executions };
  if (isTried(other, executions[at + 1])) return { actions, executions: executions.slice(0, at + 1) };
  return { actions: actions.with(at, other), executions: executions.toSpliced(at, 1) };
}

// Where the second reading finds nothing either, what is told is that the first did not.
function isTried(other: Action, next: Execution | undefined): boolean {
  return next !== undefined && other.several === undefined && missed(next);
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

/** The call with two names that stand beside one another read as one: `Onboarding for engineers`. */
function together(action: Action): Action | undefined {
  const { source } = action;
  if (source === undefined || action.several) return undefined;
  const named = [...grammarOf(action.tool).fields.values()].filter(
    ({ name, hints }) => hints.role === 'reference' && typeof action.values.get(name) === 'string',
  );
  for (const first of named) {
    for (const second of named) {
      const whole =
        first === second || second.required ? undefined : besideIn(source, action, first.name, second.name);
      if (whole === undefined) continue;
      const kept = [...action.values].filter(([name]) => name !== second.name);
      return { ...action, values: new Map(kept).set(first.name, whole) };
    }
  }
  return undefined;
}

function besideIn(source: string, { values }: Action, first: string, second: string): string | undefined {
  const [one, other] = [first, second].map((name) => String(values.get(name)));
  const start = source.indexOf(one ?? '');
  const end = source.indexOf(other ?? '', start + (one ?? '').length);
  const between = start < 0 || end < 0 ? '' : source.slice(start + (one ?? '').length, end);
  return /^ (?:for|of|on|in|from|at|with|about|by)(?: the)? $/.test(between)
    ? source.slice(start, end + (other ?? '').length)
    : undefined;
}
