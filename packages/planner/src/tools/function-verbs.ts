const readingVerbs = new Set(
  'get list read search find fetch show view describe count check query look lookup compute calculate convert translate return retrieve display browse compare estimate summarize summarise analyze analyse explain validate verify head tail tree stat info'.split(
    ' ',
  ),
);
const destroyingVerbs = new Set(
  'delete remove destroy drop clear purge erase overwrite kill reset trash wipe uninstall revoke cancel'.split(
    ' ',
  ),
);
const writingVerbs = new Set(
  'write create add set update edit move copy rename send post put save make mark complete finish start stop open close run execute append insert upload download book schedule assign invite log track record reply archive restore enable disable turn toggle play pause order buy pay transfer publish share import export merge push commit subscribe unsubscribe follow unfollow like register'.split(
    ' ',
  ),
);

/** Whether a word in a function's name says what it does. */
export function isVerb(word: string): boolean {
  return readingVerbs.has(word) || destroyingVerbs.has(word) || writingVerbs.has(word);
}

/** Whether a function of this verb changes nothing. */
export function isReadingVerb(word: string): boolean {
  return readingVerbs.has(word);
}

/** Whether a function of this verb takes something away. */
export function isDestroyingVerb(word: string): boolean {
  return destroyingVerbs.has(word);
}

/** `lists` as `list`, `searches` as `search`, `copies` as `copy`: descriptions say what a function does. */
export function plainVerb(word: string): string {
  const forms = [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];
  return forms.find(isVerb) ?? word;
}

/** Whether a function of this verb brings something about that was not there, and gives it its name. */
export function isMakingVerb(word: string): boolean {
  return /^(?:add|book|create|generate|insert|make|new|register|rename|schedule|start)$/.test(word);
}
