import { normaliseStorage } from './normalise.ts';
import { parseStorage } from './parse.ts';
import { numberTasks } from './task-elements.ts';

/**
 * A written body as Confluence keeps it. All that it changes:
 *
 * 1. A macro without `ac:schema-version` or `ac:macro-id` is given them.
 * 2. A rule is written `<hr />`.
 * 3. A task without `ac:task-id` is given the next number.
 *
 * All else is kept byte for byte, and what was kept once is kept as it is. Throws 400 where the body is not well-formed.
 */
export function keptForm(storage: string): string {
  parseStorage(storage);
  return normaliseStorage(numberTasks(storage));
}
