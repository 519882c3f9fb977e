import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { MastraDBMessage } from '@mastra/core/agent';
import { z } from 'zod';

type Part = MastraDBMessage['content']['parts'][number];

/** From here on, in letters, a result is kept packed: what a search tells of its tools shrinks to a fifth and less. */
const longResult = 2_000;

const packedShape = z.strictObject({ tributary_packed: z.string() });

/** A message as it is kept: the long results of tools in it are packed. */
export function packResults(message: MastraDBMessage): MastraDBMessage {
  return withResults(message, packed);
}

/** What {@link packResults} packed, as it was. */
export function unpackResults(message: MastraDBMessage): MastraDBMessage {
  return withResults(message, unpacked);
}

function withResults(message: MastraDBMessage, exchange: (result: unknown) => unknown): MastraDBMessage {
  const parts = message.content.parts.map((part) => withResult(part, exchange));
  return { ...message, content: { ...message.content, parts } };
}

function withResult(part: Part, exchange: (result: unknown) => unknown): Part {
  if (part.type !== 'tool-invocation' || part.toolInvocation.state !== 'result') return part;
  const { toolInvocation } = part;
  return { ...part, toolInvocation: { ...toolInvocation, result: exchange(toolInvocation.result) } };
}

function packed(result: unknown): unknown {
  const text = JSON.stringify(result) ?? '';
  // One that a tool itself gave this form must not be unpacked later.
  if (text.length < longResult && !packedShape.safeParse(result).success) return result;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return { tributary_packed: brotliCompressSync(text, quality).toString('base64') };
}

function unpacked(result: unknown): unknown {
  const kept = packedShape.safeParse(result);
  if (!kept.success) return result;
  return JSON.parse(brotliDecompressSync(Buffer.from(kept.data.tributary_packed, 'base64')).toString());
}
