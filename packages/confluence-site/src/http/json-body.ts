import type { z } from 'zod';
import { bodyBytes } from './body-bytes.ts';
import type { SiteContext } from './environment.ts';
import { SiteError } from './errors.ts';

/** What Confluence takes. */
const maximumMegabytes = 5;

/**
 * The request's JSON body, checked. Throws a 400 that names the first field that is wrong, 413 over `megabytes`: the 5
 * that Confluence takes, where no others are given.
 */
export async function jsonBody<Schema extends z.ZodType>(
  context: SiteContext,
  schema: Schema,
  megabytes = maximumMegabytes,
): Promise<z.output<Schema>> {
  return checked(schema, parseJson((await bodyBytes(context, megabytes)).toString('utf8')));
}

/** What comes from outside, checked. Throws a 400 that names the first field that is wrong. */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const where = field === '' ? 'The request body' : `'${field}'`;
  throw new SiteError(
    'INVALID_REQUEST_PARAMETER',
    `${where} is not valid: ${issue?.message ?? 'wrong shape'}`,
  );
}

/** As {@link jsonBody}, where a request without any body says as much as an empty object. */
export async function optionalJsonBody<Schema extends z.ZodType>(
  context: SiteContext,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = (await bodyBytes(context, maximumMegabytes)).toString('utf8');
  return checked(schema, text.trim() === '' ? {} : parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SiteError('BAD_REQUEST', 'The request body is not valid JSON.');
  }
}
