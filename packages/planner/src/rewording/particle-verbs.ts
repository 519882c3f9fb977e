import { type Token, tokenize } from '../language/tokens.ts';
import { isConnective } from '../language/words.ts';

const mostBetween = 8;
const introducesText = new Set([
  'saying',
  'says',
  'text',
  'content',
  'body',
  'reads',
  'message',
  'called',
  'titled',
]);

/**
 * A message with verbs that stand apart from their particle in one word: `take the label x off it` as `remove the label x
 * from it`. What is to be written stays as it is.
 */
export function withVerbsJoined(message: string): string {
  const tokens = tokenize(message);
  const at = tokens.findIndex(
    (token, index) => ['take', 'throw'].includes(token.word) && begins(tokens, index),
  );
  const isThrown = tokens[at]?.word === 'throw';
  const particles = isThrown ? ['away', 'out'] : ['off'];
  const off = tokens.findIndex(({ word }, index) => index > at + 1 && particles.includes(word));
  const [take, first, last, particle] = [tokens[at], tokens[at + 1], tokens[off - 1], tokens[off]];
  if (at < 0 || off < 0 || off > at + mostBetween || !take || !first || !last || !particle) return message;
  if (tokens.slice(0, off).some(({ kind, word }) => kind === 'word' && introducesText.has(word)))
    return message;
  if (tokens.slice(at, off).some(({ kind, text }) => kind === 'mark' && text !== ',')) return message;
  const next = tokens[off + 1];
  const isFrom = next !== undefined && next.kind !== 'mark' && !isConnective(next.word);
  const rest = message.slice(particle.end).replace(/^ of\b/i, '');
  const before = message.slice(0, take.start);
  if (isThrown) return `${before}delete ${message.slice(first.start, last.end)}${rest}`;
  return `${before}remove ${message.slice(first.start, last.end)}${isFrom ? ' from' : ''}${rest}`;
}

// At the start of a sentence, or of a request that follows another.
function begins(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    tokens[at]?.kind === 'word' &&
    (before === undefined ||
      before.kind === 'mark' ||
      isConnective(before.word) ||
      ['please', 'you'].includes(before.word))
  );
}
