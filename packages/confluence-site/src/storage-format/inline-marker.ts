import { type TextRun, textRuns } from './text-runs.ts';

/** A stretch of the storage format. The end is exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Which words of a body an inline comment is on. */
export interface Selection {
  readonly text: string;
  /** Which of the places that read so, from 0. */
  readonly index: number;
}

/** How often a body reads `text`, over the borders of inline elements but not of blocks. */
export function countMatches(storage: string, text: string): number {
  return findMatches(textRuns(storage), text).length;
}

/**
 * Puts a marker around the selected words. Words that other elements cut in pieces get one marker a piece, all with the same
 * reference, as Confluence's editor does. Undefined where the body does not read so often.
 */
export function insertMarker(storage: string, selection: Selection, reference: string): string | undefined {
  const ranges = findMatches(textRuns(storage), selection.text)[selection.index];
  if (ranges === undefined) return undefined;
  return ranges.reduceRight(
    (text, { start, end }) =>
      `${text.slice(0, start)}<ac:inline-comment-marker ac:ref="${reference}">${text.slice(start, end)}</ac:inline-comment-marker>${text.slice(end)}`,
    storage,
  );
}

/** Takes a marker off its words, which stay. */
export function removeMarker(storage: string, reference: string): string {
  const opening = `<ac:inline-comment-marker ac:ref="${reference}">`;
  let text = storage;
  for (let start = text.indexOf(opening); start >= 0; start = text.indexOf(opening, start)) {
    const inside = start + opening.length;
    const end = matchingEnd(text, inside);
    text = `${text.slice(0, start)}${text.slice(inside, end.start)}${text.slice(end.end)}`;
  }
  return text;
}

function findMatches(runs: readonly TextRun[], text: string): Range[][] {
  if (text === '') return [];
  const wanted = singleSpaced(text);
  const matches: Range[][] = [];
  for (const block of Map.groupBy(runs, (run) => run.block).values()) {
    const words = singleSpaced(block.map((run) => run.text).join(''));
    for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + wanted.length)) {
      matches.push(rangesOf(block, at, at + wanted.length));
    }
  }
  return matches;
}

// A reader selects a space where the text has a line break or a no-break space; lengths stay as they are.
function singleSpaced(text: string): string {
  return text.replace(/\s/g, ' ');
}

function rangesOf(runs: readonly TextRun[], from: number, to: number): Range[] {
  const ranges: Range[] = [];
  let offset = 0;
  for (const run of runs) {
    const [first, last] = [Math.max(from - offset, 0), Math.min(to - offset, run.text.length)];
    offset += run.text.length;
    if (first >= last) continue;
    const range = run.literal
      ? { start: run.start + first, end: run.start + last }
      : { start: run.start, end: run.end };
    const before = ranges.at(-1);
    if (before?.end === range.start) ranges[ranges.length - 1] = { start: before.start, end: range.end };
    else ranges.push(range);
  }
  return ranges;
}

// Markers of overlapping comments nest, so the end that belongs to an opening is not always the next one.
function matchingEnd(storage: string, from: number): Range {
  const tags = /<(\/?)ac:inline-comment-marker\b[^>]*>/g;
  tags.lastIndex = from;
  let depth = 1;
  for (let tag = tags.exec(storage); tag !== null; tag = tags.exec(storage)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return { start: tag.index, end: tags.lastIndex };
  }
  return { start: storage.length, end: storage.length };
}
