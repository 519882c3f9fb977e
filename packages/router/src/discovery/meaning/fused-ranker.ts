import { createRanker } from '../ranking.ts';
import type { RankedDocument, SearchDocument } from '../search-document.ts';
import { encodedText } from './encoded-text.ts';
import { type Encoder, likenessOf } from './encoder.ts';
import { fuseMeaning } from './fuse-meaning.ts';

/** Finds documents by words and by meaning, best first. */
export type FusedRanker = (query: string) => Promise<readonly RankedDocument[]>;

/**
 * A ranker that waits for the encoder, as a measurement does: a search does not, see `meaning.ts`.
 * The documents are encoded at the first query.
 */
export function createFusedRanker(documents: readonly SearchDocument[], encoder: Encoder): FusedRanker {
  const rank = createRanker(documents);
  const { signal } = new AbortController();
  const encodeAll = () => encoder.encode(documents.map(encodedText), signal);
  let encoding: ReturnType<typeof encodeAll> | undefined;
  return async (query) => {
    encoding ??= encodeAll();
    const vectors = await encoding;
    const [asked] = await encoder.encode([query], signal);
    if (asked === undefined) return rank(query);
    const likeness = Float64Array.from(vectors, (vector) => likenessOf(asked, vector));
    return fuseMeaning(rank(query), documents, likeness);
  };
}
