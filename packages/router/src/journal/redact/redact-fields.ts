import type { JsonObject, JsonValue } from '@tributary/toolkit';

/** Stands where a value was that is not kept. */
export const redacted = '[redacted]';

/** Whether a part of a value is not kept. Gets the names that lead to it; the entries of a list have the list's. */
export type IsSecret = (path: readonly string[], part: JsonValue) => boolean;

/** A copy with the marker in place of every secret part. */
export function redactFields(value: JsonObject, isSecret: IsSecret): JsonObject {
  return copyObject(value, isSecret, []);
}

/** The texts that {@link redactFields} takes out. */
export function secretTexts(value: JsonObject, isSecret: IsSecret): string[] {
  const texts: string[] = [];
  redactFields(value, (path, part) => {
    const secret = isSecret(path, part);
    if (secret) texts.push(...textsIn(part));
    return secret;
  });
  return texts;
}

/** Whether the marker is in a value, alone or within a text. `whole` was never redacted: a text of it is as it was. */
export function isRedacted(value: JsonObject, whole: JsonObject): boolean {
  const wholeTexts = new Set(textsIn(whole));
  return textsIn(value).some((text) => text.includes(redacted) && !wholeTexts.has(text));
}

/** A copy with each text as `change` makes it; names stay. */
export function mapTexts(value: JsonValue, change: (text: string) => string): JsonValue {
  if (typeof value === 'string') return change(value);
  if (isList(value)) return value.map((entry) => mapTexts(entry, change));
  if (typeof value !== 'object' || value === null) return value;
  return mapParts(value, (_name, part) => mapTexts(part, change));
}

function copyObject(value: JsonObject, isSecret: IsSecret, path: readonly string[]): JsonObject {
  return mapParts(value, (name, part) => copyPart(part, isSecret, [...path, name]));
}

function copyPart(part: JsonValue, isSecret: IsSecret, path: readonly string[]): JsonValue {
  if (isSecret(path, part)) return redacted;
  if (isList(part)) return part.map((entry) => copyPart(entry, isSecret, path));
  return typeof part === 'object' && part !== null ? copyObject(part, isSecret, path) : part;
}

function mapParts(value: JsonObject, change: (name: string, part: JsonValue) => JsonValue): JsonObject {
  // Without a prototype, a key called __proto__ is a key like any other.
  const copy: Record<string, JsonValue> = Object.create(null);
  for (const [name, part] of Object.entries(value)) {
    if (part !== undefined) copy[name] = change(name, part);
  }
  return copy;
}

function textsIn(value: JsonValue): string[] {
  const texts: string[] = [];
  mapTexts(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
