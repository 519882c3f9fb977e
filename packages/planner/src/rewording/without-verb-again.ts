import { Said } from '../language/said.ts';

const changing = new Set('rename retitle move relocate shift put label tag flag mark'.split(' '));
const giving = new Set('add put attach remove delete stick'.split(' '));
const given = new Set(['label', 'tag', 'labels', 'tags']);
const links = new Set(['to', 'under', 'below', 'beneath', 'with', 'as', 'into', 'on', 'from']);
const names = new Set('called named titled saying says text content body property value'.split(' '));

/**
 * The requests of one clause that says its verb once for two pairs: `rename A to B and C to D`, `move A under B and C under
 * D`, `add the label a to X and b to Y`. Any other as it is.
 */
export function splitWithoutVerb(request: string): readonly string[] {
  const said = new Said(request);
  const lead = leadOf(said);
  if (lead === undefined || said.find(0, (word) => names.has(word)) >= 0) return [request];
  const found = said.tokens.flatMap(({ kind, word }, at) =>
    at >= lead && kind === 'word' && links.has(word) ? [at] : [],
  );
  const [first, second, ...more] = found;
  const joints = said.tokens.flatMap(({ kind, text, word }, at) =>
    (kind === 'word' && ['and', 'or'].includes(word)) || (kind === 'mark' && text !== '.') ? [at] : [],
  );
  const [joint, ...others] = joints.filter(
    (at) => said.tokens[at]?.text !== ',' || said.word(at + 1) !== 'and',
  );
  if (first === undefined || second === undefined || joint === undefined || more.length + others.length > 0)
    return [request];
  const isPair =
    said.word(first) === said.word(second) && first > lead && first + 1 < joint && joint + 1 < second;
  if (!isPair || said.word(joint) !== 'and') return [request];
  const start = given.has(said.word(afterArticle(said, joint + 1)))
    ? afterArticle(said, joint + 1) + 1
    : joint + 1;
  const end = said.tokens[joint - 1]?.text === ',' ? joint - 1 : joint;
  return [said.text(0, end), `${said.text(0, lead)} ${said.rest(start)}`];
}

/** Where what is said of the first pair begins: behind the verb, or behind the noun of what is given. */
function leadOf(said: Said): number | undefined {
  const noun = afterArticle(said, 1);
  if (giving.has(said.word(0)) && given.has(said.word(noun))) return noun + 1;
  return changing.has(said.word(0)) ? 1 : undefined;
}

function afterArticle(said: Said, at: number): number {
  return ['the', 'a'].includes(said.word(at)) ? at + 1 : at;
}
