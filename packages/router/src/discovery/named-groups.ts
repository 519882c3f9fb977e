import type { InvertedIndex } from './inverted-index.ts';
import type { SearchDocument } from './search-document.ts';
import { splitWords, stem } from './words.ts';

/** Tells which toolkits a sentence names, by their slugs. */
export type NamedGroups = (text: string) => ReadonlySet<string>;

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
    .filter(({ group, words }) => words.some((word) => isOwnWord(word, group, documents, index)));
  return (text) => {
    const said = new Set(splitWords(text));
    return new Set(
      names.filter(({ words }) => words.every((word) => said.has(word))).map(({ group }) => group),
    );
  };
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
