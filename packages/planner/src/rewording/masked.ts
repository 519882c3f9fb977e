import { isActionWord, isThing } from '../language/synonyms.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { isFunctionWord } from '../language/words.ts';

/**
 * A request with the names in it left out, so that what it asks is found whatever they are: `who can see Travel expenses`
 * as `who can see the page`. Nothing where it holds no name.
 *
 * @param things what a name may stand for, where no other word tells
 */
export function masked(request: string, things: readonly string[]): readonly string[] {
  const tokens = tokenize(request);
  const names = namesIn(tokens);
  const [first] = names;
  if (!first) return [];
  const told = tokens.some(
    (token, at) => isKind(token) && !names.some(([start, end]) => at >= start && at < end),
  );
  return (told ? [''] : things.map((thing) => `the ${thing}`)).map((thing) =>
    without(request, tokens, names, thing),
  );
}

type Run = readonly [start: number, end: number];

function namesIn(tokens: readonly Token[]): readonly Run[] {
  const written = runs(tokens, (token, at) => token.kind === 'quoted' || (at > 0 && isCapitalised(token)));
  if (written.length > 0) return written;
  const unknown = runs(tokens, (token, at) => at > 1 && token.kind === 'word' && !isCommon(token.word));
  return unknown.slice(-1);
}

function runs(tokens: readonly Token[], isPart: (token: Token, at: number) => boolean): readonly Run[] {
  const found: Run[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || !isPart(token, at)) continue;
    let end = at + 1;
    // `Travel expenses`: what is written on after a capital belongs to the name.
    while (isNamePart(tokens[end], token)) end += 1;
    found.push([at, end]);
    at = end;
  }
  return found;
}

function isNamePart(token: Token | undefined, first: Token): boolean {
  if (token?.kind !== 'word' || first.kind !== 'word') return false;
  return isCapitalised(token) || !isCommon(token.word);
}

function isCapitalised({ kind, text }: Token): boolean {
  return kind === 'word' && /^\p{Lu}/u.test(text) && text !== 'I';
}

function isCommon(word: string): boolean {
  return isFunctionWord(word) || isActionWord(word) || isThing(word);
}

function isKind(token: Token | undefined): boolean {
  return token?.kind === 'word' && isThing(token.word);
}

function without(request: string, tokens: readonly Token[], names: readonly Run[], thing: string): string {
  let text = '';
  let from = 0;
  for (const [index, [start, end]] of names.entries()) {
    text += `${request.slice(from, tokens[start]?.start)}${index === 0 ? thing : ''}`;
    from = tokens[end - 1]?.end ?? from;
  }
  return `${text}${request.slice(from)}`.replace(/\s+/g, ' ').trim();
}
