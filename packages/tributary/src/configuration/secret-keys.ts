/** What is shorter can be guessed. */
export const shortestSecretKey = 16;

/**
 * The versions of a secret key in a text, the current one first: with commas or line ends between. Spaces part them
 * where each part is long enough for a key; else they belong to a key of several words.
 *
 * @example
 * secretKeysIn('k7Jq…new,Zm9v…earlier') // ['k7Jq…new', 'Zm9v…earlier']
 */
export function secretKeysIn(text: string): readonly string[] {
  return text
    .split(/[,\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(partsAtSpaces);
}

function partsAtSpaces(text: string): readonly string[] {
  const parts = text.split(/\s+/);
  return parts.every(({ length }) => length >= shortestSecretKey) ? parts : [text];
}
