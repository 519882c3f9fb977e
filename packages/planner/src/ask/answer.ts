import { type Action, openFields, readAction } from '../fill/action.ts';
import { type FieldValue, readValue } from '../fill/values.ts';
import { smallTalk } from '../language/small-talk.ts';
import { isActionWord } from '../language/synonyms.ts';
import { tokenize } from '../language/tokens.ts';
import { isPreposition } from '../language/words.ts';
import { alignWith } from '../parse/align.ts';
import { type Core, type Grammar, type GrammarField, grammarOf } from '../parse/grammar.ts';
import { readSentence, type Sentence } from '../parse/sentence.ts';
import type { Template } from '../parse/template.ts';
import { withoutCourtesy } from '../rewording/requests.ts';
import { answerParts } from './answer-parts.ts';
import { type NamedAnswer, namedAnswer } from './named-answer.ts';
import { type ToldAnswer, toldAnswer, withoutEmptying } from './told-answer.ts';

/** What a person's next words do to a question of ours. */
export type Answer =
  | { readonly kind: 'answered'; readonly action: Action }
  | { readonly kind: 'cancelled' }
  /** They speak of something else. */
  | { readonly kind: 'elsewhere' };

// `put it in marketing`, `use marketing`, `let's go with marketing`: an answer in the form of a request.
const leads =
  /^(?:(?:put|post|publish|place|create|make|add|save)\s+(?:it|that|this|them)\b\s*|(?:use|pick|choose|take|try|go with|how about|maybe|i think|it's|it is|(?:it|that|this) (?:goes|belongs|should go|should be|can go|would be)|it goes|it should go|it belongs|that's|that would be)\b\s*)/i;

// `No, Marketing`, but not `No code tools`.
const hesitation = /^(?:no|nope|oops|sorry|well|hm+|actually|oh|ah|ok|okay)[,.!…–—-]+\s*(?=\S)/i;

/** Reads a message as the answer to the question for `fields`. */
export function readReply(
  message: string,
  action: Action,
  fields: readonly GrammarField[],
  now: Date,
): Answer {
  const isText = fields[0]?.hints.role === 'text';
  const nameable = [...fields, ...(isText ? openTexts(action) : openFields(action))];
  const parts = answerParts(message, nameable, !isText);
  if (parts.length > 1) return readParts(parts, action, fields, now);
  const plain = isText ? message : withoutThanks(message.replace(hesitation, ''));
  const talk = smallTalk(plain);
  // `yes` may be the value that was asked for.
  if (talk !== undefined && talk !== 'agreement')
    return { kind: talk === 'cancel' ? 'cancelled' : 'elsewhere' };
  const text = withoutRefusal(plain, fields, action);
  if (text === '') return { kind: 'answered', action };
  const told = toldAnswer(text, nameable);
  const named = told?.field.hints.role === 'title' ? undefined : (told ?? namedAnswer(text, nameable));
  const value = named && valueIn(asNamed(named), now);
  if (!named || value === undefined) return readBare(text, told, { action, fields, now });
  const values = new Map(action.values).set(named.field.name, value);
  return { kind: 'answered', action: { ...action, values } };
}

interface Asked {
  readonly action: Action;
  readonly fields: readonly GrammarField[];
  readonly now: Date;
}

// What does not say which field it is for is read as the tool's own phrases for its fields, or as the first of them.
function readBare(text: string, told: ToldAnswer | undefined, { action, fields, now }: Asked): Answer {
  const isName = namesFirst(fields) || leadsToPlace(text, fields);
  const bare = withoutOne(isName ? withoutLead(text) : text.trim(), fields);
  const grammar = grammarFor(action, new Set(fields.map(({ name }) => name)));
  const sentence = readSentence(told ? `called ${told.words}` : bare, now);
  const best = alignWith(sentence, grammar, templatesFor(fields));
  const elsewhere = isRequest(text, fields) && !leads.test(withoutCourtesy(text));
  if (!best || best.quality < 0.2 || best.spans.length === 0 || (elsewhere && best.matched.length === 0)) {
    return { kind: 'elsewhere' };
  }
  return { kind: 'answered', action: joined(action, withoutRefused(readAction(sentence, grammar, best))) };
}

// Each is an answer to a question of its own.
function readParts(
  parts: readonly string[],
  action: Action,
  fields: readonly GrammarField[],
  now: Date,
): Answer {
  let answer: Answer = { kind: 'answered', action };
  for (const part of parts) {
    if (answer.kind !== 'answered') return answer;
    answer = readReply(part, answer.action, [...fields, ...openTexts(answer.action)], now);
  }
  return answer;
}

// Only what may be left open is: `Plan, leave it empty`.
function withoutRefusal(text: string, fields: readonly GrammarField[], action: Action): string {
  const plain = withoutEmptying(text);
  const mayBeOpen = fields.every(({ required }) => !required) || plain !== '';
  const isNeeded = fields[0]?.hints.role === 'text' && plain !== '';
  const writes = [...grammarOf(action.tool).fields.values()].some(({ hints }) => hints.role === 'text');
  return mayBeOpen && !isNeeded && writes ? plain : text;
}

function asNamed(
  answer: NamedAnswer | { readonly field: GrammarField; readonly words: string },
): NamedAnswer {
  if ('isQuoted' in answer) return answer;
  const tokens = tokenize(answer.words).filter(({ kind }) => kind !== 'mark');
  const [only, ...more] = tokens;
  return only?.kind === 'quoted' && more.length === 0
    ? { field: answer.field, words: only.text, isQuoted: true }
    : { ...answer, isQuoted: false };
}

// What is to be written may be told though it was not asked for.
function openTexts(action: Action): readonly GrammarField[] {
  return openFields(action).filter(({ hints }) => hints.role === 'text' || hints.role === 'title');
}

// `HR please`
function withoutThanks(text: string): string {
  return text.replace(/(?<=\S)[\s,]+(?:please|pls|thanks|thank you)[\s.!]*$/i, '');
}

// What is quoted stays as it is.
function valueIn({ field, words, isQuoted }: NamedAnswer, now: Date): FieldValue | undefined {
  if (isQuoted) return field.hints.role === 'list' ? [words] : words;
  const sentence = readSentence(words, now);
  return readValue(sentence, field, sentence.tokens);
}

// Only where a thing is asked for: text is kept as it is.
function namesFirst([first]: readonly GrammarField[]): boolean {
  return first?.hints.role === 'reference';
}

// `put it in marketing` where a title and a place were asked for.
function leadsToPlace(text: string, [first]: readonly GrammarField[]): boolean {
  const [next] = tokenize(withoutLead(text));
  const led =
    /^(?:(?:put|post|publish|place|create|make|add|save)\s+(?:it|that|this|them)|(?:it|that|this) (?:goes|belongs|should go|should be|can go))\b/i.test(
      withoutCourtesy(text),
    );
  return first?.hints.role === 'title' && led && next !== undefined && isPreposition(next.word);
}

function withoutLead(text: string): string {
  const plain = withoutCourtesy(text);
  return plain.replace(leads, '') || plain;
}

// `the Reports one`, where something that there is was asked for.
function withoutOne(text: string, [first]: readonly GrammarField[]): string {
  const isThing = first?.hints.role === 'reference' || first?.hints.role === 'list';
  return isThing ? text.replace(/^(?:the|that)\s+(?<name>.+?)\s+one(?=[.!]?$)/i, '$<name>') : text;
}

const refusals =
  /^(?:no|none|nothing|empty|blank|no (?:text|content|body)|without (?:any )?(?:text|content)|(?:leave|keep) (?:it|that) (?:empty|blank))[.!]?$/i;

/** `marketing, leave it empty`: what was worth asking may be left out. */
function withoutRefused(answer: Action): Action {
  const { fields } = grammarOf(answer.tool);
  const kept = [...answer.values].filter(([name, value]) => {
    const field = fields.get(name);
    const optionalText = field?.hints.role === 'text' && !field.required;
    return !(optionalText && typeof value === 'string' && refusals.test(value));
  });
  return { ...answer, values: new Map(kept) };
}

// Fields that have been said already are left alone; those that were not asked for may still be answered.
function grammarFor(action: Action, asked: ReadonlySet<string>): Grammar {
  const grammar = grammarOf(action.tool);
  const open = (name: string) => asked.has(name) || (!action.values.has(name) && !action.pointers.has(name));
  return {
    ...grammar,
    fields: new Map([...grammar.fields].filter(([name]) => open(name))),
    adjuncts: grammar.adjuncts.filter(({ field }) => open(field)),
  };
}

/** A bare answer is the first field asked for; after a comma or full stop, the next. */
function templatesFor(fields: readonly GrammarField[]): readonly Core[] {
  return formsFor(fields).map((template) => ({ template, leftOut: [] }));
}

function formsFor(fields: readonly GrammarField[]): readonly Template[] {
  const slots = fields.map(({ name }) => ({ kind: 'slot', field: name }) as const);
  const [first, second] = slots;
  if (!first) return [[]];
  const single: readonly Template[] = [[], ...slots.map((slot) => [slot])];
  return second ? [[first, { kind: 'break', marks: '.,;:-–\n' }, second], ...single] : single;
}

function joined(action: Action, answer: Action): Action {
  return {
    ...action,
    values: new Map([...action.values, ...answer.values]),
    pointers: new Map([...action.pointers, ...answer.pointers]),
    several: answer.several ?? action.several,
  };
}

// A verb at the start or a question is a new request, unless words of one's own were asked for.
function isRequest(text: string, fields: readonly GrammarField[]): boolean {
  const request = withoutCourtesy(text);
  const { tokens }: Sentence = readSentence(request, new Date(0));
  const [first, second] = tokens;
  if (!first || !second || first.kind === 'quoted') return false;
  if (/^(?:who|what|which|where|when|how|why)\b.*\?\s*$/i.test(request) || first.word === 'whoami')
    return true;
  const free = fields[0]?.hints.role === 'text' || fields[0]?.hints.role === 'title';
  return !free && isActionWord(first.word) && second.kind !== 'mark';
}
