import { type ChildNode, isTag, isText } from 'domhandler';
import { parseStorage } from '../format/storage-tree.ts';

/** A place where a text has some words, as Confluence counts such places for an inline comment. */
export interface Selection {
  /** The words as they stand there, their white space single spaces. */
  readonly text: string;
  /** Which of the places that read exactly so, from 0. */
  readonly index: number;
  /** How many places read exactly so. */
  readonly count: number;
  /** What stands before it in its paragraph, and after it. */
  readonly before: string;
  readonly after: string;
}

// Elements that a reader reads on over; all others begin a new line.
const inline = new Set([
  ...['a', 'abbr', 'b', 'code', 'em', 'i', 's', 'small', 'span', 'strong', 'sub', 'sup', 'u'],
  ...['ac:inline-comment-marker', 'ac:link', 'ac:link-body'],
]);

// Elements whose text is settings or code that nobody can select.
const silent = new Set([
  ...['ac:adf-attribute', 'ac:adf-fallback', 'ac:parameter', 'ac:placeholder'],
  ...['ac:task-id', 'ac:task-status', 'ac:task-uuid', 'ac:plain-text-body', 'ac:plain-text-link-body'],
]);

/** The places where storage format has these words: exactly so, or, where none does, in other capitals. */
export function findSelections(storage: string, words: string): readonly Selection[] {
  const wanted = singleSpaced(words.trim());
  if (wanted === '') return [];
  const lines = linesOf(parseStorage(storage));
  const exact = placesIn(lines, wanted, 'g');
  return exact.length > 0 ? exact : placesIn(lines, wanted, 'giu');
}

function placesIn(lines: readonly string[], wanted: string, flags: string): Selection[] {
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), flags);
  const found = lines.flatMap((line) =>
    [...line.matchAll(pattern)].map((match) => ({
      text: match[0],
      before: line.slice(0, match.index),
      after: line.slice(match.index + match[0].length),
    })),
  );
  const counted = new Map<string, number>();
  const places = found.map((place) => {
    const index = counted.get(place.text) ?? 0;
    counted.set(place.text, index + 1);
    return { ...place, index };
  });
  return places.map((place) => ({ ...place, count: counted.get(place.text) ?? 1 }));
}

/** The text of each paragraph, heading, cell and so on, in their order. */
function linesOf(nodes: readonly ChildNode[]): readonly string[] {
  const lines: string[] = [''];
  const read = (node: ChildNode): void => {
    if (isText(node)) lines.push(lines.pop() + singleSpaced(node.data));
    if (!isTag(node)) return;
    const breaks = !inline.has(node.name);
    if (breaks) lines.push('');
    if (!silent.has(node.name)) node.children.forEach(read);
    if (breaks) lines.push('');
  };
  nodes.forEach(read);
  return lines.filter((line) => line.trim() !== '');
}

// A line break or a no-break space in the source is a space to who selects the words.
function singleSpaced(text: string): string {
  return text.replace(/\s/g, ' ');
}
