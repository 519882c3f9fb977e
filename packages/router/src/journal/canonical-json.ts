import { createHash } from 'node:crypto';
import type { JsonValue } from '@tributary/toolkit';

/**
 * JSON with its keys in order, so that equal values make equal text (RFC 8785 without its rules for odd numbers:
 * what we digest came out of JSON). Keys that are `undefined` are left out, as JSON does.
 */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlainObject(part) ? sorted(part) : part));
}

/** SHA-256, in hex, of the canonical JSON. */
export function digestOf(value: JsonValue): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(value).sort();
  // Without a prototype, a key called __proto__ is a key like any other.
  const ordered: Record<string, unknown> = Object.create(null);
  for (const key of keys) ordered[key] = value[key];
  return ordered;
}
