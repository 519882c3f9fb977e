import { reacts, withoutReaction } from './reactions.ts';
import { isActionWord } from './synonyms.ts';
import { tokenize } from './tokens.ts';
import { isFunctionWord, isPreposition, isPronoun } from './words.ts';

/** What somebody says was meant, in place of what was understood or of what they said themselves. */
export interface Correction {
  /** What was meant: `Runbooks`, `in the Product space`. */
  readonly meant: string;
  /** What was not: `Campaigns` of `not Campaigns, Runbooks`. */
  readonly not?: string | undefined;
  /** Of what kind it is: `space` of `wrong space, I meant People`. */
  readonly kind?: string | undefined;
  /** Nothing but the name says so, after a word of regret: `no, Runbooks`. It may answer a question as well. */
  readonly bare: boolean;
}

const sorry = '(?:sorry|no|pardon|rather|i (?:mean|meant)|please|it (?:is|was)|but)';
const closing = '(?:,? (?:actually|sorry|please|of course|instead))*[\\s.!]*';
const patterns = [
  new RegExp(
    `^not (?<not>.+?)(?:\\s*[,;.–—-]+\\s*|\\s+but )(?:${sorry}[\\s,]+)*(?<meant>.+?)${closing}$`,
    'i',
  ),
  new RegExp(`^i (?:mean|meant)(?: to say)?,? (?<meant>.+?)(?:,? (?:and )?not (?<not>.+?))?${closing}$`, 'i'),
  new RegExp(`^make (?:that|it) (?<meant>.+?)(?:,? (?:and )?not (?<not>.+?))?${closing}$`, 'i'),
  new RegExp(
    `^(?:it|that|this) should(?: have been| be| read|['’]ve been) (?<meant>.+?)(?:,? (?:and )?not (?<not>.+?))?${closing}$`,
    'i',
  ),
  new RegExp(`^(?:rather|instead) (?<meant>.+?)${closing}$`, 'i'),
];
const instead = /^(?<meant>.+?) (?:instead|rather)(?: of (?<not>.+?))?[\s.!]*$/i;
const apart = new RegExp(`^(?<meant>.+?),? (?:and )?not (?<not>.+?)${closing}$`, 'i');
const bare = /^(?:it['’]s |that['’]s |it is |that is )?(?<meant>.+?)[\s.!]*$/i;

/** Reads a message that says what was meant; undefined where it asks for something by itself. */
export function readCorrection(text: string): Correction | undefined {
  const plain = text
    .trim()
    .replace(/^(?:no|oh|oops|sorry|wait|well|correction)[\s,:;.!–—-]+(?=not\b|i mean)/i, '');
  const request = withoutReaction(plain.replace(/^correction[\s:,]+/i, ''));
  if (/\?\s*$/.test(text)) return undefined;
  const plainly = patterns.map((pattern) => pattern.exec(request)?.groups).find((found) => found);
  const regretted = reacts(text) || /^correction\b/i.test(text.trim());
  const said = plainly ?? instead.exec(request)?.groups;
  const found = said ?? (regretted ? (apart.exec(request) ?? bare.exec(request))?.groups : undefined);
  const { meant, not } = found ?? {};
  if (meant === undefined || !isName(meant, plainly === undefined)) return undefined;
  const kind = /\bwrong (\p{L}+)/iu.exec(text)?.[1]?.toLowerCase();
  return { meant: meant.trim(), not: not?.trim(), kind, bare: said === undefined && not === undefined };
}

function isOther(word: string): boolean {
  return ['other', 'others', 'opposite', 'reverse'].includes(word);
}

const mostWords = 8;

// What points back or holds a verb is a request: `rename it to …`. Without other words it must be written as a name.
function isName(words: string, mustLookIt: boolean): boolean {
  const tokens = tokenize(words);
  const [first] = tokens;
  if (!first || tokens.length > mostWords) return false;
  if (first.kind === 'quoted') return true;
  if (first.kind === 'word' && (isActionWord(first.word) || isPronoun(first.word))) return false;
  if (tokens.some(({ kind, word }) => kind === 'word' && ['it', 'them'].includes(word))) return false;
  if (tokens.every(({ kind, word }) => kind === 'word' && (isFunctionWord(word) || isOther(word))))
    return false;
  const led = isPreposition(first.word) || first.word === 'the';
  return !mustLookIt || led || first.kind === 'number' || /^\p{Lu}/u.test(first.text);
}
