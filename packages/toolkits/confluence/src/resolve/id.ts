// Confluence keeps ids as integers of 64 bits.
const longest = 19;
const largest = 2n ** 63n - 1n;

/** Whether a text can be an id at all; Confluence refuses longer numbers in words about its types. */
export function isId(text: string): boolean {
  return /^\d+$/.test(text) && text.length <= longest && BigInt(text) <= largest;
}

/** What to send in place of a name that nothing fits; says so where it is a number too long for an id. */
export function adviceFor(reference: string, advice: string): string {
  return /^\d+$/.test(reference) && !isId(reference)
    ? `It is no id either: those have at most ${longest} digits. ${advice}`
    : advice;
}
