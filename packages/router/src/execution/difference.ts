import type { Change } from '@tributary/toolkit';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** What a write makes different in one thing. */
export interface Difference {
  readonly what: string;
  /** Unified diff from what is there now to what will be. */
  readonly difference: string;
}

/** A change as a unified diff. */
export function differenceOf({ what, before, after }: Change): Difference {
  const difference = createTwoFilesPatch(
    before === null ? '/dev/null' : 'now',
    after === null ? '/dev/null' : 'then',
    asLines(before),
    asLines(after),
    undefined,
    undefined,
    { context: 3, headerOptions: FILE_HEADERS_ONLY },
  );
  return { what, difference };
}

// A last line without its end would be marked, which says nothing here.
function asLines(text: string | null): string {
  if (text === null || text === '') return '';
  return text.endsWith('\n') ? text : `${text}\n`;
}
