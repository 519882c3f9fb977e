import { isPointing } from '../conversation/pointing.ts';
import { isThing } from '../language/synonyms.ts';
import { textOf } from '../language/tokens.ts';
import { isArticle } from '../language/words.ts';
import type { GrammarField } from './grammar.ts';
import type { Sentence } from './sentence.ts';

/** Whether words point to a thing of another kind, and so are no name, and not half of one: `that property`, where a page is asked for. */
export function pointsToAnother(
  sentence: Sentence,
  { hints, others }: GrammarField,
  start: number,
  end: number,
): boolean {
  const [first, ...more] = sentence.tokens.slice(start, end);
  if (hints.role !== 'reference' || !first) return false;
  const kinds = [hints.names, ...others];
  const points = (words: string) => kinds.some((kind) => isPointing(words, kind));
  if (first.kind === 'quoted' && hints.names !== undefined) return isCalledOther(sentence, points, start);
  if (first.kind !== 'word') return false;
  if (hints.names !== undefined && namesOther(sentence, points, start, end)) return true;
  if (isDefiniteOther(sentence, start, end)) return !points(`the ${sentence.tokens[end - 1]?.text}`);
  if (!demonstratives.has(first.text)) return false;
  const next = sentence.tokens[end];
  if (more.length === 0) return next?.kind === 'word' && (isThing(next.word) || otherThings.has(next.word));
  return !points(textOf(sentence.source, [first, ...more]));
}

// `the page Roadmap`, where a task is asked for.
function namesOther(
  { tokens }: Sentence,
  points: (words: string) => boolean,
  start: number,
  end: number,
): boolean {
  const [first, second] = [tokens[start], tokens[start + 1]];
  if (first?.kind !== 'word' || end - start < 2) return false;
  const at = isArticle(first.text) ? start + 1 : start;
  const [noun, name] = at === start ? [first, second] : [second, tokens[start + 2]];
  if (noun?.kind !== 'word' || !named.has(noun.text) || name === undefined || at + 1 >= end) return false;
  const isName = name.kind === 'quoted' || /^\p{Lu}/u.test(name.text);
  return isName && !points(`the ${noun.text}`);
}

// `the whiteboard "Plan"`, of which only the name would be taken.
function isCalledOther({ tokens }: Sentence, points: (words: string) => boolean, start: number): boolean {
  const [article, noun] = [tokens[start - 2], tokens[start - 1]];
  const isSaid = article?.kind === 'word' && article.text.toLowerCase() === 'the' && noun?.kind === 'word';
  return isSaid && named.has(noun.text) && !points(`the ${noun.text}`);
}

const named = new Set(['page', 'space', 'whiteboard', 'task', 'attachment']);

// `the attachment` and no more of a name: what takes pages does not take it.
function isDefiniteOther({ tokens }: Sentence, start: number, end: number): boolean {
  const [noun, next] = [tokens[end - 1], tokens[end]];
  const article = end - start === 1 ? tokens[start - 1] : tokens[start];
  const isNoun = noun?.kind === 'word' && otherThings.has(noun.word) && end - start <= 2;
  const goesOn =
    next !== undefined && (next.kind === 'quoted' || (next.kind === 'word' && isThing(next.word)));
  return isNoun && article?.kind === 'word' && definite.has(article.word) && !goesOn;
}

const demonstratives = new Set(['that', 'this', 'these', 'those']);
const definite = new Set(['the', 'that', 'this']);
const otherThings = new Set([
  'space',
  'property',
  'properties',
  'attachment',
  'file',
  'version',
  'whiteboard',
]);
