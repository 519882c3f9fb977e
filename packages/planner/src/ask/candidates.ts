import { sameKind } from '../conversation/things.ts';
import type { Action } from '../fill/action.ts';
import { readNumber, readOrdinal } from '../language/numbers.ts';
import { tokenize } from '../language/tokens.ts';
import { isFunctionWord } from '../language/words.ts';
import { grammarOf } from '../parse/grammar.ts';
import type { ChoiceCandidate } from '../tools/execution-answer.ts';

/** Asks which of several was meant, so that a number or a name answers it. */
export function choiceQuestion(error: string, candidates: readonly ChoiceCandidate[]): string {
  const list = candidates.map(
    ({ name, detail }, index) => `${index + 1}. ${name}${detail === undefined ? '' : ` (${detail})`}`,
  );
  const reason = error.split(/(?<=[.!?])\s/)[0]?.replace(/[:.]?$/, ':') ?? '';
  return `${reason}\n\n${list.join('\n')}\n\nWhich one?`;
}

/** The candidate that an answer means: by number, place, id, name, or words that only it has. */
export function pickCandidate(
  text: string,
  candidates: readonly ChoiceCandidate[],
): ChoiceCandidate | undefined {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[.!?]+$/, '');
  const exact = candidates.filter(({ id, name }) => id === said || name.toLowerCase() === said);
  if (exact.length === 1) return exact[0];
  const words = tokenize(said).filter(
    ({ kind, word }) => kind !== 'mark' && !isFunctionWord(word) && word !== 'one',
  );
  return (
    byPlace(
      words.map(({ word }) => word),
      candidates,
    ) ??
    byWords(
      words.map(({ word }) => word),
      candidates,
    )
  );
}

function byPlace(
  words: readonly string[],
  candidates: readonly ChoiceCandidate[],
): ChoiceCandidate | undefined {
  const places = words.filter((word) => !['number', 'option', 'no'].includes(word));
  const place = places.length <= 1 ? placeIn(places[0] ?? '1') : undefined;
  return place === undefined || places.length === 0
    ? undefined
    : candidates.at(place === -1 ? -1 : place - 1);
}

function placeIn(word: string): number | undefined {
  return readOrdinal(word) ?? readNumber(word);
}

function byWords(
  words: readonly string[],
  candidates: readonly ChoiceCandidate[],
): ChoiceCandidate | undefined {
  const scores = candidates.map(({ id, name, detail = '' }) => {
    const own = new Set(tokenize(`${id} ${name} ${detail}`).map(({ word }) => word));
    return words.filter((word) => own.has(word)).length;
  });
  const best = Math.max(...scores);
  const winners = candidates.filter((_, index) => scores[index] === best);
  return best > 0 && winners.length === 1 ? winners[0] : undefined;
}

/** The field that was ambiguous: the one whose value the candidates share, else the first that names a thing. */
export function ambiguousField(action: Action, candidates: readonly ChoiceCandidate[]): string | undefined {
  const references = [...grammarOf(action.tool).fields.values()].filter(
    ({ hints }) => hints.role === 'reference',
  );
  const named = references.find(({ name }) => {
    const value = action.values.get(name);
    return typeof value === 'string' && candidates.some((candidate) => sameKind(candidate.name, value));
  });
  return (named ?? references.find(({ name }) => action.values.has(name)))?.name;
}
