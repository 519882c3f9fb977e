import { buildIndex, withoutSlots } from './inverted-index.ts';
import { learnGroups } from './named-groups.ts';
import { buildPhraseIndex, type SaidPhrase } from './phrase-index.ts';
import { intentsOfSlug, type QueryTerm, readQuery } from './query.ts';
import type { RankedDocument, SearchDocument } from './search-document.ts';
import { learnSpelling } from './spelling.ts';
import { learnNames, saidStems } from './tool-names.ts';
import { learnTypingSlips } from './typing-slips.ts';
import { knownWords } from './vocabulary.ts';
import { scoreWords } from './word-scores.ts';
import { readWords } from './words.ts';

/** Finds the documents that answer a query, best first; the same query gives the same order, always. */
export type Ranker = (query: string) => readonly RankedDocument[];

/** A name that the query says whole weighs this much more than one of which it says nothing. */
const coverageWeight = 0.2;
const phraseWeight = 2;
/** Above all that words can amount to: whoever writes a tool's own slug wants that tool. */
const namedById = 100;
/** A tool that does what the sentence's verb asks for, and one that does something else. */
const sameIntent = 1.3;
const otherIntent = 0.8;
/** The sentence names this tool's toolkit, or another one. */
const namedGroup = 1.6;
const otherGroup = 0.5;

/**
 * Makes a ranker: BM25 over weighted fields, with the verbs people use, phrases said whole,
 * what the sentence asks to do, and a toolkit that it names.
 *
 * @example
 * const rank = createRanker(documents);
 * rank('tag the roadmap page as urgent')[0]?.id // CONFLUENCE_ADD_CONTENT_LABEL
 */
export function createRanker(documents: readonly SearchDocument[]): Ranker {
  const index = buildIndex(documents);
  const spelling = learnSpelling(index);
  const typingSlips = learnTypingSlips([...index.words, ...knownWords]);
  const saidPhrases = buildPhraseIndex(documents, index);
  const namedGroups = learnGroups(documents, index);
  const intents = documents.map(({ slug }) => intentsOfSlug(slug));
  const names = learnNames(documents, index);
  return (text) => {
    const query = readQuery(text, index, spelling, typingSlips);
    const { groups, rest } = namedGroups(text);
    const about = rest === text ? query : readQuery(rest, index, spelling, typingSlips);
    const { scores, topical } = scoreWords(query.terms, index);
    addPhrases(saidPhrases(about), scores, topical);
    const named = new Set([...names.named(text), ...names.named(rest)]);
    const said = saidStems(query.terms);
    for (const position of named) raise(scores, position, namedById);
    const ranked: RankedDocument[] = [];
    for (const [position, document] of documents.entries()) {
      const score = scores[position] ?? 0;
      if (score === 0) continue;
      const isNamed = named.has(position);
      ranked.push({
        id: document.id,
        score:
          score *
          (1 + coverageWeight * names.coverage(position, said)) *
          intentFactor(query.wanted, intents[position]) *
          groupFactor(groups, document.group),
        isTopical: isNamed || topical[position] === 1 || groups.has(document.group),
        isNamed,
        matched: () => saidOf(document, query.terms),
      });
    }
    return ranked.toSorted(bestFirst);
  };
}

// By what a tool is called and asked for with: a word in what it says of itself besides tells little.
function saidOf({ slug, name, groupName, phrases }: SearchDocument, terms: readonly QueryTerm[]): string[] {
  const calls = readWords(`${slug} ${name} ${groupName} ${phrases.map(withoutSlots).join(' ')}`);
  const stems = new Set(calls.map(({ stem }) => stem));
  return terms
    .filter(({ alternatives }) => alternatives.some(({ stem, isGuess }) => !isGuess && stems.has(stem)))
    .map(({ said }) => said);
}

function addPhrases(phrases: readonly SaidPhrase[], scores: Float64Array, topical: Uint8Array): void {
  for (const { position, score, isTelling } of phrases) {
    raise(scores, position, phraseWeight * score);
    if (isTelling) topical[position] = 1;
  }
}

function raise(scores: Float64Array, position: number, by: number): void {
  scores[position] = (scores[position] ?? 0) + by;
}

function bestFirst(one: RankedDocument, other: RankedDocument): number {
  return other.score - one.score || (one.id < other.id ? -1 : 1);
}

function intentFactor(wanted: ReadonlySet<string>, offered: ReadonlySet<string> = new Set()): number {
  if (wanted.size === 0 || offered.size === 0) return 1;
  return [...wanted].some((intent) => offered.has(intent)) ? sameIntent : otherIntent;
}

function groupFactor(named: ReadonlySet<string>, group: string): number {
  if (named.size === 0) return 1;
  return named.has(group) ? namedGroup : otherGroup;
}
