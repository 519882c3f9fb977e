import type { FieldHints } from '@tributary/toolkit';
import { sameKind } from '../conversation/things.ts';
import { isFunctionWord } from '../language/words.ts';
import { isReadingVerb, isVerb, plainVerb } from './function-verbs.ts';

/** What phrases are made from. */
interface Described {
  /** The words of its name. */
  readonly words: readonly string[];
  readonly description: string;
  readonly fields: Readonly<Record<string, FieldHints>>;
  readonly required: readonly string[];
}

/** How people may ask for a function: by the words of its name, and by what its description says that it does. */
export function functionPhrases({ words, description, fields, required }: Described): readonly string[] {
  const named = wordingOf(words);
  const wordings = [named, ...describedWordings(description).flatMap((one) => [one, shortened(one)])];
  const phrases = wordings.flatMap((wording) => phrasesFor(wording, fields, required));
  return [...new Set(phrases)];
}

interface Wording {
  readonly verb: string | undefined;
  readonly things: readonly string[];
  /** `as done` of `Marks a task as done`. */
  readonly after: readonly string[];
}

function wordingOf(words: readonly string[]): Wording {
  const [first = '', ...rest] = words;
  return isVerb(first)
    ? { verb: first, things: rest, after: [] }
    : { verb: undefined, things: words, after: [] };
}

/** `Returns the current weather of a city.` as `return current weather`; two verbs are two wordings. */
function describedWordings(description: string): readonly Wording[] {
  const [sentence = ''] = description.toLowerCase().split(/[.;,:(\n]/, 1);
  const said = (sentence.match(/[\p{L}\p{N}'-]+/gu) ?? []).map((word, at) =>
    at < 3 ? plainVerb(word) : word,
  );
  const [first = '', or, second = ''] = said;
  const verbs = (or === 'or' || or === 'and' ? [first, second] : [first]).filter(isVerb);
  const plain = said
    .slice(or === 'or' || or === 'and' ? 3 : 1)
    .filter((word) => !['a', 'an', 'the', 'all', 'given', 'specified'].includes(word));
  const end = plain.findIndex((word) => isFunctionWord(word) || /^(?:matching|using|based)$/.test(word));
  const things = plain.slice(0, end < 0 ? plain.length : end).slice(0, 4);
  const after = end < 0 || plain[end] !== 'as' ? [] : plain.slice(end, end + 3);
  return things.length === 0 ? [] : verbs.map((verb) => ({ verb, things, after }));
}

/** `get current weather` is asked for as `get weather`, too. */
function shortened(wording: Wording): Wording {
  return { ...wording, things: wording.things.slice(-1) };
}

function phrasesFor(
  { verb, things, after }: Wording,
  fields: Readonly<Record<string, FieldHints>>,
  required: readonly string[],
): readonly string[] {
  const thing = things.join(' ');
  const verbs = verb === undefined ? ['show', 'what is'] : isReadingVerb(verb) ? [verb, 'how is'] : [verb];
  return verbs.flatMap((said) => {
    const plain = `${said} ${thing}`.trim();
    const target = mainField(fields, required);
    const closed =
      after.length === 0 || target === undefined ? [] : [`${said} {${target}} ${after.join(' ')}`];
    const aimed = target === undefined ? [] : withTarget(said, things, plain, target, fields);
    return [plain, ...closed, ...aimed, ...pairs(said, plain, fields, required)];
  });
}

/** With what it is done to: `read file {path}`, `read {path}`, `get weather in {city}`. */
function withTarget(
  verb: string,
  things: readonly string[],
  plain: string,
  target: string,
  fields: Readonly<Record<string, FieldHints>>,
): readonly string[] {
  const hints = fields[target];
  const noun = things.at(-1);
  const isOwn =
    noun === undefined ||
    hints?.role === 'title' ||
    hints?.role === 'query' ||
    (hints?.names !== undefined && sameKind(hints.names, noun));
  const led = hints?.role === 'query' ? ['for', 'about'] : ['of', 'in', 'for', 'from'];
  return [
    ...(isOwn ? [`${verb} {${target}}`] : []),
    ...(isOwn && things.length > 0 ? [`${verb} {${target}} ${things.join(' ')}`] : []),
    `${plain} {${target}}`,
    ...led.map((word) => `${plain} ${word} {${target}}`),
  ];
}

/** What a function is asked to do something to, or for. */
function mainField(
  fields: Readonly<Record<string, FieldHints>>,
  required: readonly string[],
): string | undefined {
  const asked = Object.keys(fields).filter((name) => required.includes(name));
  const ofRole = (names: readonly string[], roles: readonly string[]) =>
    names.find((name) => roles.includes(fields[name]?.role ?? ''));
  const known = ['title', 'query', 'reference'];
  return ofRole(asked, known) ?? ofRole(asked, ['text']) ?? ofRole(Object.keys(fields), known);
}

/** With two things: `write {content} to {path}`, `move {source} to {destination}`. */
function pairs(
  verb: string,
  plain: string,
  fields: Readonly<Record<string, FieldHints>>,
  required: readonly string[],
): readonly string[] {
  const asked = Object.entries(fields).filter(([name]) => required.includes(name));
  const [text] = asked.find(([, { role }]) => role === 'text') ?? [];
  const references = asked.flatMap(([name, { role }]) => (role === 'reference' ? [name] : []));
  const [first, second] = references;
  if (text !== undefined && first !== undefined) {
    return [
      ...['to', 'in', 'into'].map((word) => `${verb} {${text}} ${word} {${first}}`),
      `${verb} {${first}} {${text}}`,
      `${plain} {${first}} with {${text}}`,
    ];
  }
  const [number] = asked.find(([, { role }]) => role === 'number') ?? [];
  if (first === undefined || second === undefined) return number === undefined ? [] : [`${verb} {${number}}`];
  return ['to', 'into', 'as'].flatMap((word) => [
    `${verb} {${first}} ${word} {${second}}`,
    `${plain} {${first}} ${word} {${second}}`,
    ...(number === undefined ? [] : amounts(verb, number, first, `${word} {${second}}`)),
  ]);
}

/** `convert {amount} from {from} to {to}`. */
function amounts(verb: string, number: string, first: string, rest: string): readonly string[] {
  return ['', 'from ', 'of '].map((word) => `${verb} {${number}} ${word}{${first}} ${rest}`);
}
