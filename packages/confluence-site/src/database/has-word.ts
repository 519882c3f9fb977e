/** A form of words, ready to be looked for. */
interface WordForm {
  readonly form: string;
  readonly signs: readonly string[];
  /** What stands before its first wildcard. */
  readonly beginning: string;
}

const wordCharacter = /[\p{L}\p{N}]/u;
const restOfWord = /[\p{L}\p{N}]*/uy;
const ascii = /^[\x20-\x7e\s]*$/;
let last: WordForm | undefined;

/**
 * Whether a text has a word of a form in which `*` stands for any characters and `?` for one: 1 or 0, as SQL has it. Letters
 * are the same whatever their case and accents, as in the full-text index.
 */
export function hasWord(text: string, form: string): 0 | 1 {
  // One query asks by one form or few, of thousands of texts.
  if (last?.form !== form) last = readForm(form);
  const letters = plainLetters(text);
  const { beginning, signs } = last;
  for (let at = letters.indexOf(beginning); at >= 0; at = letters.indexOf(beginning, at + 1)) {
    if (at > 0 && wordCharacter.test(letters.charAt(at - 1))) continue;
    restOfWord.lastIndex = at;
    if (isOfForm([...(restOfWord.exec(letters)?.[0] ?? '')], signs)) return 1;
  }
  return 0;
}

function readForm(form: string): WordForm {
  const plain = plainLetters(form);
  return { form, signs: [...plain], beginning: /^[\p{L}\p{N}]+/u.exec(plain)?.[0] ?? '' };
}

function plainLetters(text: string): string {
  const letters = ascii.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  return letters.toLowerCase();
}

// Goes back to the last star only, so that no form takes longer than the word's length times its own.
function isOfForm(word: readonly string[], form: readonly string[]): boolean {
  let [at, next] = [0, 0];
  let star: { readonly at: number; readonly next: number } | undefined;
  while (at < word.length) {
    if (form[next] === '*') {
      star = { at, next };
      next += 1;
    } else if (form[next] === '?' || form[next] === word[at]) {
      at += 1;
      next += 1;
    } else if (star) {
      star = { at: star.at + 1, next: star.next };
      at = star.at;
      next = star.next + 1;
    } else return false;
  }
  return form.slice(next).every((sign) => sign === '*');
}
