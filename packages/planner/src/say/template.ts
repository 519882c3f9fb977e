import type { JsonObject, JsonValue } from '@tributary/toolkit';

/**
 * Fills `{field}` places from data, `{a.b}` from inside it. A sentence of the template with a place that the
 * data leaves empty is left out, so that nothing is claimed which is not known.
 */
export function fillTemplate(template: string, data: JsonObject): string {
  return sentencesOf(template)
    .flatMap((sentence) => filled(sentence, data))
    .join('')
    .trim();
}

// The white space after a sentence stays with it. A line that ends in a colon belongs to what it introduces.
function sentencesOf(template: string): readonly string[] {
  return template.split(/(?<=[.!?]\s+|[^:\s]\n+)(?=\S)/);
}

function filled(sentence: string, data: JsonObject): readonly string[] {
  let complete = true;
  const text = sentence.replace(/\{([\w.]+)\}/g, (_place, path: string) => {
    const words = readable(valueAt(data, path));
    complete &&= words !== '';
    return words;
  });
  return complete ? [text] : [];
}

function valueAt(data: JsonObject, path: string): JsonValue | undefined {
  return path.split('.').reduce<JsonValue | undefined>((value, name) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([key]) => key === name)?.[1];
  }, data);
}

/** A value in words: a list with commas, an object by its name, nothing as the empty text. */
export function readable(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value))
    return value
      .map(readable)
      .filter((entry) => entry !== '')
      .join(', ');
  if (typeof value !== 'object') return String(value);
  const named = Object.entries(value).find(([key]) =>
    ['name', 'title', 'displayName', 'label'].includes(key),
  );
  return named ? readable(named[1]) : '';
}
