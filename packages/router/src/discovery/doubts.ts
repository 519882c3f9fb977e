import { intentsOfSlug, intentsOfWord } from './query.ts';
import type { RankedTool } from './stand-ins.ts';
import { readWords, stem, type Word } from './words.ts';

/** What the best tool lacks of what a sentence asks for. */
export interface Doubt {
  /** The word that says what to do, which the tool does not do. */
  readonly said: string;
  /** The tool is about something else as well: then it is no answer at all. */
  readonly isAll: boolean;
}

/** Doubts whether the best tool found does what the first verb of a sentence asks for. */
export function doubtOf(text: string, { tool, found }: RankedTool): Doubt | undefined {
  if (found.isNamed) return undefined;
  const all = readWords(text).filter((word) => word.text !== 'please');
  const words = all.filter((word, place) => !word.isStopWord || isToLike(word, place));
  // A word that no tool's verb is like asks for something only where the sentence begins with it: "export the page".
  const verb = words.find((word) => !word.isQuoted && intentsOfWord(word.stem).size > 0) ?? all[0];
  const matched = new Set(found.matched().map(stem));
  if (verb === undefined || verb.isQuoted || !words.includes(verb) || matched.has(verb.stem))
    return undefined;
  const slug = tool.tool.slug.slice(tool.toolkit.slug.length + 1);
  const wanted = intentsOfWord(verb.stem);
  const offered = intentsOfSlug(slug);
  if (wanted.size > 0 && (offered.size === 0 || [...wanted].some((intent) => offered.has(intent)))) {
    return undefined;
  }
  const named = new Set(readWords(slug).map((word) => word.stem));
  const isElsewhere = wanted.size > 0 && !words.some((word) => named.has(word.stem));
  return { said: verb.text, isAll: isElsewhere && tool.tool.hints.readOnly && !wanted.has('read') };
}

// "I would like" says nothing, "like the page" does.
function isToLike({ text }: Word, place: number): boolean {
  return text === 'like' && place === 0;
}
