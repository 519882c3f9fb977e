import { tokenize } from '../language/tokens.ts';
import type { GrammarField } from '../parse/grammar.ts';
import { namesField } from './named-answer.ts';
import { toldAnswer } from './told-answer.ts';

/**
 * The parts of an answer that each say which of the fields they are for: `the title is "A" and the text is "B"`. The whole
 * where there are not two.
 *
 * @param bareFirst the first may leave open what it is for, as in `In Marketing. The title is "A".`
 */
export function answerParts(
  text: string,
  fields: readonly GrammarField[],
  bareFirst: boolean,
): readonly string[] {
  const starts = tokenize(text).flatMap(({ kind, word, start }) =>
    kind === 'word' &&
    word !== 'and' &&
    start > 0 &&
    beginsPart(text.slice(start), fields) &&
    breaks.test(text.slice(0, start))
      ? [start]
      : [],
  );
  const cut = [0, ...starts].map((start, at) => text.slice(start, starts[at]).replace(tail, '').trim());
  const isNamed = cut.every((part, at) => (at === 0 && bareFirst) || beginsPart(part, fields));
  return cut.length > 1 && isNamed && !cut.includes('') ? cut : [text];
}

const breaks = /(?:[,;.!]["”]?\s*(?:and )?|\sand |["”]\s+)$/i;
const tail = /(?:[,;]\s*|[.!]\s+|\s+)(?:and\s+)?$/i;
const placing =
  /^(?:(?:please|just|then|also) )*(?:(?:put|place|post|publish|create|store|save|file|move) (?:it|this|that)|(?:it|this|that) (?:goes|belongs|should go|should be|can go|is)) (?:in|into|under|below|to|on)\s\S/i;

function beginsPart(text: string, fields: readonly GrammarField[]): boolean {
  const said = text.trim();
  return namesField(said, fields) || toldAnswer(said, fields) !== undefined || placing.test(said);
}
