import type { Logger } from '../../logger.ts';
import { type Encoder, EncoderError, type Vector } from './encoder.ts';
import { digestOf, type VectorFile } from './vector-file.ts';

interface Preparation {
  readonly encoder: Encoder;
  readonly file?: VectorFile | undefined;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/**
 * The vectors of texts: those that are kept, and the others encoded and kept too.
 *
 * @throws EncoderError
 */
export async function prepareVectors(
  texts: readonly string[],
  { encoder, file, logger, signal }: Preparation,
): Promise<readonly Vector[]> {
  const kept = (await file?.read()) ?? new Map<string, Vector>();
  const byDigest = new Map(texts.map((text) => [digestOf(text), text]));
  const missing = [...byDigest].filter(([digest]) => !kept.has(digest));
  if (missing.length > 0) {
    const encoded = await encoder.encode(
      missing.map(([, text]) => text),
      signal,
    );
    const found = new Map(missing.flatMap(([digest], index) => withVector(digest, encoded[index])));
    // Those of tools that are no more are left out.
    const all = new Map([...kept, ...found].filter(([digest]) => byDigest.has(digest)));
    await file?.write(all).catch((error: unknown) => {
      logger.warn(
        { error },
        'The vectors of the tools cannot be kept; they are encoded again at the next start.',
      );
    });
    return inOrder(texts, all);
  }
  return inOrder(texts, kept);
}

function withVector(digest: string, vector: Vector | undefined) {
  return vector === undefined ? [] : [[digest, vector] as const];
}

function inOrder(texts: readonly string[], vectors: ReadonlyMap<string, Vector>): readonly Vector[] {
  return texts.map((text) => {
    const vector = vectors.get(digestOf(text));
    if (vector !== undefined) return vector;
    throw new EncoderError('unusable_answer', 'The encoder gave fewer vectors than it was given texts.');
  });
}
