/** Words that say little by themselves: they may stand anywhere in a phrase and are seldom a value. */
const articles = words('a an the my our your some any this that these those its new another');
const prepositions = words(
  'in into inside within on onto at to of for from with under below beneath underneath beside about regarding ' +
    'concerning by as via through using between against saying where',
);
const connectives = words('and or then also plus too but');
const auxiliaries = words(
  'is are am was were be been do does did has have had can could will would should i me we us you it ' +
    'they them there all every each now just so called named titled entitled please still currently already yet ever got',
);

const namers = words('called named titled entitled');

/** Whether a word leads to a name: `called`. */
export const isNamer = (word: string) => namers.has(word);
/** Pronouns that stand for something that was spoken of before. */
const pronouns = words('it this that them these those');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

export const isArticle = (word: string) => articles.has(word);
export const isPreposition = (word: string) => prepositions.has(word);
export const isConnective = (word: string) => connectives.has(word);
/** `are`, `do`, `have`, `there`: they turn a sentence into a question and seldom mean more. */
export const isAuxiliary = (word: string) => auxiliaries.has(word) && !namers.has(word);
export const isPronoun = (word: string) => pronouns.has(word);

/** Whether a word only holds a sentence together. */
export function isFunctionWord(word: string): boolean {
  return articles.has(word) || prepositions.has(word) || connectives.has(word) || auxiliaries.has(word);
}

/**
 * The part that forms of one word share: `pages`, `page`; `creating`, `created`, `create`.
 * For comparing, not for showing.
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = stemOf(word);
  if (stems.size >= mostStems) stems.clear();
  stems.set(word, found);
  return found;
}

/** Words are compared with all those that tools carry, again and again. */
const stems = new Map<string, string>();
const mostStems = 20_000;

function stemOf(word: string): string {
  let part = word.toLowerCase().replace(/['’]s$/, '');
  if (part.length <= 3) return part;
  if (part.endsWith('ies')) part = `${part.slice(0, -3)}y`;
  else if (/(?:ss|x|z|ch|sh)es$/.test(part)) part = part.slice(0, -2);
  else if (/[^siu]s$/.test(part)) part = part.slice(0, -1);
  if (part.length > 5) part = part.replace(/(?:ing|ed)$/, '');
  return part.replace(/e$/, '').replace(/([^aeiou])\1$/, '$1');
}

/** Whether the word is a plural, as far as its form tells. */
export function isPlural(word: string): boolean {
  return /[^siu]s$/i.test(word) && word.length > 3;
}
