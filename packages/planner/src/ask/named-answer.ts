import { textOf, tokenize } from '../language/tokens.ts';
import { isFunctionWord, isPreposition } from '../language/words.ts';
import { type GrammarField, spoken } from '../parse/grammar.ts';

/** An answer that says which of the fields it is for, or shows by quotes which of its words are meant. */
export interface NamedAnswer {
  readonly field: GrammarField;
  readonly words: string;
  readonly isQuoted: boolean;
}

const naming =
  /^(?:and |with |(?:i(?:'d| would) say |i think |let )?)?(?:its|the|their|my|this|that)? ?(?:new )?(?<noun>\p{L}+(?: (?!should|shall|will|would)\p{L}+)?) (?:is|are|be|shall be|should be|will be|would be|should (?:say|read)|says|reads)(?: called| named)?:? (?<words>.+)$/isu;

/** Reads `Its title is Logo` and `with "Ask Ada."` as answers to a question for fields. */
export function namedAnswer(text: string, fields: readonly GrammarField[]): NamedAnswer | undefined {
  const said = text.trim();
  const { noun, words } = naming.exec(said)?.groups ?? {};
  const field = noun === undefined ? undefined : fieldCalled(noun.toLowerCase(), fields);
  if (field && words !== undefined) return { field, ...withoutStop(words, field) };
  return quotedAnswer(said, fields);
}

/** Whether an answer says by a noun which of the fields it is for. */
export function namesField(text: string, fields: readonly GrammarField[]): boolean {
  const { noun } = naming.exec(text)?.groups ?? {};
  return noun !== undefined && fieldCalled(noun.toLowerCase(), fields) !== undefined;
}

const names: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'name', 'headline', 'heading', 'subject'],
  text: ['text', 'content', 'contents', 'body', 'comment', 'message', 'note'],
};

/** The field that a noun speaks of: `label`, `title`, `key`. */
export function fieldCalled(noun: string, fields: readonly GrammarField[]): GrammarField | undefined {
  return fields.find(({ name, hints }) => {
    const own = [spoken(name), hints.names, ...(names[hints.role] ?? [])];
    return own.some((word) => word === noun || word === `${noun}s`);
  });
}

// The full stop of the sentence belongs to a text, and to no name.
function withoutStop(words: string, { hints }: GrammarField): Pick<NamedAnswer, 'words' | 'isQuoted'> {
  const tokens = tokenize(words).filter(({ kind }) => kind !== 'mark');
  if (tokens.length === 1 && tokens[0]?.kind === 'quoted') return { words: tokens[0].text, isQuoted: true };
  return { words: hints.role === 'text' ? words : words.replace(/[.!]\s*$/, ''), isQuoted: false };
}

const saying = new Set([
  'say',
  'says',
  'read',
  'reads',
  'write',
  'put',
  'use',
  'take',
  "let's",
  'be',
  'it',
  "it's",
  'its',
  'make',
  'call',
  'name',
  'go',
  "i'd",
  'would',
  'like',
  'maybe',
]);

// What stands around a quoted piece only leads to it.
function quotedAnswer(text: string, [first]: readonly GrammarField[]): NamedAnswer | undefined {
  const tokens = tokenize(text).filter(({ kind }) => kind !== 'mark');
  const quoted = tokens.filter(({ kind }) => kind === 'quoted');
  const [only] = quoted;
  if (!first || !only || quoted.length > 1 || tokens.length === 1) return undefined;
  const others = tokens.filter(({ kind }) => kind !== 'quoted');
  const isText = first.hints.role === 'text';
  const leads = others.every(
    ({ word, start }) =>
      start < only.start && (saying.has(word) || (isFunctionWord(word) && (isText || leadsToName(word)))),
  );
  return leads ? { field: first, words: textOf(text, [only]), isQuoted: true } : undefined;
}

// `in "Marketing"` says where, whatever was asked for first.
function leadsToName(word: string): boolean {
  return !isPreposition(word) || word === 'with' || word === 'as';
}
