import { writeBlocks } from './blocks.ts';
import { withoutReserved } from './finished-parts.ts';
import { extractMacros } from './macros.ts';

/** Macros in each other; what is deeper stands as it was written. It keeps a hostile body off the stack. */
const maximumDepth = 40;

/**
 * A body in `wiki` as storage format, after the notation guide of Confluence's wiki markup. Every text is wiki markup: what
 * follows no rule of it is shown as it is written.
 */
export function wikiToStorage(wiki: string): string {
  return convert(withoutReserved(wiki).replace(/\r\n?/g, '\n'), 0);
}

function convert(text: string, depth: number): string {
  const inner = depth < maximumDepth ? (body: string) => convert(body, depth + 1) : undefined;
  return writeBlocks(extractMacros(text, inner));
}
