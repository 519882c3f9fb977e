import type { z } from 'zod';
import type { SiteContext } from './environment.ts';
import { SiteError } from './errors.ts';

/** The largest request body, in bytes: Confluence takes 5 MB. */
export const maximumBodyBytes = 5 * 1024 * 1024;

/** The request's JSON body, checked. Throws a 400 that names the first field that is wrong. */
export async function jsonBody<Schema extends z.ZodType>(
  context: SiteContext,
  schema: Schema,
): Promise<z.output<Schema>> {
  const result = schema.safeParse(parseJson(await context.req.text()));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const where = field === '' ? 'The request body' : `'${field}'`;
  throw new SiteError(
    'INVALID_REQUEST_PARAMETER',
    `${where} is not valid: ${issue?.message ?? 'wrong shape'}`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SiteError('BAD_REQUEST', 'The request body is not valid JSON.');
  }
}
