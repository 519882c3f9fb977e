import { sameKind } from '../conversation/things.ts';
import type { Token } from '../language/tokens.ts';
import { isArticle } from '../language/words.ts';

/** The name of a thing that there is. */
export interface KnownName {
  readonly name: string;
  /** What it is, in the toolkit's word: `page`. */
  readonly kind: string;
}

/** Words of a sentence, from `start` to `end` (not included), that are the whole name of something. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  /** A page and a space may have the same name. */
  readonly kinds: readonly string[];
}

/** Where known names stand in a sentence. A name within a longer one is not spoken of. */
export function findNames(tokens: readonly Token[], known: readonly KnownName[]): readonly NameSpan[] {
  if (known.length === 0) return [];
  const words = tokens.map((token) => (token.kind === 'mark' ? [''] : wordsOf(token.text)));
  const spans = tokens.flatMap((_, start) => spansFrom(start, words, known));
  return spans.filter((span) => !spans.some((other) => other !== span && contains(other, span)));
}

function spansFrom(
  start: number,
  words: readonly (readonly string[])[],
  known: readonly KnownName[],
): readonly NameSpan[] {
  const byEnd = new Map<number, string[]>();
  for (const { name, kind } of known) {
    const end = endOf(wordsOf(name), start, words);
    if (end !== undefined) byEnd.set(end, [...(byEnd.get(end) ?? []), kind]);
  }
  return [...byEnd].map(([end, kinds]) => ({ start, end, kinds: [...new Set(kinds)] }));
}

function endOf(
  name: readonly string[],
  start: number,
  words: readonly (readonly string[])[],
): number | undefined {
  let left = name;
  for (let at = start; left.length > 0; at += 1) {
    const said = words[at];
    if (!said || said.length === 0 || !said.every((word, index) => word === left[index])) return undefined;
    left = left.slice(said.length);
    if (left.length === 0) return at + 1;
  }
  return undefined;
}

// `Marketing's` speaks of Marketing.
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, ''))
    .filter((word) => word !== '');
}

function contains(outer: NameSpan, inner: NameSpan): boolean {
  return (
    outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start
  );
}

/** How a value stands to the names in its sentence. */
export type NameFit =
  /** It is no name that is known. */
  | 'unknown'
  /** It is one, of the kind that is wanted or of none in particular. */
  | 'name'
  /** It is one of a kind that is often taken as well: a blog post where a page is wanted. */
  | 'like-kind'
  /** It is the name of something else. */
  | 'other-kind'
  /** It has a name in it, or a part of one. */
  | 'cuts-name';

/** How the words from `start` to `end` (not included) fit the names that were found, where a thing of some kind is wanted. */
export function fitOf(
  { tokens, names }: NamedSentence,
  start: number,
  end: number,
  kind: string | undefined,
): NameFit {
  const touched = names.filter((span) => span.start < end && span.end > start);
  const [only, ...others] = touched;
  if (!only) return 'unknown';
  if (others.length === 0 && isWhole(only, tokens, start, end)) return kindFit(only, kind);
  // `Roadmap and Reports`: whole names, one after the other.
  const isList = others.length > 0 && only.start === start && touched.at(-1)?.end === end;
  if (!isList) return 'cuts-name';
  return touched.every((name) => kindFit(name, kind) === 'other-kind') ? 'other-kind' : 'unknown';
}

/** What of a sentence is looked at here. */
interface NamedSentence {
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
}

// `the page Architecture`: what it is may be said with the name.
function isWhole(name: NameSpan, tokens: readonly Token[], start: number, end: number): boolean {
  const around = [...tokens.slice(start, name.start), ...tokens.slice(name.end, end)];
  const isInside = start <= name.start && end >= name.end;
  return (
    isInside && around.every(({ word }) => isArticle(word) || name.kinds.some((kind) => sameKind(kind, word)))
  );
}

function kindFit({ kinds }: NameSpan, wanted: string | undefined): NameFit {
  if (wanted === undefined || kinds.some((kind) => sameKind(kind, wanted))) return 'name';
  return isContent(wanted) && kinds.some(isContent) ? 'like-kind' : 'other-kind';
}

// What takes a page takes a blog post as well, mostly, whatever its field is called.
function isContent(kind: string): boolean {
  return contents.some((content) => sameKind(content, kind));
}

const contents = ['page', 'blog post', 'post', 'content'];
