import { joined, Said } from './said.ts';

const fieldNames = new Set(['title', 'name', 'key', 'titled', 'named', 'called']);

/**
 * A request without what a thing is for, where a colon and its name follow: `a space for the Support team: name Support`
 * as `a space: name Support`. Otherwise what it is for may be its name.
 */
export function withoutForWhom(request: string): string {
  const said = new Said(request);
  const colon = said.tokens.findIndex(
    ({ kind, text }, at) => kind === 'mark' && text === ':' && fieldNames.has(said.word(at + 1)),
  );
  const start = said.find(1, (word, at) => at < colon && word === 'for');
  if (start < 0) return request;
  const from = said.word(start - 1) === 'only' || said.word(start - 1) === 'just' ? start - 1 : start;
  return joined(said.text(0, from), said.rest(colon + 1));
}
