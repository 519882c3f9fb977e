import type { InvertedIndex } from './inverted-index.ts';
import type { SearchDocument } from './search-document.ts';
import { splitWords, stem } from './words.ts';

/** What a sentence says of toolkits, and what it says besides. */
export interface SaidGroups {
  /** Slugs of those that it names. */
  readonly groups: ReadonlySet<string>;
  /** The sentence without their names: `get the page "Plans"` of `in Confluence, get the page "Plans"`. */
  readonly rest: string;
}

/** Tells which toolkits a sentence names. */
export type NamedGroups = (text: string) => SaidGroups;

const before = String.raw`(?:\b(?:in|on|from|to|of|at|via|with|using|by|for|into|within)\s+)?(?:\b(?:the|my|our)\s+)?`;

/** Above this share of foreign documents a name is an ordinary word: `weather`, `notes`. */
const mostForeign = 0.5;

/**
 * Learns the names of the toolkits. A sentence names one by its very words: a toolkit called Notes is not named by
 * everybody who wants a note, and one called Weather not by those who ask any of ten others for the weather.
 */
export function learnGroups(documents: readonly SearchDocument[], index: InvertedIndex): NamedGroups {
  const groups = new Map(
    documents.filter(({ group }) => group !== '').map(({ group, groupName }) => [group, groupName]),
  );
  const names = [...groups]
    .map(([group, name]) => ({ group, words: splitWords(name) }))
    .filter(({ group, words }) => words.some((word) => isOwnWord(word, group, documents, index)))
    .map((name) => ({ ...name, pattern: patternOf(name.words) }));
  return (text) => {
    const said = new Set(splitWords(text));
    const named = names.filter(({ words }) => words.every((word) => said.has(word)));
    const rest = named.reduce((left, { pattern }) => left.replace(pattern, ' '), text);
    return {
      groups: new Set(named.map(({ group }) => group)),
      // A name alone is all that was said.
      rest: splitWords(rest).length === 0 ? text : rest,
    };
  };
}

// A toolkit's name is not a value of a tool: "get pages in Confluence" tells no space.
function patternOf(words: readonly string[]): RegExp {
  return new RegExp(`${before}\\b${words.join('[^\\p{L}\\p{N}]+')}\\b`, 'giu');
}

function isOwnWord(
  word: string,
  group: string,
  documents: readonly SearchDocument[],
  index: InvertedIndex,
): boolean {
  const holders = index.postings(stem(word))?.documents ?? [];
  const foreign = holders.filter((position) => documents[position]?.group !== group);
  return foreign.length <= mostForeign * holders.length;
}
