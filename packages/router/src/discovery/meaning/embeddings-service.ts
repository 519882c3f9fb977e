import { z } from 'zod';
import { type Encoder, EncoderError, toVector, type Vector } from './encoder.ts';

/** A service that answers `POST /embeddings` as OpenAI's does: OpenAI's own, Ollama, vLLM, LM Studio and many more. */
export interface EmbeddingsService {
  /** `https://api.openai.com/v1` */
  readonly baseUrl: string;
  /** Not needed by most services on the own machine. */
  readonly apiKey?: string | undefined;
  readonly model: string;
}

/** What all such services take in one request. */
const atOnce = 96;
const longest = 2_000;

const answer = z.object({
  data: z.array(z.object({ index: z.int(), embedding: z.array(z.number()).min(1) })),
});

/** An encoder that asks a service. */
export function createServiceEncoder(service: EmbeddingsService): Encoder {
  return {
    name: `${service.baseUrl} ${service.model}`,
    async encode(texts, signal) {
      const vectors: Vector[] = [];
      for (let start = 0; start < texts.length; start += atOnce) {
        vectors.push(...(await ask(service, texts.slice(start, start + atOnce), signal)));
      }
      return vectors;
    },
  };
}

async function ask(
  service: EmbeddingsService,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<readonly Vector[]> {
  const response = await send(service, texts, signal);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const message = `${service.baseUrl} answered ${response.status} to a request for embeddings of ${service.model}.`;
    throw new EncoderError('refused', `${message} Look at the address, the key and the name of the model.`);
  }
  const { data } = answer.safeParse(body);
  const vectors = data?.data.toSorted((one, other) => one.index - other.index) ?? [];
  if (vectors.length === texts.length) return vectors.map(({ embedding }) => toVector(embedding));
  const message = `${service.baseUrl} answered with something else than an embedding for each text.`;
  throw new EncoderError('unusable_answer', message);
}

async function send(
  { baseUrl, apiKey, model }: EmbeddingsService,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await fetch(`${baseUrl.replace(/\/+$/, '')}/embeddings`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, input: texts.map(encodable), encoding_format: 'float' }),
      // The key is for this service alone.
      redirect: 'error',
      signal,
    });
  } catch (cause) {
    const why = signal.aborted ? 'did not answer in time' : 'cannot be reached';
    throw new EncoderError('not_reachable', `${baseUrl} ${why} for embeddings.`, { cause });
  }
}

// Services refuse an empty text.
function encodable(text: string): string {
  const short = text.slice(0, longest);
  return short.trim() === '' ? '.' : short;
}
