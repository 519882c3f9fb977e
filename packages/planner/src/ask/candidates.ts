import type { Action } from '../fill/action.ts';
import { isNear } from '../language/nearness.ts';
import { readNumber, readOrdinal } from '../language/numbers.ts';
import { wordMatch } from '../language/synonyms.ts';
import { tokenize } from '../language/tokens.ts';
import { isFunctionWord } from '../language/words.ts';
import { grammarOf } from '../parse/grammar.ts';
import { withoutCourtesy } from '../rewording/requests.ts';
import type { ChoiceCandidate } from '../tools/execution-answer.ts';
import type { ToolCard } from '../tools/tool-card.ts';

/** Asks which of several was meant, so that a number or a name answers it; of a single one, whether it was. */
export function choiceQuestion(error: string, candidates: readonly ChoiceCandidate[]): string {
  const list = candidates.map(described);
  const reason = firstSentence(error);
  if (list.length === 1) return `${reason}. Did you mean ${list[0]}?`;
  return `${reason}:\n\n${list.map((entry, index) => `${index + 1}. ${entry}`).join('\n')}\n\nWhich one?`;
}

/** Says that a name fits nothing, and which names come closest, without offering them. */
export function nothingFits(error: string, candidates: readonly ChoiceCandidate[]): string {
  const names = candidates.map(({ name }) => `“${name}”`);
  const closest = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
  if (closest === undefined) return error;
  return `${firstSentence(error)}. The closest ${names.length === 1 ? 'is' : 'are'} ${closest}.`;
}

// The reason stands before the list of candidates, which is told in other words here.
function firstSentence(error: string): string {
  return (error.split(/(?<=[.!?:])\s/)[0] ?? error).replace(/[:.]$/, '');
}

function described({ name, detail }: ChoiceCandidate): string {
  return `${name}${detail === undefined ? '' : ` (${detail})`}`;
}

/** The candidates whose name is nearly what was said: near enough to be meant. */
export function nearCandidates(
  said: unknown,
  candidates: readonly ChoiceCandidate[],
): readonly ChoiceCandidate[] {
  return typeof said === 'string' ? candidates.filter(({ name }) => isNear(said, name)) : [];
}

/** How a message answers the question which one of several was meant. */
export type Pick =
  | { readonly kind: 'picked'; readonly candidate: ChoiceCandidate }
  /** It is an answer, but fits none or several of them. */
  | { readonly kind: 'unclear' }
  /** It is no answer. */
  | { readonly kind: 'elsewhere' };

const agreements = new Set([
  'yes',
  'yep',
  'yeah',
  'sure',
  'correct',
  'right',
  'exactly',
  'ok',
  'okay',
  'yes do',
  'do',
  'that',
  'yes that',
]);
const leads =
  /^(?:(?:use|pick|choose|take|try|i mean|i meant|i think|it's|it is|that's|that is|let's take|go with)\s+)/i;
const placeWords = new Set(['number', 'option', 'no', 'nr', 'candidate']);

/**
 * The candidate that an answer means: by its place, its id, its name or words that only it has. Whoever says
 * anything beyond that, but for the verb of the request itself, speaks of something else.
 */
export function pickCandidate(text: string, candidates: readonly ChoiceCandidate[], tool: ToolCard): Pick {
  const said = withoutLeads(text);
  const exact = pickByName(text, candidates);
  if (exact.kind !== 'elsewhere') return exact;
  const words = tokenize(said)
    .filter((token) => token.kind !== 'mark' && !isVerbOf(token.word, tool))
    .map(({ word }) => word);
  if (isAgreement(text, words)) return only(candidates);
  const telling = words.filter((word) => !isFunctionWord(word) && word !== 'one' && !placeWords.has(word));
  const place = telling.length === 1 ? placeIn(telling[0] ?? '') : onlyPlace(words);
  if (place !== undefined) return only(candidates.slice(place === -1 ? -1 : place - 1).slice(0, 1));
  return byWords(telling, candidates);
}

/** The candidate whose name or id is all that was said. */
export function pickByName(text: string, candidates: readonly ChoiceCandidate[]): Pick {
  const said = withoutLeads(text);
  const exact = candidates.filter(({ id, name }) => id === said || isSame(name, said));
  return exact.length > 0 ? only(exact) : { kind: 'elsewhere' };
}

const ofOne =
  /^(?:(?:the|that) (?:one|\p{L}+)|it['’]s|that)? ?(?:that is |which is |that['’]s )?(?<place>(?:in|from|of|under|by) .+)$/iu;

const ofPlace = /^(?:the|that) (?<place>\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*)*) (?:one|page|post)$/u;

/** Where the one is that an answer means: `in People` of `the one in People` and of `the People one`. */
export function placeOfOne(text: string): string | undefined {
  const said = withoutLeads(text);
  const place = ofPlace.exec(said)?.groups?.place;
  return place === undefined ? ofOne.exec(said)?.groups?.place : `in ${place}`;
}

function withoutLeads(text: string): string {
  return withoutCourtesy(text.trim().replace(/[.!?]+$/, '')).replace(leads, '');
}

function isSame(one: string, other: string): boolean {
  return (
    one.trim().toLowerCase() ===
    other
      .replace(/^["'“‘]|["'”’]$/g, '')
      .trim()
      .toLowerCase()
  );
}

// `delete the second one` while a deletion is asked about.
function isVerbOf(word: string, { annotations }: ToolCard): boolean {
  return annotations.phrases.some((phrase) => wordMatch(word, tokenize(phrase)[0]?.word ?? '') === 1);
}

function isAgreement(text: string, words: readonly string[]): boolean {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !['please', 'one', 'it', 'the', 'is'].includes(word));
  return plain.length > 0 && words.length <= 4 && agreements.has(plain.join(' '));
}

function only(candidates: readonly ChoiceCandidate[]): Pick {
  const [candidate, ...others] = candidates;
  return candidate && others.length === 0 ? { kind: 'picked', candidate } : { kind: 'unclear' };
}

// `one`, `number one`: a place, where nothing else is said.
function onlyPlace(words: readonly string[]): number | undefined {
  return words.length > 0 && words.every((word) => word === 'one' || placeWords.has(word)) ? 1 : undefined;
}

function placeIn(word: string): number | undefined {
  return readOrdinal(word) ?? readNumber(word);
}

function byWords(words: readonly string[], candidates: readonly ChoiceCandidate[]): Pick {
  const fitting = candidates.filter(({ id, name, detail = '' }) => {
    const own = tokenize(`${id} ${name} ${detail}`).map(({ word }) => word);
    return words.every((word) => own.some((one) => one === word || isNear(word, one)));
  });
  return words.length === 0 || fitting.length === 0 ? { kind: 'elsewhere' } : only(fitting);
}

/** The field that was ambiguous or fits nothing: the one whose value the message quotes, else the first that names a thing. */
export function ambiguousField(action: Action, error: string): string | undefined {
  const references = [...grammarOf(action.tool).fields.values()].filter(
    ({ name, hints }) => hints.role === 'reference' && typeof action.values.get(name) === 'string',
  );
  const quoted = references.find(
    ({ name }) =>
      error.includes(`“${String(action.values.get(name))}”`) ||
      error.includes(`"${String(action.values.get(name))}"`),
  );
  return (quoted ?? references[0])?.name;
}
