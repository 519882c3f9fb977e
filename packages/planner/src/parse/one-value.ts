import type { Token } from '../language/tokens.ts';

/**
 * Whether words may be one short value: `"Jane" to the page "Roadmap"` is more than one, and `is 5` begins before it.
 */
export function isOneValue([first, ...more]: readonly Token[]): boolean {
  const leads = first?.kind === 'word' && ['is', 'are', 'be', 'as', 'to', 'of'].includes(first.word);
  const mixes = first?.kind === 'quoted' && more.some(({ kind }) => kind !== 'mark');
  return !leads && !mixes && !more.some(({ kind }) => kind === 'quoted');
}
