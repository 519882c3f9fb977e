import { ToolError } from '@tributary/toolkit';
import type { Content } from '../api/content.ts';
import { ambiguous } from '../resolve/which.ts';
import { findSelections, type Selection } from './find-selections.ts';

/** Which words of a text are meant. */
export interface WantedWords {
  readonly textSelection: string;
  /** Which of the places that read so, from 0. */
  readonly textSelectionMatchIndex?: number | null | undefined;
  /** How many places read so, as far as the caller knows. */
  readonly textSelectionMatchCount?: number | null | undefined;
}

/**
 * Finds the one place that is meant in a page or blog post.
 *
 * @throws ToolError `ambiguous` with the places, `not_found`, or `conflict` where there are more or fewer than the
 *   caller knows
 */
export function chooseSelection({ title, body }: Content, wanted: WantedWords): Selection {
  const { textSelection: words, textSelectionMatchIndex: index, textSelectionMatchCount: count } = wanted;
  const places = findSelections(body?.storage?.value ?? '', words);
  const [only, ...others] = places;
  if (only === undefined) {
    throw new ToolError({
      code: 'not_found',
      message: `“${title}” does not say “${words}”. Send words as they stand in one of its paragraphs.`,
    });
  }
  if (count != null && count !== places.length) {
    throw new ToolError({
      code: 'conflict',
      message: `“${title}” says “${words}” ${places.length} times, not ${count}. Look again with CONFLUENCE_FIND_TEXT_SELECTIONS.`,
    });
  }
  if (index == null && others.length === 0) return only;
  const chosen = index == null ? undefined : places[index];
  if (chosen) return chosen;
  throw ambiguous('place', words, places.map(candidate), 'Send textSelectionMatchIndex: 0 for the first.');
}

function candidate(place: Selection, at: number) {
  return { id: String(at), name: inContext(place) };
}

const shown = 30;

/** A place with what stands around it: `…ship on [Friday] at noon…`. */
export function inContext({ text, before, after }: Selection): string {
  const start = before.length > shown ? `…${before.slice(-shown)}` : before;
  const end = after.length > shown ? `${after.slice(0, shown)}…` : after;
  return `${start}[${text}]${end}`;
}
