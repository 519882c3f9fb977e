const words = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Whether a text has a word of a form in which `*` stands for any characters and `?` for one: 1 or 0, as SQL has it. Letters
 * are the same whatever their case and accents, as in the full-text index.
 */
export function hasWord(text: string, form: string): 0 | 1 {
  const wanted = [...plainLetters(form)];
  for (const [word] of plainLetters(text).matchAll(words)) {
    if (isOfForm([...word], wanted)) return 1;
  }
  return 0;
}

function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
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
