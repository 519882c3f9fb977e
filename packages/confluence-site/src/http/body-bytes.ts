import type { SiteContext } from './environment.ts';
import { SiteError } from './errors.ts';

const megabyte = 1024 * 1024;

/**
 * The request's body. Throws 413 as soon as it is over `megabytes`, without reading the rest.
 *
 * Hono's own limit makes a new Request of the one at hand, which the Node adapter's cannot be made into.
 */
export async function bodyBytes(context: SiteContext, megabytes: number): Promise<Buffer<ArrayBuffer>> {
  const tooLarge = () => new SiteError('PAYLOAD_TOO_LARGE', `The request is over ${megabytes} MB.`);
  const maximum = megabytes * megabyte;
  if (Number(context.req.header('content-length') ?? 0) > maximum) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    length += chunk.length;
    if (length > maximum) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
