import { buildIndex, type InvertedIndex } from './inverted-index.ts';
import { type PhrasePattern, parsePhrase, saysPhrase } from './phrases.ts';
import { intentsOfSlug, isVerb, type Query, type QueryTerm, readQuery } from './query.ts';
import type { RankedDocument, SearchDocument } from './search-document.ts';
import { splitWords } from './words.ts';

/** Finds the documents that answer a query, best first; the same query gives the same order, always. */
export type Ranker = (query: string) => readonly RankedDocument[];

/** Above this a word's weight in a document hardly adds: said often is not meant more. */
const saturation = 2.5;
const phraseWeight = 2;
/** Above all that words can amount to: whoever writes a tool's own slug wants that tool. */
const namedById = 100;
/** A tool that does what the sentence's verb asks for, and one that does something else. */
const sameIntent = 1.35;
const otherIntent = 0.7;
/** The sentence names this tool's toolkit, or another one. */
const namedGroup = 1.6;
const otherGroup = 0.5;

interface Candidate {
  score: number;
  /** Matched by a word for a thing, or by a whole phrase. A verb alone fits every second tool. */
  isTopical: boolean;
  isNamed: boolean;
  readonly matched: Set<string>;
}

interface PreparedDocument {
  readonly document: SearchDocument;
  readonly phrases: readonly PhrasePattern[];
  readonly intents: ReadonlySet<string>;
}

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
  const prepared = documents.map((document) => ({
    document,
    phrases: document.phrases.map(parsePhrase),
    intents: intentsOfSlug(document.slug),
  }));
  const positions = new Map(documents.map(({ id }, position) => [id.toUpperCase(), position]));
  const groups = groupWords(documents);
  return (text) => {
    const query = readQuery(text, index);
    const candidates = new Map<number, Candidate>();
    for (const term of query.terms) addTerm(candidates, term, index);
    for (const [position, entry] of prepared.entries()) addPhrases(candidates, position, entry, query, index);
    for (const slug of text.toUpperCase().match(/\w+/g) ?? []) addNamed(candidates, positions.get(slug));
    const named = groupsNamed(text, groups);
    return order([...candidates], prepared, query.wanted, named);
  };
}

function addTerm(candidates: Map<number, Candidate>, term: QueryTerm, index: InvertedIndex): void {
  const best = new Map<number, number>();
  for (const { stem, weight } of term.alternatives) {
    const postings = index.postings(stem);
    const rarity = index.rarity(stem);
    for (const [at, position] of (postings?.documents ?? []).entries()) {
      const inDocument = postings?.weights[at] ?? 0;
      const score = (weight * rarity * inDocument) / (inDocument + saturation);
      best.set(position, Math.max(best.get(position) ?? 0, score));
    }
  }
  for (const [position, score] of best) {
    const candidate = candidateAt(candidates, position);
    candidate.score += score;
    candidate.isTopical ||= !term.isVerb;
    candidate.matched.add(term.said);
  }
}

function addNamed(candidates: Map<number, Candidate>, position: number | undefined): void {
  if (position === undefined) return;
  const candidate = candidateAt(candidates, position);
  candidate.score += namedById;
  candidate.isTopical = true;
  candidate.isNamed = true;
}

function addPhrases(
  candidates: Map<number, Candidate>,
  position: number,
  entry: PreparedDocument,
  query: Query,
  index: InvertedIndex,
): void {
  let best = 0;
  let isTopical = false;
  for (const pattern of entry.phrases) {
    if (!saysPhrase(query.words, pattern)) continue;
    best = Math.max(best, phraseScore(pattern, index));
    isTopical ||= isTellingPhrase(pattern);
  }
  if (best === 0) return;
  const candidate = candidateAt(candidates, position);
  candidate.score += phraseWeight * best;
  candidate.isTopical ||= isTopical;
}

function phraseScore(pattern: PhrasePattern, index: InvertedIndex): number {
  const words = pattern.segments.flat();
  return words.reduce((sum, word) => sum + (word.isStopWord ? 0.15 : 0.3 + index.rarity(word.stem)), 0);
}

// "show {id}" is said for anything; "who am I" and "show the page {id}" are not.
function isTellingPhrase(pattern: PhrasePattern): boolean {
  if (!pattern.startsWithSlot && !pattern.endsWithSlot && pattern.segments.length === 1) return true;
  return pattern.segments.flat().some((word) => !word.isStopWord && !isVerb(word.stem));
}

function candidateAt(candidates: Map<number, Candidate>, position: number): Candidate {
  const unseen = { score: 0, isTopical: false, isNamed: false, matched: new Set<string>() };
  const known = candidates.get(position) ?? unseen;
  candidates.set(position, known);
  return known;
}

function order(
  candidates: readonly (readonly [number, Candidate])[],
  prepared: readonly PreparedDocument[],
  wanted: ReadonlySet<string>,
  named: ReadonlySet<string>,
): readonly RankedDocument[] {
  const ranked = candidates.flatMap(([position, candidate]) => {
    const entry = prepared[position];
    if (entry === undefined || !(candidate.isTopical || named.has(entry.document.group))) return [];
    const factor = intentFactor(wanted, entry.intents) * groupFactor(named, entry.document.group);
    const { score, matched, isNamed } = candidate;
    return [{ id: entry.document.id, score: score * factor, matched: [...matched], isNamed }];
  });
  return ranked.toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}

function intentFactor(wanted: ReadonlySet<string>, offered: ReadonlySet<string>): number {
  if (wanted.size === 0 || offered.size === 0) return 1;
  return [...wanted].some((intent) => offered.has(intent)) ? sameIntent : otherIntent;
}

function groupFactor(named: ReadonlySet<string>, group: string): number {
  if (named.size === 0) return 1;
  return named.has(group) ? namedGroup : otherGroup;
}

function groupWords(documents: readonly SearchDocument[]): ReadonlyMap<string, readonly string[]> {
  return new Map(documents.map(({ group, groupName }) => [group, splitWords(groupName)]));
}

// By the very words: a toolkit called Notes is not named by everybody who wants a note.
function groupsNamed(text: string, groups: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const said = new Set(splitWords(text));
  const named = [...groups].filter(([, words]) => words.length > 0 && words.every((word) => said.has(word)));
  return new Set(named.map(([group]) => group));
}
