// How people say that a thing is which has another name: `a quick page called Retro`.
const describing = new Set(
  (
    'new fresh short quick brief simple small little blank empty separate dedicated additional extra further proper ' +
    'private personal public internal nice first whole entire existing old current'
  ).split(' '),
);
// A piece of a text, by the words for it: `the sentence “…”`, `a line saying …`.
const pieces = new Set(
  'sentence line words word paragraph phrase text section note bullet reminder wording passage remark'.split(
    ' ',
  ),
);

/** Whether a word says how a thing is and is no name by itself. */
export function isDescribing(word: string): boolean {
  return describing.has(word);
}

/** Whether a word is one for a piece of text. */
export function isPieceOfText(word: string): boolean {
  return pieces.has(word);
}
