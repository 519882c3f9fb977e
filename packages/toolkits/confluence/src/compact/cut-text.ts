/** A part of a long text, and where the next one begins. */
export interface CutText {
  readonly text: string;
  /** Absent at the end. */
  readonly next?: number;
}

// Models' tokenizers take a token for four letters of English and for two of most other scripts; a byte count of UTF-8
// grows with the scripts that cost more.
const bytesPerToken = 3;

/** How many tokens a text costs at most, roughly. */
export function estimateTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text, 'utf8') / bytesPerToken);
}

/**
 * The part of a text that begins at a place and fits a budget of tokens; it ends between paragraphs where that loses
 * less than half of it, else between lines, else between characters.
 */
export function cutText(text: string, from: number, tokens: number): CutText {
  const rest = text.slice(from);
  if (estimateTokens(rest) <= tokens) return { text: rest };
  const most = fitting(rest, tokens * bytesPerToken);
  const end = [most.lastIndexOf('\n\n'), most.lastIndexOf('\n')].find((at) => at > most.length / 2);
  const part = end === undefined ? most : most.slice(0, end);
  return { text: part, next: from + part.length };
}

// The longest beginning within a number of bytes, with no character of two halves torn apart.
function fitting(text: string, bytes: number): string {
  let length = 0;
  let used = 0;
  for (const character of text) {
    used += Buffer.byteLength(character, 'utf8');
    if (used > bytes) break;
    length += character.length;
  }
  return text.slice(0, length);
}
