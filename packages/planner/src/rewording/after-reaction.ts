import { reacts, withoutReaction } from '../language/reactions.ts';
import { isActionWord } from '../language/synonyms.ts';
import { tokenize } from '../language/tokens.ts';
import { isPronoun } from '../language/words.ts';
import { withoutCourtesy } from './requests.ts';

const place =
  /^(?:it|that|this|that one|this one) (?:(?:must|should|has to|needs? to|ought to|is to) (?:be|go|live|sit|stand|stay|move)|belongs|goes|should have gone) (?<where>in|into|to|under|below|beneath) (?<name>[^,;!?]+?)[\s.!]*$/i;
const movesOnly = /^(?:move|put|shift|bring) (?:it|that|this)(?: over| there| over there)?[\s.!?]*$/i;

/**
 * What is asked for after it was said that something went wrong: `no, that is not right, rename it to X` as `rename it to
 * X`, `wrong space! It must be in People` as `move it to People`. Any other message as it is.
 */
export function afterReaction(message: string): string {
  if (!reacts(message)) return message;
  const clauses = clausesOf(withoutReaction(message));
  const at = clauses.findIndex(({ text }) => beginsAsRequest(text));
  const moved = clauses.map(({ text }) => movedBy(text)).find((found) => found !== undefined);
  const request = clauses[at];
  if (moved !== undefined && (!request || movesOnly.test(request.text))) return moved;
  return request ? request.toTheEnd : (statementIn(clauses) ?? message);
}

// `typo! It should be named X`
function statementIn(clauses: readonly Clause[]): string | undefined {
  return clauses.find(({ text }) =>
    /^(?:it|that|this) (?:should|must|ought to|has to|needs to)\b/i.test(text),
  )?.toTheEnd;
}

interface Clause {
  readonly text: string;
  readonly toTheEnd: string;
}

function clausesOf(message: string): readonly Clause[] {
  const marks = tokenize(message).filter(({ kind, text }) => kind === 'mark' && /[,;.!?]/.test(text));
  const starts = [0, ...marks.map(({ end }) => end)];
  return starts
    .map((start, index) => ({
      text: withoutCourtesy(message.slice(start, starts[index + 1]).replace(/[,;.!]\s*$/, '')),
      toTheEnd: withoutCourtesy(message.slice(start)),
    }))
    .filter(({ text }) => text !== '');
}

function beginsAsRequest(clause: string): boolean {
  const [first, second] = tokenize(clause);
  if (first?.kind !== 'word' || second === undefined || second.kind === 'mark') return false;
  return isActionWord(first.word) || (first.word === 'call' && isPronoun(second.word));
}

function movedBy(clause: string): string | undefined {
  const { where, name } = place.exec(clause)?.groups ?? {};
  if (where === undefined || name === undefined) return undefined;
  return `move it ${/^in(?:to)?$/i.test(where) ? 'to' : where} ${name}`;
}
