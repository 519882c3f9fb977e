import type { Change } from '@tributary/toolkit';
import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } from 'diff';

/** What a write makes different in one thing. */
export interface Difference {
  readonly what: string;
  /** Unified diff from what is there now to what will be. */
  readonly difference: string;
}

/**
 * More lines than this are not told apart, but shown as gone and new: the time to find what two texts share grows with
 * the square of what they do not, and others wait for it.
 */
const mostChangedLines = 2000;

/** A change as a unified diff. */
export function differenceOf({ what, before, after }: Change): Difference {
  const names = [before === null ? '/dev/null' : 'now', after === null ? '/dev/null' : 'then'] as const;
  const [now, then] = [asLines(before), asLines(after)];
  const difference = createTwoFilesPatch(...names, now, then, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
    maxEditLength: mostChangedLines,
  });
  return { what, difference: difference ?? allChanged(names, now, then) };
}

function allChanged(
  [oldFileName, newFileName]: readonly [string, string],
  now: string,
  then: string,
): string {
  const [gone, added] = [linesOf(now), linesOf(then)];
  const hunk = {
    oldStart: 1,
    oldLines: gone.length,
    newStart: 1,
    newLines: added.length,
    lines: [...gone.map((line) => `-${line}`), ...added.map((line) => `+${line}`)],
  };
  const patch = { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: [hunk] };
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.slice(0, -1).split('\n');
}

// A last line without its end would be marked, which says nothing here.
function asLines(text: string | null): string {
  if (text === null || text === '') return '';
  return text.endsWith('\n') ? text : `${text}\n`;
}
