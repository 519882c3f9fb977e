// Confluence's own dialog stops here too, so that keys stay readable in addresses.
const longest = 10;

/**
 * Keys for a space of this name, the best first, as Confluence's dialog makes them: the initials of several words,
 * one word whole. The others are the same with a number behind.
 *
 * @example
 * spaceKeysFor('Product roadmap drafts') // ['PRD', 'PRD2', 'PRD3', …]
 */
export function spaceKeysFor(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
  const joined = words.length === 1 ? words.join('') : words.map((word) => word.charAt(0)).join('');
  // A name in another script leaves nothing that a key may hold.
  const key = joined.slice(0, longest) || 'SPACE';
  return [key, ...Array.from({ length: 48 }, (_, index) => `${key}${index + 2}`)];
}
