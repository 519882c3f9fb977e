import { type Kept, keptThings, lastKept, pointsToOwner } from '../conversation/kept-things.ts';
import type { Thing } from '../conversation/things.ts';

/**
 * A request about what is kept under a key and was spoken of before, in full: `change that property to final`, `the phase
 * should be final` and `remove it again` with its key and what it is kept with. Undefined where it is about something else.
 */
export function ofKept(request: string, things: readonly Thing[]): string | undefined {
  const bare = request.trim().replace(/[\s.!]+$/, '');
  const last = lastKept(things);
  const pointed =
    last && (changedByPointing(bare, last) ?? removedByPointing(bare, last) ?? shownByPointing(bare, last));
  if (pointed !== undefined) return pointed;
  for (const kept of keptThings(things)) {
    const called = byKey(bare, kept);
    if (called !== undefined) return called;
  }
  return undefined;
}

const changes =
  /^(?:change|update|set|make|edit|switch|turn) (?<what>it|that|this|its value|the value(?: of (?:it|that|this))?|(?:the value of )?(?:the|that|this) (?<noun>\p{L}+)(?:['’]s value)?) (?:to|=) (?<value>.+)$/iu;
// Other words after `make it` say how a thing is to be: `make it private`.
const makesIt = /^make (?:it|that|this) (?<value>["“'‘{[].*|-?\d[\d.]*|true|false)$/i;
const shouldBe =
  /^(?:it|its value|the value) (?:should|must|has to|needs to) (?:now )?be (?:set to )?(?<value>.+)$/i;

function changedByPointing(request: string, kept: Kept): string | undefined {
  const said = (changes.exec(request) ?? makesIt.exec(request) ?? shouldBe.exec(request))?.groups;
  const isMeant = said !== undefined && (said.noun ?? kept.kind).toLowerCase() === kept.kind;
  return isMeant && said.value !== undefined ? setting(kept, said.value) : undefined;
}

const removal = '(?:remove|delete|drop|clear|erase|get rid of)';
const removesIt = new RegExp(`^${removal} (?:it|this|that|(?:this|that|the) one)(?: again| now)*$`, 'i');
const removesNoun = new RegExp(
  `^${removal} (?:the|that|this) (?<noun>\\p{L}+)(?: (?<key>["“'‘]?[^\\s"”'’]+["”'’]?))?(?: again| now)*$`,
  'iu',
);

function removedByPointing(request: string, kept: Kept): string | undefined {
  if (removesIt.test(request)) return deleting(kept);
  const said = removesNoun.exec(request)?.groups;
  if (said?.noun?.toLowerCase() !== kept.kind) return undefined;
  const { key } = said;
  const isKey = key === undefined || /^(?:again|now)$/i.test(key) || unquoted(key) === kept.key;
  return isKey ? deleting(kept) : undefined;
}

const showsIt =
  /^(?:(?:what(?:['’]s| is)|show(?: me)?|tell me|get|read|check) (?:its|the|that|this)(?: current| new)? (?:value|property)(?: of (?:it|that|this))?|what (?:value )?(?:does|is) it (?:have|set to|hold)|which value does it have|what is it set to)(?: now| again| at the moment| currently)*[\s?]*$/i;

function shownByPointing(request: string, kept: Kept): string | undefined {
  return showsIt.test(request) ? showing(kept) : undefined;
}

// What every page has, and nobody means a property by, unless they say so.
const ownOfThings = /^(?:title|name|text|content|body|labels?|comments?|versions?)$/i;

function byKey(request: string, kept: Kept): string | undefined {
  const named = `${kept.kind} ${quotable(kept.key)}|${quotable(kept.key)} ${kept.kind}`;
  const called = ownOfThings.test(kept.key) ? named : `${named}|${quotable(kept.key)}`;
  const subject = `(?:the value of )?(?:the |its |that )?(?:${called})(?:['’]s value)?(?: (?:of|on|for|in) (?<of>.+?))?`;
  const owners = `(?:it|that|this|${kept.ownerKind}|(?:the|that|this) ${kept.ownerKind})`;
  const patterns: readonly (readonly [string, (kept: Kept, value: string) => string])[] = [
    [
      `(?:change|update|set|make|edit|switch|turn|put|bump|raise|increase|lower|overwrite|replace) ${subject} (?:to|=|with|as) (?<value>.+)`,
      setting,
    ],
    [`${subject} (?:should|must|has to|needs to) (?:now )?be (?:set to |changed to )?(?<value>.+)`, setting],
    [`${removal} ${subject}(?: again| too| as well| now)*`, deleting],
    [`(?:is|was) ${owners} (?:${called})(?: now| already| yet| at the moment| currently)*[\\s?]*`, showing],
    [
      `(?:wh(?:at|o)(?:['’]s| is)|show(?: me)?|tell me|get|read|check) ${subject}(?: set to)?(?: now| again| at the moment| currently)*[\\s?]*`,
      showing,
    ],
  ];
  for (const [pattern, inFull] of patterns) {
    const said = new RegExp(`^${pattern}$`, 'iu').exec(request);
    if (!said) continue;
    const { of, value = '' } = said.groups ?? {};
    return inFull(withOwner(kept, of), withoutPlace(value, kept));
  }
  return undefined;
}

function withOwner(kept: Kept, said: string | undefined): Kept {
  if (said === undefined || pointsToOwner(said, kept) || namesOwner(said, kept)) return kept;
  return { ...kept, owner: said };
}

// `in Engineering`, `on the Roadmap page`: the same thing by its name.
function namesOwner(said: string, { owner, ownerKind }: Kept): boolean {
  const plain = (words: string) =>
    unquoted(
      words
        .trim()
        .replace(/^the /i, '')
        .replace(new RegExp(`^${ownerKind} | ${ownerKind}$`, 'i'), ''),
    ).toLowerCase();
  return plain(said) === plain(owner);
}

// `set it to "everyone" there`, `on that page`
function withoutPlace(value: string, kept: Kept): string {
  const { rest, of } =
    /^(?<rest>.+?)(?: (?:there|here)| (?:on|for|in|of) (?<of>\S+(?: \S+){0,6}))$/i.exec(value)?.groups ?? {};
  if (rest === undefined) return value;
  return of === undefined || pointsToOwner(of, kept) || namesOwner(of, kept) ? rest : value;
}

/** That it is to have a value. */
export function setting({ kind, key, owner }: Kept, value: string): string {
  return `set the ${kind} "${key}" of ${owner} to ${value}`;
}

function deleting({ kind, key, owner }: Kept): string {
  return `delete the ${kind} "${key}" of ${owner}`;
}

function showing({ kind, key, owner }: Kept): string {
  return `show the ${kind} "${key}" of ${owner}`;
}

function quotable(key: string): string {
  return `["“'‘]?${key.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}["”'’]?`;
}

function unquoted(words: string): string {
  return words.replace(/^["“'‘]|["”'’]$/g, '');
}
