import { type JsonValue, ToolError } from '@tributary/toolkit';
import { z } from 'zod';

/** The field for a value that may be any JSON. */
export const jsonValue = z
  .union([
    z.looseObject({}),
    z.array(z.unknown().describe('Any JSON.')),
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
  ])
  .describe('Any JSON up to 32 KB, e.g. {"state": "done"} or "done".');

const json = z.json();
const mostBytes = 32 * 1024;

/**
 * Any JSON that a caller sent, as for {@link jsonValue}, as it is stored.
 *
 * @throws ToolError `invalid_input` for more than Confluence keeps under one key, 32 KB
 */
export function toStoredValue(sent: unknown): JsonValue {
  const bytes = Buffer.byteLength(JSON.stringify(sent), 'utf8');
  if (bytes <= mostBytes) return toJson(sent);
  throw new ToolError({
    code: 'invalid_input',
    message: `The value has ${bytes} bytes as JSON; Confluence keeps ${mostBytes} under one key. Send less, or spread it over several keys.`,
  });
}

/** A value that is JSON already, as the compiler is to know it. */
export function toJson(value: unknown): JsonValue {
  return json.parse(value);
}
