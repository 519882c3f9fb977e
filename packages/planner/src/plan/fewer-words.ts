import { entriesOf } from '../conversation/things.ts';
import type { Action } from '../fill/action.ts';
import { isThing } from '../language/synonyms.ts';
import { tokenize } from '../language/tokens.ts';
import { isFunctionWord } from '../language/words.ts';
import { grammarOf } from '../parse/grammar.ts';
import type { Execution } from './executions.ts';
import type { Course } from './second-reading.ts';

/**
 * Searches that found nothing are made again with one of their words at a time, the longest first, until something is
 * found: nothing may have both words of `travel policy`, and yet what is meant has one of them.
 */
export function withFewerWords({ actions, executions }: Course): Course {
  const at = executions.findIndex((execution, index) => isEmptySearch(actions[index], execution));
  const action = actions[at];
  const field = action && queryField(action);
  // What is found so may be something else, and nothing is done to that unseen.
  const writesNext = actions.slice(at + 1).some(({ tool }) => !tool.hints.readOnly);
  if (!action || field === undefined || writesNext) return { actions, executions };
  const said = String(action.values.get(field));
  let tried = executions.slice(at + 1);
  for (const word of wordsOf(said)) {
    const other = searching(action, field, word, said);
    const [next, ...after] = tried;
    if (!next) return { actions: actions.with(at, other), executions: executions.slice(0, at) };
    if (!isCallFor(next, action, field, word)) break;
    if (!foundNothing(action, next)) {
      return { actions: actions.with(at, other), executions: [...executions.slice(0, at), next, ...after] };
    }
    tried = after;
  }
  return { actions, executions: [...executions.slice(0, at + 1), ...tried] };
}

function searching(action: Action, field: string, word: string, said: string): Action {
  const remark = `Nothing has all the words of “${said}”; this is what has “${word}”.`;
  return { ...action, values: new Map(action.values).set(field, word), remark };
}

// `How many …?` is answered by none.
function isEmptySearch(action: Action | undefined, execution: Execution): boolean {
  const isSearch = action !== undefined && !action.counts && queryField(action) !== undefined;
  return isSearch && foundNothing(action, execution);
}

function foundNothing({ tool }: Action, { results: [only, ...more] }: Execution): boolean {
  const { listing } = tool.annotations;
  if (!listing || !only?.successful || more.length > 0) return false;
  return entriesOf(only.data[listing.field]).length === 0;
}

/** The field that holds words to search texts for, and no names, where several were said. */
function queryField(action: Action): string | undefined {
  const field = [...grammarOf(action.tool).fields.values()].find(
    ({ hints, required }) =>
      hints.role === 'query' &&
      required &&
      hints.phrases?.some((phrase) => /^(?:about|mentioning)\b/.test(phrase)),
  )?.name;
  const value = field === undefined ? undefined : action.values.get(field);
  return typeof value === 'string' && wordsOf(value).length > 0 ? field : undefined;
}

// A word by itself would be searched for in vain once more.
function wordsOf(said: string): readonly string[] {
  const words = tokenize(said)
    .filter(({ kind, word }) => kind === 'word' && word.length > 3 && !isFunctionWord(word) && !isThing(word))
    .map(({ text }) => text);
  return tokenize(said).length > 1 ? words.toSorted((one, other) => other.length - one.length) : [];
}

function isCallFor({ calls }: Execution, { tool }: Action, field: string, word: string): boolean {
  const [only] = calls;
  return only?.slug === tool.slug && only.arguments[field] === word;
}
