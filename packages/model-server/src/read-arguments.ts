import { Refusal } from './refusal.ts';

/**
 * The arguments of a call in a conversation.
 *
 * @throws Refusal where they are no JSON
 */
export function readArguments(json: string, param: string): unknown {
  if (json.trim() === '') return {};
  try {
    return JSON.parse(json);
  } catch {
    throw new Refusal('The arguments of a call are not JSON.', { param, code: 'invalid_value' });
  }
}
