import { joined, Said } from '../language/said.ts';

const ones = new Set(['one', 'other', 'another', 'second', 'third', 'first', 'last']);
const namers = new Set(['called', 'named', 'titled', 'entitled']);
const between = new Set(['the', 'and', 'one', 'with', 'title', 'name', 'is']);

/** `two pages in X, one called A and the other called B` as `two pages in X called A and B`. */
export function withNamesTogether(request: string): string {
  const said = new Said(request);
  const first = said.find(2, (word, at) => ones.has(word) && namedAt(said, at) !== undefined);
  if (first < 0) return request;
  const names: string[] = [];
  let at = first;
  for (let named = namedAt(said, at); named !== undefined; named = namedAt(said, at)) {
    names.push(said.source.slice(said.tokens[named]?.start, said.tokens[named]?.end));
    at = named + 1;
    while (isSeparator(said, at)) at += 1;
  }
  if (names.length < 2) return request;
  const listed = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  let end = first;
  while (isSeparator(said, end - 1) || said.word(end - 1) === 'the') end -= 1;
  return joined(said.text(0, end), 'called', listed, said.rest(at));
}

/** Where the name stands that `one called X` at a token gives. */
function namedAt(said: Said, at: number): number | undefined {
  const start = said.word(at) === 'the' ? at + 1 : at;
  if (!ones.has(said.word(start))) return undefined;
  const next = said.after(start + 1, between);
  const name = namers.has(said.word(next)) ? next + 1 : next;
  const isNamed = name > start + 1 || said.word(start) === 'one';
  return isNamed && said.tokens[name]?.kind === 'quoted' ? name : undefined;
}

function isSeparator(said: Said, at: number): boolean {
  const token = said.tokens[at];
  return token?.kind === 'mark' ? [',', ':', ';'].includes(token.text) : token?.word === 'and';
}
