import { inside, joined, Said } from '../language/said.ts';
import { isActionWord, isThing } from '../language/synonyms.ts';
import { isArticle, isConnective, isPreposition } from '../language/words.ts';

const owners = new Set(['its', 'their']);

/**
 * A request with a name in the place of its first word that points back: `delete it` about X as `delete X`, `change its
 * title` as `change the title of X`. Undefined where no word points back.
 *
 * @param place what `there` means
 */
export function withTopic(request: string, topic: string, place?: string): string | undefined {
  const said = new Said(request);
  const at = said.find(1, (word, index) => isPointer(said, word, index));
  if (at < 0 || at > 8) return undefined;
  if (owners.has(said.word(at)))
    return joined(said.text(0, at), 'the', said.text(at + 1, at + 2), 'of', inside(topic), said.rest(at + 2));
  const isNoun = !['it', 'them'].includes(said.word(at)) && isThing(said.word(at + 1));
  const noun = isNoun && !mentions(topic, said.word(at + 1)) ? `the ${said.text(at + 1, at + 2)}` : '';
  const rest = said.rest(at + (isNoun ? 2 : 1));
  const there = place === undefined ? rest : rest.replace(/^there\b/i, place);
  const isNaming = said.word(0) === 'call';
  const verb = isNaming ? 'rename' : said.text(0, at);
  const named = isNaming ? joined('to', there.replace(/\s+instead(?=[.!]?$)/i, '')) : there;
  return joined(verb, noun, inside(topic), named).replace(/ (?=[.,!?])/g, '');
}

function mentions(topic: string, noun: string): boolean {
  return new Said(topic).find(0, (word) => word === noun) >= 0;
}

function isPointer(said: Said, word: string, at: number): boolean {
  if (word === 'it' || word === 'them') return true;
  if (owners.has(word)) return said.tokens[at + 1]?.kind === 'word';
  if (!['the', 'this', 'that'].includes(word)) return false;
  const [noun, after] = [said.word(at + 1), said.tokens[at + 2]];
  const ends =
    after === undefined || after.kind === 'mark' || isPreposition(after.word) || isConnective(after.word);
  return isThing(noun) && ends;
}

const announcing = new Set(['edit', 'update', 'modify', 'change', 'take', 'adjust', 'revise', 'go']);

/** Requests without those that only say what the next one is about: `edit X`, `change its title to Y`. */
export function withoutAnnouncements(requests: readonly string[]): readonly string[] {
  const [first, second, ...more] = requests;
  if (first === undefined || second === undefined) return requests;
  const topic = announced(first);
  const about = topic === undefined ? undefined : withTopic(second, topic);
  return about === undefined
    ? [first, ...withoutAnnouncements([second, ...more])]
    : withoutAnnouncements([about, ...more]);
}

// `edit the page X`: a verb of changing and a name, and not a word of what is to change.
function announced(request: string): string | undefined {
  const said = new Said(request);
  const start = said.word(0) === 'go' && said.word(1) === 'to' ? 2 : 1;
  const names = said.tokens.slice(start);
  const plain = names.every(
    ({ kind, word }) => kind === 'quoted' || (kind !== 'mark' && !isPreposition(word)),
  );
  const isNew = isArticle(said.word(start)) && ['a', 'an', 'new', 'another'].includes(said.word(start));
  const points = ['it', 'them', 'this', 'that'].includes(said.word(start)) && names.length === 1;
  return announcing.has(said.word(0)) && names.length > 0 && plain && !isNew && !points
    ? said.text(start, said.tokens.length)
    : undefined;
}

/** An announcement with a colon as one with a comma: `change X: rename it to Y` as `change X, rename it to Y`. */
export function withAnnouncedTopic(message: string): string {
  const said = new Said(message);
  const colon = said.tokens.findIndex(({ kind, text }) => kind === 'mark' && text === ':');
  const [mark, verb, object] = said.tokens.slice(colon);
  if (colon < 2 || !mark || verb?.kind !== 'word' || !isActionWord(verb.word)) return message;
  const pointsBack = object?.kind === 'word' && (object.word === 'it' || owners.has(object.word));
  return pointsBack && announced(said.text(0, colon)) !== undefined
    ? `${message.slice(0, mark.start)},${message.slice(mark.end)}`
    : message;
}

const duties = new Set(['should', 'must', 'shall', 'needs', 'has']);
const idle = new Set(['now', 'to', 'please', 'then', 'rather']);
const becoming = new Set(['be', 'read', 'say', 'become']);

/** What a later clause says of an owner: `update X: its text should be Y` as `change the text of X to Y`. */
export function withOwnersDuty(message: string): string {
  const said = new Said(message);
  const its = said.find(2, (word, at) => word === 'its' && said.tokens[at - 1]?.kind === 'mark');
  const duty = said.find(its + 1, (word) => duties.has(word));
  if (its < 0 || duty < 0 || duty - its > 3) return message;
  const verb = said.after(duty + 1, idle);
  const topic = announced(said.text(0, its - 1)) ?? subjectOf(said, its - 1);
  if (!becoming.has(said.word(verb)) || topic === undefined || !said.tokens[verb + 1]) return message;
  return joined('change the', said.text(duty - 1, duty), 'of', inside(topic), 'to', said.rest(verb + 1));
}

// `X is outdated`
function subjectOf(said: Said, end: number): string | undefined {
  const at = said.find(
    1,
    (word, place) => place < end && ['is', 'was', 'are', 'has', 'needs'].includes(word),
  );
  const subject = at < 0 ? '' : said.text(0, at);
  return subject === '' || /^(?:it|this|that|there|i|we)$/i.test(subject) ? undefined : subject;
}
