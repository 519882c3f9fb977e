const graphemes = new Intl.Segmenter();

/** Characters that take two columns: those of East Asia, and pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

/** What is drawn over the character before it, or not at all. */
const narrowest = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;

const oneColumnEach = /^[\x20-\x7e]*$/;

/** How many columns of a terminal a text without line ends takes. */
export function textWidth(text: string): number {
  if (oneColumnEach.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += columnsOf(segment);
  return width;
}

/** As much of a text as fits, with a sign where something was cut off. No character is cut in two. */
export function cutToWidth(text: string, most: number): string {
  if (textWidth(text) <= most) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += columnsOf(segment);
    if (width > most - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** The end of a text, as much of it as fits. */
export function endToWidth(text: string, most: number): string {
  let kept = '';
  let width = 0;
  for (const { segment } of [...graphemes.segment(text)].toReversed()) {
    width += columnsOf(segment);
    if (width > most) break;
    kept = segment + kept;
  }
  return kept;
}

function columnsOf(grapheme: string): number {
  if (narrowest.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}
