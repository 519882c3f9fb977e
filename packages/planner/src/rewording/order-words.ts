import { replacedOutside } from './plain-words.ts';

const count = '(?:(?<count>\\d+|one|two|three|four|five|six|seven|eight|nine|ten) )?';
const recently = '(?:most recently|most lately|last|latest|newly|recently|lately|just)';
const made = '(?:created|added|written|published|posted|uploaded|started|made)';
const changed = '(?:updated|changed|edited|modified|touched|revised)';
const noun = '(?<noun>(?:blog ?)?(?:pages?|posts?|docs?|documents?|articles?|entries|spaces?|comments?))';

// `which pages in X were changed last`
const where = '(?<where> (?:in|of|on|from) [^,.?!"“]{1,40}?)?';

const patterns: readonly (readonly [RegExp, string])[] = [
  // `the two most recently created pages`
  [new RegExp(`\\b(?:the )?${count}${recently},? ${made} ${noun}\\b`, 'i'), 'the $<count> newest $<noun>'],
  [new RegExp(`\\b(?:the )?${count}${recently},? ${changed} ${noun}\\b`, 'i'), 'the $<count> latest $<noun>'],
  // `the last 3 blog posts`, `the most recent five pages`
  [
    new RegExp(`\\b(?:the )?(?:last|newest|most recent|recent) ${count.replace(/\?$/, '')}${noun}\\b`, 'i'),
    'the $<count> newest $<noun>',
  ],
  [
    new RegExp(`\\b(?:the )?(?<order>latest|oldest|earliest) ${count.replace(/\?$/, '')}${noun}\\b`, 'i'),
    'the $<count> $<order> $<noun>',
  ],
  // `which pages were changed last in X`
  [
    new RegExp(
      `^(?:which|what) ${count}${noun}${where} (?:was|were|has been|have been|did (?:we|you|they|i)) (?:the )?(?:${changed} (?:last(?! (?:week|month|year|night|\\p{L}+day|\\d))|most recently|latest|most)|(?:most recently|last) ${changed})\\b`,
      'iu',
    ),
    'show the $<count> latest $<noun>$<where>',
  ],
  [
    new RegExp(
      `^(?:which|what) ${count}${noun}${where} (?:was|were|has been|have been|did (?:we|you|they|i)) (?:the )?(?:${made} (?:last(?! (?:week|month|year|night|\\p{L}+day|\\d))|most recently|latest|most)|(?:most recently|last) ${made})\\b`,
      'iu',
    ),
    'show the $<count> newest $<noun>$<where>',
  ],
  [
    new RegExp(`^(?:which|what) ${count}${noun} (?:was|were) ${made} (?:first|earliest)\\b`, 'i'),
    'show the $<count> oldest $<noun>',
  ],
  // `the last two pages that were edited`
  [
    new RegExp(`\\bthe ${count}newest ${noun} (?:that|which) (?:was|were|have been|got) ${changed}\\b`, 'i'),
    'the $<count> latest $<noun>',
  ],
  // `sorted alphabetically`
  [
    /(?<!\bspaces\b.*),? (?:(?:sorted|ordered|listed|arranged)? ?alphabetically|(?:(?:sorted|ordered) )?(?:in alphabetical order|alphabetical)|(?:sorted|ordered) by name)(?=[\s.!?]*$)/i,
    ' sorted by title',
  ],
  [/,? (?:sorted|ordered) by (?:the )?(?:date of creation|creation date|creation)\b/i, ' sorted by created'],
  [
    /,? (?:sorted|ordered) by (?:the )?(?:last (?:update|change|edit|modification)|(?:modification|update) date|date of (?:the last )?(?:change|modification))\b/i,
    ' sorted by modified',
  ],
  [/,? (?:with )?(?:the )?(?:most recent|latest)(?: ones?)? first\b/i, ', newest first'],
  // `at most 5`, `but no more than 5 of them`
  [
    /[\s,(]+(?:but |and )?(?:show |list |give )?(?:me )?(?:only |just )?(?:at most|no more than|not more than|a maximum of|maximum|max\.?|limited to|limit|up to) (?:the )?(?:first )?(?<count>\d+|two|three|four|five|six|seven|eight|nine|ten)(?: of (?:them|these|those)| entries| results| items)?\)?(?=[\s.!?]*$)/i,
    ' up to $<count>',
  ],
];

/**
 * How many of what is to be shown and which first in plain words: `the two most recently created pages` as `the two newest
 * pages`, `…, at most 5` as `… up to 5`.
 */
export function withPlainOrder(request: string): string {
  return patterns
    .reduce((plain, [pattern, words]) => replacedOutside(plain, pattern, words), request)
    .replace(/(?<=\bthe) {2,}/g, ' ');
}
