import { SendFailure } from './send-failure.ts';

/**
 * Reads an answer's bytes, up to a limit.
 *
 * @throws SendFailure `too_large` beyond it; the rest is not read
 */
export async function readBytes(
  body: AsyncIterable<Uint8Array>,
  limit: number,
  status: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > limit) throw new SendFailure('too_large', true, status);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What was answered: JSON parsed, other text as it is, `null` for nothing. */
export function parseBody(bytes: Buffer, contentType: string | undefined): unknown {
  if (bytes.byteLength === 0) return null;
  const text = bytes.toString('utf8');
  if (!/\bjson\b/i.test(contentType ?? '')) return text;
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's error page under the wrong type still says more than nothing.
    return text;
  }
}
