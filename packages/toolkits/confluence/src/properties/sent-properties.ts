import { type JsonValue, ToolError } from '@tributary/toolkit';
import { toStoredValue } from '../fields/json-value.ts';
import { newKey } from './property-fields.ts';

/** A property as it is sent. */
export interface SentProperty {
  readonly key: string;
  readonly value: JsonValue;
}

/**
 * Reads the properties of something that is to be made, given as JSON by key. All are checked here, since Confluence
 * takes them one by one only after the thing itself is there.
 *
 * @throws ToolError `invalid_input` for a key or a value that Confluence would refuse
 */
export function toSentProperties(byKey: Readonly<Record<string, unknown>>): SentProperty[] {
  const properties = Object.entries(byKey).map(([sent, value]) => ({
    key: readKey(sent),
    value: toStoredValue(value),
  }));
  const twice = properties.find(({ key }, at) =>
    properties.some((other, one) => one < at && other.key === key),
  );
  if (twice === undefined) return properties;
  throw refused(`The key “${twice.key}” is in metadata twice, once with spaces around it. Send it once.`);
}

function readKey(sent: string): string {
  const { data: key } = newKey.safeParse(sent);
  if (key !== undefined) return key;
  throw refused(
    sent.trim() === ''
      ? 'A key in metadata is empty. Give each property a key, e.g. {"reviewed": true}.'
      : `The key “${sent.slice(0, 20)}…” in metadata has ${sent.length} characters; Confluence takes 255. Send a shorter one.`,
  );
}

function refused(message: string): ToolError {
  return new ToolError({ code: 'invalid_input', message: `${message} Nothing was created.` });
}
