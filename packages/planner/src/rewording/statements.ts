import { inside, joined, Said } from '../language/said.ts';
import { isActionWord } from '../language/synonyms.ts';
import { verbOfParticiple } from '../language/verb-forms.ts';
import { isPreposition } from '../language/words.ts';
import { attributed } from './attributions.ts';
import { asShown } from './wishes.ts';

/**
 * A request that is put as a statement, as one: `the page X should be deleted` as `delete the page X`, `X needs the
 * label y` and `give X the label y` as `add the label y to X`. Any other as it is.
 */
export function asImperative(request: string): string {
  const plain = request.replace(assurance, '');
  const said = new Said(plain);
  const assured = plain === request ? undefined : (exists(said) ?? isSo(said));
  return withoutInstead(
    assured ??
      caused(said) ??
      possible(said) ??
      recalled(said) ??
      wanted(said) ??
      asShown(said) ??
      ought(said) ??
      attributed(said) ??
      plain,
    plain,
  );
}

// `X should be called Y instead`
function withoutInstead(request: string, said: string): string {
  return request === said ? request : request.replace(/\s+instead(?=[.!]?$)/i, '');
}

const assurance = /^(?:(?:make|be) sure|ensure|see to it)(?: that)?\s+/i;

// `make sure there is a page called X`
function exists(said: Said): string | undefined {
  if (said.word(0) === "there's") return joined('create', said.rest(1));
  const is = said.word(0) === 'there' && ['is', 'are'].includes(said.word(1));
  return is ? joined('create', said.rest(2)) : undefined;
}

// `make sure X is labelled y`
function isSo(said: Said): string | undefined {
  const at = said.find(1, (word) => ['is', 'are', 'gets'].includes(word));
  return at < 0 ? undefined : passive(said, [0, at], at + 1);
}

// `call it Y instead`
function recalled(said: Said): string | undefined {
  const isCall =
    ['call', 'name'].includes(said.word(0)) && (said.word(1) === 'it' || said.tokens[1]?.kind === 'quoted');
  const name = said
    .rest(2)
    .replace(/\s+instead[.!]?$/i, '')
    .replace(/^to\s+/i, '');
  return isCall && name !== ''
    ? joined('rename', said.source.slice(said.tokens[1]?.start, said.tokens[1]?.end), 'to', name)
    : undefined;
}

const modals = new Set([
  'should',
  'must',
  'shall',
  'ought',
  'needs',
  'need',
  'has',
  'have',
  'can',
  'could',
  'may',
]);
const allows = new Set(['can', 'could', 'may']);
const idle = new Set([
  'to',
  'now',
  'please',
  'also',
  'then',
  'just',
  'really',
  'rather',
  'instead',
  'better',
]);

// `let the page X say Y`, `make X say Y`
function caused(said: Said): string | undefined {
  const at = ['let', 'make', 'have'].includes(said.word(0)) ? said.find(2, (word) => telling.has(word)) : -1;
  const isThing = at > 0 && !['a', 'an', 'us', 'me', 'sure'].includes(said.word(1));
  const says = said.tokens[at + 1]?.kind === 'quoted';
  return isThing && says ? joined('update', said.text(1, at), 'to say', said.rest(at + 1)) : undefined;
}

// `can a page X be created in Y?`
function possible(said: Said): string | undefined {
  const isNew = ['can', 'could'].includes(said.word(0)) && ['a', 'an', 'another'].includes(said.word(1));
  const at = isNew ? said.find(2, (word) => word === 'be') : -1;
  return at < 0 ? undefined : passive(said, [1, at], at + 1)?.replace(/\?\s*$/, '');
}

/** `X should be moved under Y`, `X belongs under Y`, `X should say “…”` */
function ought(said: Said): string | undefined {
  if (!startsWithThing(said) || /\?\s*$/.test(said.source)) return undefined;
  const at = said.find(
    1,
    (word, place) => modals.has(word) || ['belongs', 'belong', 'goes'].includes(word) || isToBe(said, place),
  );
  if (at < 0) return undefined;
  if (!modals.has(said.word(at)) && !isToBe(said, at)) return moved(said, at, at + 1);
  const next = said.after(at + 1, idle);
  const done = isBecoming(said.word(next)) ? passive(said, [0, at], next + 1) : undefined;
  return done ?? (allows.has(said.word(at)) ? undefined : ownDuty(said, at, next));
}

// `the title of X is to be Y`
function isToBe(said: Said, at: number): boolean {
  return said.word(at) === 'is' && said.word(at + 1) === 'to' && said.word(at + 2) === 'be';
}

const standing = new Set(['live', 'sit', 'go', 'stand', 'move', 'belong']);
const telling = new Set(['say', 'read', 'state']);

// `X should go under Y`, `the title of X should be Y`, `X should say “…”`
function ownDuty(said: Said, subject: number, verb: number): string | undefined {
  const word = said.word(verb);
  const place = isBecoming(word) || standing.has(word) ? moved(said, subject, verb + 1) : undefined;
  if (place !== undefined) return place;
  if (word === 'come' && said.word(verb + 1) === 'off')
    return joined('remove', inside(said.text(0, subject)), 'from', said.rest(verb + 2));
  if (isBecoming(word)) return valued(said, subject, verb + 1);
  const says = telling.has(word) && said.tokens[verb + 1] !== undefined;
  return says ? joined('update', inside(said.text(0, subject)), 'to say', said.rest(verb + 1)) : undefined;
}

function isBecoming(word: string): boolean {
  return word === 'be' || word === 'get' || word === 'become';
}

const toPlaces = new Set(['under', 'below', 'beneath', 'underneath']);

// `X should go under Y`; what is in a space already may only be said to be there.
function moved(said: Said, subject: number, place: number): string | undefined {
  const led =
    toPlaces.has(said.word(place)) || (said.word(place - 1) !== 'be' && isPreposition(said.word(place)));
  const to = said.word(place) === 'in' ? joined('to', said.rest(place + 1)) : said.rest(place);
  return led && said.tokens[place + 1] ? joined('move', inside(said.text(0, subject)), to) : undefined;
}

// `the title of X should be Y`
function valued(said: Said, subject: number, value: number): string | undefined {
  const of = said.find(1, (word) => word === 'of');
  const isProperty = of > 0 && of <= 3 && of + 1 < subject;
  return isProperty && said.tokens[value]
    ? joined('change', inside(said.text(0, subject)), 'to', said.rest(value))
    : undefined;
}

/** The verb of a participle before its object, with what follows. */
function passive(said: Said, [start, end]: readonly [number, number], from: number): string | undefined {
  const at = said.after(from, idle);
  const participle = said.word(at);
  const rest = said.rest(at + 1);
  if (['called', 'named', 'titled'].includes(participle)) {
    return rest === '' ? undefined : joined('rename', inside(said.text(start, end)), 'to', rest);
  }
  const verb = verbOfParticiple(participle);
  return verb === undefined ? undefined : joined(verb, inside(said.text(start, end)), rest);
}

const asking = new Set(
  'what which who whose whom where when why how is are was were do does did am if count show'.split(' '),
);
const speakers = new Set(['i', 'we', 'you', 'they', 'he', 'she', 'there', 'somebody', 'someone', 'please']);

// Not `delete …`, `we should …`, `what should …`: a thing, about which something is said.
function startsWithThing({ tokens: [first] }: Said): boolean {
  if (first?.kind !== 'word') return first !== undefined && first.kind !== 'mark';
  const { word } = first;
  const other = speakers.has(word) || asking.has(word) || modals.has(word);
  return !other && !isActionWord(word) && !isPreposition(word);
}

const wanting = new Set(['need', 'want', 'get', 'have', 'prefer']);
const anyOne = new Set(['a', 'an', 'some', 'another', 'me', 'us']);

/** `I want X to be renamed to Y`, `I need X deleted`, `get X deleted` */
function wanted(said: Said): string | undefined {
  if (!wanting.has(said.word(0))) return undefined;
  const toBe = said.find(2, (word, at) => word === 'be' && said.word(at - 1) === 'to');
  if (toBe > 0) return passive(said, [1, toBe - 1], toBe + 1) ?? setTo(said, [1, toBe - 1], toBe + 1);
  const at = said.find(2, (word) => verbOfParticiple(word) !== undefined);
  const isNew = anyOne.has(said.tokens[1]?.text.toLowerCase() ?? '');
  return at < 0 || isNew ? undefined : passive(said, [1, at], at);
}

// `I need the phase of the board to be "final"`: what belongs to something, and not what it is called.
function setTo(said: Said, [start, end]: readonly [number, number], value: number): string | undefined {
  const of = said.find(start + 1, (word) => word === 'of');
  const belongs = of > 0 && of < end && said.word(start) === 'the';
  return belongs && said.tokens[value]
    ? joined('set', said.text(start, end), 'to', said.rest(value))
    : undefined;
}
