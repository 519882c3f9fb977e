import type { z } from 'zod';
import type { SiteContext } from './environment.ts';
import { SiteError } from './errors.ts';

/** Confluence takes 5 MB. */
const maximumBodyBytes = 5 * 1024 * 1024;

/** The request's JSON body, checked. Throws a 400 that names the first field that is wrong, 413 over 5 MB. */
export async function jsonBody<Schema extends z.ZodType>(
  context: SiteContext,
  schema: Schema,
): Promise<z.output<Schema>> {
  const result = schema.safeParse(parseJson(await readText(context)));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const where = field === '' ? 'The request body' : `'${field}'`;
  throw new SiteError(
    'INVALID_REQUEST_PARAMETER',
    `${where} is not valid: ${issue?.message ?? 'wrong shape'}`,
  );
}

// Hono's own limit makes a new Request of the one at hand, which the Node adapter's cannot be made into.
async function readText(context: SiteContext): Promise<string> {
  if (Number(context.req.header('content-length') ?? 0) > maximumBodyBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    length += chunk.length;
    if (length > maximumBodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooLarge(): SiteError {
  return new SiteError('PAYLOAD_TOO_LARGE', 'The request is over 5 MB.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SiteError('BAD_REQUEST', 'The request body is not valid JSON.');
  }
}
