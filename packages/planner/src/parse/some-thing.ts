import { isDescribing } from '../language/describing.ts';
import { isThing } from '../language/synonyms.ts';
import type { Sentence } from './sentence.ts';

/** Whether words only say of what kind something new is, and not what it is to be called: `a task`, `a new text`. */
export function isSomeThing({ tokens }: Sentence, start: number, end: number): boolean {
  const words = tokens.slice(start, end);
  const article = [tokens[start - 1], words[0]].some(
    (token) => token?.kind === 'word' && ['a', 'an', 'another'].includes(token.text.toLowerCase()),
  );
  const said = words.filter(({ text }) => !['a', 'an', 'another'].includes(text.toLowerCase()));
  const last = said.at(-1);
  return (
    article &&
    last?.kind === 'word' &&
    isThing(last.word) &&
    said.every(({ kind, text }) => kind === 'word' && /^\p{Ll}/u.test(text)) &&
    said.slice(0, -1).every(({ word }) => isDescribing(word) || isThing(word) || word === 'new')
  );
}
