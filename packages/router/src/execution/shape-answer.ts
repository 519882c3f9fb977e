import type { JsonObject, Tool } from '@tributary/toolkit';
import type { Logger } from '../logger.ts';

/**
 * The answer in the tool's declared form. One that does not fit is passed on as it is and logged: what the provider
 * said is worth more than our idea of it, and a write that was done must not look undone.
 */
export function shapeAnswer(tool: Tool, answer: unknown, logger: Logger): JsonObject {
  const shaped = tool.output.safeParse(answer);
  if (shaped.success) return toJson(shaped.data);
  logger.warn(
    { tool: tool.slug, issues: shaped.error.issues },
    'An answer does not have the form that the tool declares',
  );
  return toJson(isRecord(answer) ? answer : { answer });
}

// Through text, so that what callers get now is what the journal gives back later: no dates, no undefined.
function toJson(value: Record<string, unknown>): JsonObject {
  const json: JsonObject = JSON.parse(JSON.stringify(value));
  return json;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
