import { sameKind } from '../conversation/things.ts';
import { type Action, missingFields } from '../fill/action.ts';
import { isActionWord, wordMatch } from '../language/synonyms.ts';
import { isFunctionWord } from '../language/words.ts';
import type { Alignment } from '../parse/align.ts';
import type { Sentence } from '../parse/sentence.ts';
import type { ToolCard } from '../tools/tool-card.ts';

/** From here on a word names the same kind of thing. */
const sameThing = 0.7;

/**
 * Whether a tool changes a part of something, which all its phrases call by its kind, and the sentence does not: `set the
 * description of the space to x` speaks of no property, though a property may be called `description`.
 */
export function leavesPartUnsaid({ tokens }: Sentence, tool: ToolCard): boolean {
  const part = tool.hints.readOnly ? undefined : partOf(tool);
  if (part === undefined) return false;
  return !tokens.some(({ kind, word }) => kind === 'word' && wordMatch(word, part) >= sameThing);
}

// What `UPDATE_PROPERTY_FOR_BOARD` changes, where what has it is named beside it.
function partOf({ slug, annotations: { fields, phrases }, schema }: ToolCard): string | undefined {
  const noun = slug
    .replace(/_(?:FOR|BY)_.*$/, '')
    .toLowerCase()
    .split('_')
    .at(-1);
  const named = Object.entries(fields)
    .filter(([field, { role }]) => role === 'reference' && schema.required?.includes(field))
    .flatMap(([, { names }]) => names ?? []);
  const isPart = noun !== undefined && named.length > 1 && named.includes(noun);
  return isPart && phrases.every((phrase) => phrase.toLowerCase().split(/\W+/).includes(noun))
    ? noun
    : undefined;
}

/** The share of its phrases that say what a tool makes, from which on it is not made where nobody says so. */
const mostPhrases = 0.8;

/**
 * Whether a tool would make something for a thing of which only the thing is spoken: `make Sam an administrator of the
 * space` makes no property of it.
 */
export function leavesMadeUnsaid({ tokens }: Sentence, { matched }: Alignment, tool: ToolCard): boolean {
  const { fields, phrases } = tool.annotations;
  const noun =
    tool.slug
      .replace(/_(?:FOR|BY)_.*$/, '')
      .toLowerCase()
      .split('_')
      .at(-1) ?? '';
  if (!/(?:^|_)CREATE_/.test(tool.slug)) return false;
  const saying = phrases.filter((phrase) => phrase.toLowerCase().split(/\W+/).includes(noun));
  if (saying.length < mostPhrases * phrases.length) return false;
  const owners = Object.values(fields).flatMap(({ names }) => names ?? []);
  if (owners.length === 0 || owners.includes(noun)) return false;
  return matched.every((at) => {
    const word = tokens[at]?.word ?? '';
    const isOwner = owners.some((owner) => wordMatch(word, owner) >= sameThing);
    return wordMatch(word, noun) < sameThing && (isFunctionWord(word) || isActionWord(word) || isOwner);
  });
}

/**
 * Whether something is to be changed that no tool changes: `set the icon of the space to x` says of a space what it is to
 * have, and nothing to one that sets the state of a task.
 */
export function leavesThingUnsaid({ tokens }: Sentence, { matched }: Alignment, action: Action): boolean {
  const { annotations, slug } = action.tool;
  const noun = slug.toLowerCase().split('_').at(-1) ?? '';
  const isOpen = missingFields(action).some(
    ({ hints: { names } }) => names !== undefined && sameKind(names, noun),
  );
  if (!isOpen || action.pointers.size > 0) return false;
  const others = Object.values(annotations.fields).flatMap(({ names }) => names ?? []);
  const ofFields = [...others, ...Object.keys(annotations.fields)];
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ word }) => word);
  return (
    matched.every((at) => saysNothingOfIt(tokens[at]?.word ?? '', ofFields)) &&
    words.some((word) => others.some((other) => wordMatch(word, other) === 1)) &&
    !words.some((word) => wordMatch(word, noun) >= sameThing)
  );
}

function saysNothingOfIt(word: string, ofFields: readonly string[]): boolean {
  return isFunctionWord(word) || anyChange.has(word) || ofFields.some((name) => wordMatch(word, name) === 1);
}

const anyChange = new Set(['set', 'change', 'update', 'make', 'put', 'give', 'edit']);

/** Whether all that there are of a kind are asked for, and not those of one thing: `which labels are there?`. */
export function asksForAll({ tokens }: Sentence): boolean {
  const words = tokens.filter(({ kind }) => kind !== 'mark').map(({ text }) => text.toLowerCase());
  return ['which', 'what', 'how'].includes(words[0] ?? '') && words.slice(-2).join(' ') === 'are there';
}
