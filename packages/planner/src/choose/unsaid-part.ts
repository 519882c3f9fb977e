import { wordMatch } from '../language/synonyms.ts';
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
