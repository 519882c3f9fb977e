/** What JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object. A key may be absent, never `undefined` on the wire. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}
