import type { FieldHints, FieldRole } from '@tributary/toolkit';
import { sameKind } from '../conversation/things.ts';
import { choicesOf, type PropertySchema, shapesOf, takes } from './tool-card.ts';

/** A field of a function, as far as its schema tells. */
export interface FunctionField {
  readonly name: string;
  readonly schema: PropertySchema;
  readonly required: boolean;
  /** What the function is about: `file` of `read_file`. */
  readonly noun: string | undefined;
  /** It makes something, so that a name is one to give. */
  readonly makes: boolean;
  /** All that its name speaks of: `file`, `info`. */
  readonly nouns: readonly string[];
}

const roleByName: readonly (readonly [RegExp, FieldRole])[] = [
  [/^(?:title|subject|headline|heading|summary)$|^(?:task|event|display|list)?_?name$/, 'title'],
  [/^(?:body|content|contents|text|message|description|comment|notes?|markdown|details|prompt)$/, 'text'],
  [/^(?:query|q|search|keywords?|term|pattern|expression|question)$/, 'query'],
  [
    /^(?:limit|offset|cursor|page|page_?size|per_?page|page_?token|format|encoding|timeout|headers|options)$/,
    'technical',
  ],
  [/(?:date|deadline|due|day|when|_at|_on)$/, 'date'],
];

/** How people speak of a field of a function that says no more of it than its name, type and description. */
export function functionFieldHints(field: FunctionField): FieldHints {
  const role = roleOf(field);
  const words = spokenName(field.name);
  if (role === 'reference') return referenceHints(field, words);
  const question = field.required ? { question: `the ${words}` } : {};
  const phrases = phrasesOfRole(role, words);
  return { role, ...(phrases === undefined ? {} : { phrases }), ...question };
}

function roleOf({ name, schema, makes }: FunctionField): FieldRole {
  if (choicesOf(schema).length > 1) return 'choice';
  if (takes(schema, 'array')) return holdsWords(schema) ? 'list' : 'technical';
  if (takes(schema, 'boolean') || takes(schema, 'object')) return 'technical';
  const isId = /(?:^id|_id|[a-z]Id|key)$/.test(name);
  if (takes(schema, 'number') || takes(schema, 'integer')) return isId ? 'reference' : numberRole(name);
  const plain = name.toLowerCase();
  const role = roleByName.find(([pattern]) => pattern.test(plain))?.[1] ?? 'reference';
  return role === 'title' && /name$/.test(plain) && !makes ? 'reference' : role;
}

function numberRole(name: string): FieldRole {
  return /^(?:offset|page|page_?size|per_?page|timeout)$/i.test(name) ? 'technical' : 'number';
}

function holdsWords(schema: PropertySchema): boolean {
  return shapesOf(schema).some(({ items }) => items !== undefined && takes(items, 'string'));
}

function phrasesOfRole(role: FieldRole, words: string): readonly string[] | undefined {
  if (role === 'choice') return [`with {} ${words}`, `as {}`, `in {}`];
  if (role === 'number') return [`{} ${words}`, `${words} of {}`];
  if (role === 'date') return ['due {}', 'by {}', 'for {}', 'on {}'];
  if (role === 'list') return [`with ${words} {}`, `${words} {}`];
  return undefined;
}

const phrasesByPlace: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:to|destination|dest|target|recipients?|new path|.* to|email)$/, ['to {}', 'into {}', 'as {}']],
  [/^(?:from|source|origin|.* from|old path)$/, ['from {}']],
  [
    /(?:path|file|filename|file name|folder|directory|dir)$/,
    ['in {}', 'at {}', 'to {}', 'into {}', 'from {}', 'called {}', 'named {}'],
  ],
  [/(?:city|location|place|country|region|address|town)$/, ['in {}', 'for {}', 'at {}', 'near {}']],
];

// `path`, `source`, `id`: they say how a thing is named and not what it is.
const standsForThing = /^(?:|source|destination|dest|target|from|to|origin|old|new|item|name|uri|url)$/;

function thingOf({ name, noun, nouns }: FunctionField, own: string): string {
  const isPath = /path|file|source|destination/i.test(name);
  const kept = isPath ? nouns.find((word) => /^(?:file|folder|directory|dir|document)s?$/.test(word)) : noun;
  return kept ?? (isPath ? 'file' : own || name);
}

function referenceHints(field: FunctionField, words: string): FieldHints {
  const { required, noun } = field;
  const own = words.replace(/ ?\b(?:id|key|path|name)$/, '');
  const names = standsForThing.test(own) ? thingOf(field, own) : own;
  const isOwn = names !== own || (noun !== undefined && sameKind(own, noun));
  const placed = phrasesByPlace.find(([pattern]) => pattern.test(words))?.[1] ?? [`in {}`, `for {}`, `of {}`];
  // `the {} directory` would read `create a directory` as one of that name.
  const around = isOwn
    ? placed.filter((phrase) => !/^(?:for|of)\b/.test(phrase))
    : [`the {} ${names}`, `in the {} ${names}`, ...placed];
  const phrases = [`${names} {}`, ...around];
  return { role: 'reference', names, phrases, ...(required ? { question: `which ${names}` } : {}) };
}

/** `due_date` as `due date`, `taskId` as `task id`. */
export function spokenName(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase()
    .trim();
}
