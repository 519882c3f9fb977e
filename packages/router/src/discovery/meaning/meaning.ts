import type { Logger } from '../../logger.ts';
import { type Encoder, likenessOf, type Vector } from './encoder.ts';
import { prepareVectors } from './prepare-vectors.ts';
import type { VectorFile } from './vector-file.ts';

/** How near texts are to the tools in meaning, as far as it is known. */
export type Likeness =
  /** For each text, by the tools' positions. */
  | { readonly kind: 'known'; readonly ofTexts: readonly Float64Array[] }
  /** The tools are still being encoded. */
  | { readonly kind: 'not_yet' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Compares what is asked with what the tools are, by meaning. */
export interface Meaning {
  /** Begins to encode the tools, in the background. */
  start(): void;
  /** Never throws and never waits long: a search goes on by words alone. */
  likeness(texts: readonly string[]): Promise<Likeness>;
  /** Resolves when nothing goes on in the background. */
  stop(): Promise<void>;
}

export interface MeaningParts {
  readonly encoder: Encoder;
  /** What each tool is, in words. */
  readonly texts: readonly string[];
  /** Where vectors outlive the process. */
  readonly file?: VectorFile | undefined;
  readonly logger: Logger;
  readonly timing?: Partial<MeaningTiming>;
}

interface MeaningTiming {
  /** How long a search waits for the encoder, in milliseconds. */
  readonly patience: number;
  /** How long the encoder is left alone when it failed. */
  readonly pause: number;
}

const usualTiming: MeaningTiming = { patience: 2_000, pause: 30_000 };

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'preparing'; readonly done: Promise<void> }
  | { readonly kind: 'ready'; readonly vectors: readonly Vector[] };

/** Keeps the tools' vectors in memory; when the encoder fails, it is asked again after a while, at the next search. */
export function createMeaning({ encoder, texts, file, logger, timing }: MeaningParts): Meaning {
  const { patience, pause } = { ...usualTiming, ...timing };
  const stopping = new AbortController();
  let state: State = { kind: 'idle' };
  let failure: { readonly reason: string; readonly until: number } | undefined;

  function fail(error: unknown): Likeness {
    const reason = error instanceof Error ? error.message : String(error);
    failure = { reason, until: performance.now() + pause };
    logger.warn({ encoder: encoder.name, reason }, 'Searching by words alone, since the encoder failed.');
    return { kind: 'failed', reason };
  }

  async function prepare(): Promise<void> {
    try {
      const vectors = await prepareVectors(texts, { encoder, file, logger, signal: stopping.signal });
      state = { kind: 'ready', vectors };
      failure = undefined;
    } catch (error) {
      state = { kind: 'idle' };
      if (!stopping.signal.aborted) fail(error);
    }
  }

  function start(): void {
    if (state.kind === 'idle' && !stopping.signal.aborted) state = { kind: 'preparing', done: prepare() };
  }

  return {
    start,
    async likeness(asked) {
      if (failure !== undefined && performance.now() < failure.until) {
        return { kind: 'failed', reason: failure.reason };
      }
      start();
      if (state.kind !== 'ready') return { kind: 'not_yet' };
      const { vectors } = state;
      try {
        const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(patience)]);
        const encoded = await encoder.encode(asked, signal);
        return { kind: 'known', ofTexts: encoded.map((text) => compare(text, vectors)) };
      } catch (error) {
        return fail(error);
      }
    },
    async stop() {
      stopping.abort();
      if (state.kind === 'preparing') await state.done;
    },
  };
}

function compare(text: Vector, vectors: readonly Vector[]): Float64Array {
  return Float64Array.from(vectors, (vector) => likenessOf(text, vector));
}
