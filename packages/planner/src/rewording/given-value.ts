import { Said } from '../language/said.ts';

const gives =
  /[,.;]?\s+(?:(?:and|then)\s+)*(?:please\s+)?(?:give|assign)\s+(?:it|this|that)\s+(?:the|a)\s+(?<what>value|key|description)(?:\s+of)?\s+(?=\S)/i;
const sets =
  /[,.;]?\s+(?:(?:and|then)\s+)*(?:please\s+)?(?:set|put)\s+(?:it|its value|the value)\s+to\s+(?=\S)/i;
const makesKept = /\b(?:add|create|store|make|save|put|record|keep|set up)\b.*\bproperty\b/i;
const valued = /\bvalue\b|=/i;

/**
 * A message that makes something and then gives it what belongs to it, as one request: `create a property x on Y and give
 * it the value z` as `create a property x on Y with the value z`.
 */
export function withGivenJoined(message: string): string {
  const given = gives.exec(message);
  if (given && isPlain(message, given.index)) return joinedAt(message, given, given.groups?.what ?? 'value');
  const set = sets.exec(message);
  const before = message.slice(0, set?.index ?? 0);
  const isOpen = makesKept.test(before) && !valued.test(before);
  return set && isOpen && isPlain(message, set.index) ? joinedAt(message, set, 'value') : message;
}

function joinedAt(message: string, { index, 0: said }: RegExpExecArray, what: string): string {
  return `${message.slice(0, index)} with the ${what} ${message.slice(index + said.length)}`;
}

const makes =
  /^(?:please\s+)?(?:(?:could|can|would) you (?:please )?)?(?:add|create|store|make|save|put|record|keep|set up|we need|i need)\b/i;

// Within a quotation it is what somebody writes, and what is there already is not made by it.
function isPlain(message: string, at: number): boolean {
  const quoted = new Said(message).tokens.some(
    ({ kind, start, end }) => kind === 'quoted' && start < at && end > at,
  );
  return !quoted && makes.test(message.trim());
}
