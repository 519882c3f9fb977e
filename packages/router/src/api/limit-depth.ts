import { createMiddleware } from 'hono/factory';
import { ApiError } from './api-error.ts';

/**
 * Refuses JSON with more than `most` values within each other: what checks it goes as deep as it does, and would run
 * out of stack. The text is looked at, since a reader of the values would have to be as careful.
 */
export function limitDepth(most: number) {
  return createMiddleware(async (context, next) => {
    if (/^(GET|HEAD)$/.test(context.req.method)) return next();
    // Kept by the context: whoever asks it for the body later gets it again.
    if (isDeeperThan(most, await context.req.text())) throw tooDeep(most);
    return next();
  });
}

/** Whether a JSON text has more than `most` lists and objects within each other. */
export function isDeeperThan(most: number, json: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (isInText && character === '\\') at += 1;
    else if (character === '"') isInText = !isInText;
    else if (!isInText) depth += stepOf(character);
    if (depth > most) return true;
  }
  return false;
}

function stepOf(character: string | undefined): number {
  if (character === '[' || character === '{') return 1;
  return character === ']' || character === '}' ? -1 : 0;
}

function tooDeep(most: number): ApiError {
  return new ApiError({
    status: 400,
    message: `The JSON is more than ${most} levels deep.`,
    suggestedFix: `Send lists and objects within each other to a depth of ${most} at most.`,
  });
}
