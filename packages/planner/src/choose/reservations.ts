import type { Token } from '../language/tokens.ts';
import { isNamer } from '../language/words.ts';
import type { Alignment } from '../parse/align.ts';
import type { Sentence } from '../parse/sentence.ts';
import type { ToolCard } from '../tools/tool-card.ts';

const reserving = new Set(['except', 'excluding', 'besides', 'unless', 'not', 'or']);
const each = new Set(['all', 'every', 'each', 'everything']);

/**
 * Whether a change is asked for with something left out or left open, which no value says: `delete all pages except X`,
 * `delete A or B`, `in HR, not in Product`. What is to be written, and a name that is led to, may hold such words.
 */
export function isReserved(
  { tokens }: Sentence,
  { spans }: Pick<Alignment, 'spans'>,
  tool: { readonly annotations: Pick<ToolCard['annotations'], 'fields'> },
): boolean {
  const written = spans.filter(({ field, start }) => {
    const role = tool.annotations.fields[field]?.role;
    const isNamed = role === 'title' && isWord(tokens[start - 1], isNamer);
    return role === 'text' || isNamed;
  });
  return tokens.some(
    (token, at) =>
      token.kind === 'word' &&
      !written.some(({ start, end }) => start <= at && at < end) &&
      (reserving.has(token.word) || leavesOut(tokens, at)),
  );
}

// `all pages but X`, `apart from X`, `other than X`
function leavesOut(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.word ?? '', tokens[at + 1]?.word];
  if (word === 'but') return tokens.slice(0, at).some((token) => isWord(token, (one) => each.has(one)));
  return (word === 'apart' && next === 'from') || (word === 'other' && next === 'than');
}

function isWord(token: Token | undefined, is: (word: string) => boolean): boolean {
  return token?.kind === 'word' && is(token.word);
}
