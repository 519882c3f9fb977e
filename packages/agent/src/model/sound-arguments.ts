/** Holds, in place of arguments, what a model sent that were none. No schema has a field of this name. */
const malformedField = 'arguments_that_are_not_a_json_object';

/**
 * Arguments as they are where they are a JSON object, else marked as what they are. Unmarked, the framework would mend
 * what is cut off, or run the tool with no arguments at all: with something that the model did not send.
 */
export function soundInput(input: string): string {
  // Servers send nothing at all for a tool that takes nothing.
  if (input.trim() === '') return '{}';
  if (isJsonObject(input)) return input;
  return JSON.stringify({ [malformedField]: input });
}

/** What the model sent in place of a JSON object; nothing when the arguments are sound. */
export function malformedInput(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !(malformedField in input)) return undefined;
  return String(input[malformedField]);
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
