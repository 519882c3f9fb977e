import { Said } from '../language/said.ts';
import { withoutListener } from './asked-aloud.ts';

import { withoutSmileys } from './smileys.ts';

import { turnsOfPhrase } from './turns-of-phrase.ts';
import { turnsOfQuestions } from './turns-of-questions.ts';

/**
 * A message in the words that phrases are made of: `append the following to X: …` as `append to X saying …`, `which pages
 * live under X` as `which pages are under X`. Quotations stay as they are.
 */
export function plainly(message: string): string {
  return withVerbOfPlace(
    withTextBehind(withoutPurpose(withoutAdverb(withoutListener(withoutSmileys(message))))),
  );
}

const now = /\s+from now on(?=[\s.!?]*$)/i;
const adverbs =
  /[\s,]+(?:lately|recently|so far|again|instead|asap|at the moment|anyway|immediately|quickly|if possible|right away|as soon as possible|when you (?:can|have (?:a|the) (?:moment|minute|time|chance)))(?=[\s.!?]*$)/i;
const texts = /\b(?:saying|says|say|text|content|body|reads|message|comment|called|named|titled|to)\b|:/i;

// `delete the space SCR again`; what is to be written or is a name may end in such a word.
function withoutAdverb(message: string): string {
  const lasting = message.replace(now, '');
  if (lasting !== message) return lasting;
  const found = adverbs.exec(message);
  if (!found) return message;
  const { tokens, source } = new Said(message.slice(0, found.index));
  const plain = tokens
    .filter(({ kind }) => kind !== 'quoted')
    .map(({ start, end }) => source.slice(start, end));
  return texts.test(plain.join(' ')) && tokens.at(-1)?.kind !== 'quoted'
    ? message
    : message.replace(adverbs, '');
}

// `append the following to X: …`, `add this to X: …`
function withTextBehind(message: string): string {
  const said = new Said(message);
  const colon = said.tokens.findIndex(({ kind, text }) => kind === 'mark' && text === ':');
  const at = said.find(1, (word, place) => place < colon && isAnnouncement(said, word, place));
  if (colon < 0 || at < 0 || colon - at < 2) return message;
  const article = said.word(at - 1) === 'the' ? at - 1 : at;
  const end = said.after(at + 1, announced);
  const [first, next, mark] = [said.tokens[article], said.tokens[end], said.tokens[colon]];
  if (!first || !next || !mark || end > colon) return message;
  const [before, between] = [
    message.slice(0, first.start),
    end === colon ? '' : message.slice(next.start, mark.start),
  ];
  return `${before}${between} saying${message.slice(mark.end)}`;
}

const announced = new Set([
  'text',
  'content',
  'words',
  'sentence',
  'paragraph',
  'line',
  'lines',
  'note',
  'section',
]);

function isAnnouncement(said: Said, word: string, at: number): boolean {
  return (
    (word === 'following' && said.word(at - 1) === 'the') || (word === 'this' && said.word(at + 1) === 'to')
  );
}

const verbsOfPlace = new Set([
  'live',
  'lives',
  'sit',
  'sits',
  'exist',
  'exists',
  'stand',
  'lie',
  'reside',
  'belong',
]);
const verbsOfHaving = new Set(['carry', 'bear', 'wear']);

// `which pages live under X`, `which pages carry the label y`
function withVerbOfPlace(message: string): string {
  const said = new Said(message);
  if (!/^(?:which|what|how many|show me (?:which|what))\b/i.test(message.trim())) return message;
  const isAsked = said.find(1, (word) => word === 'does' || word === 'do') > 0;
  const at = said.find(2, (word, place) =>
    isAsked ? verbsOfHaving.has(word) : place < 5 && (verbsOfPlace.has(word) || verbsOfHaving.has(word)),
  );
  const verb = said.tokens[at];
  if (!verb) return message;
  const next = said.tokens[at + 1];
  const being = next === undefined || next.kind === 'mark' ? 'are there' : 'are';
  const plain = verbsOfHaving.has(verb.word) ? 'have' : being;
  return `${message.slice(0, verb.start)}${plain}${message.slice(verb.end)}`;
}

const longestQuestion = 400;

const purposes: readonly (readonly [RegExp, string])[] = [
  ...turnsOfPhrase,
  [
    /^in (?:which|what) space (?:does|do|is|are) (.+?)(?: (?:live|lie|sit|belong|stored|located|kept|found))?[\s?]*$/i,
    'open $1',
  ],
  [
    /(?<=^(?:(?!\b(?:saying|says|text|content|body|called|titled)\b).)*?\b(on|from|to) ["“]?\p{Lu}[^.:]{1,60} and )\1 (?=["“]?\p{Lu}[^,:]{1,60}$)/u,
    '',
  ],
  [/(?<=^(?:please )?(?:replace|overwrite|substitute|exchange)\b[^"“]*) by (?=["“'‘])/i, ' with '],
  [/^(?:please )?open (?=(?:a|another) new )/i, 'create '],
  [
    /(?<=^(?:please )?(?:delete|remove|trash|move|rename|label|tag|restore|show|open|read|get|find) (?:me )?(?:the |that )?(?:\p{L}+ )?\p{L}+) (?:with|having) (?:the )?(?:title|name)(?= ["“'‘])/iu,
    '',
  ],
  [/\b(?:these|the following)(?: (?:two|three|four|five|\d+))? (?=\p{L}+s ?:)/iu, 'the '],
  [
    /(?<=\bthe (?:\p{L}+ )?\p{L}+),? (?:with|whose|that has|which has) (?:the )?(?:key|id|number)(?: is)?(?= (?:["“'‘\d]|\p{Lu}))/iu,
    '',
  ],
  [
    / with (?=an? (?:(?:short|simple) )?(?:(?:bullet(?:ed)?|numbered|ordered|task|to-?do|check)[- ]?(?:point )?)list(?: (?:with|of|containing)\b|:))/i,
    ' with the text ',
  ],
  [/,? so (?:that )?it(?:['’]s| is) (?:called|named|titled)\b/i, ' to'],
  [/,? so (?:that )?it(?:['’]s| is| becomes) an? (?:child|subpage|sub-page|child page) of\b/i, ' under'],
  [/(?<=[\s"'”’]) ?\b(?:directly|straight|right) (?=(?:under|below|beneath|underneath)\b)/i, ''],
  [
    / for (?:the|our|my) (?:team|readers|others|group|reviewers?|authors?|colleagues)(?= (?:on|under|below)\b)/i,
    '',
  ],
  [/\bthe (?:titles|names) of (?:all )?(?:the )?(?=pages|spaces|posts|blog)/i, 'all '],
  [
    /[,;]?\s*(?:but |and )?(?:please )?(?:don['’]t|do not) publish (?:it |that )?(?:yet|just yet|now)?(?=[\s.!]*$)/i,
    ' as a draft',
  ],
  [
    /(?<=\b(?:everything|all|pages|what|anything)) (?:that|which) (?:lives?|sits?|is|are|exists?|stands?)(?= (?:in|on|under|below|inside)\b)/i,
    '',
  ],
  [/\bwhat (?:the )?(?=\S)(.+?) (?:says|states|reads) to\b/i, 'the text of $1 to'],
  [/(?<=^(?:\p{L}+ ){0,3}(?:move|put|shift|relocate)\b.*) instead of [^,;]+?(?=[\s.!?]*$)/iu, ''],
  [/,? so (?:that )?(?:it|they) (?:now )?(?:says?|reads?|states?|contains?)\b/i, ' saying'],
  [
    /,? so (?:that )?(?:it|they) (?:is|are|sits?|goes|stands?|lives?|comes?|ends? up|appears?)(?= (?:under|below|in|on|at|before|after|beneath)\b)/i,
    '',
  ],
];

// `update X so that it says …`, `move X so that it sits under Y`
function withoutPurpose(message: string): string {
  // Nobody asks a question as long as a text.
  const patterns = message.length > longestQuestion ? purposes : [...purposes, ...turnsOfQuestions];
  return patterns.reduce((request, [pattern, plain]) => replacedOutside(request, pattern, plain), message);
}

/** A message with other words for the first that a pattern finds, `$<name>` being its groups; what is quoted is kept. */
export function replacedOutside(message: string, pattern: RegExp, plain: string): string {
  const found = pattern.exec(message);
  if (!found) return message;
  const { tokens } = new Said(message);
  const quoted = tokens.some(
    ({ kind, start, end }) => kind === 'quoted' && start < found.index && end > found.index,
  );
  const after = message.slice(found.index + found[0].length);
  const words = plain
    .replace('$1', () => found[1] ?? '')
    .replace(/\$<(\w+)>/g, (_name, group: string) => found.groups?.[group] ?? '');
  return quoted ? message : message.slice(0, found.index) + words + after;
}
