/** The words of the sentence, from `start` to `end` (not included), that are a field's value. */
export interface Span {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of a template that was found in the sentence, up to `end` (not included). */
export interface Found {
  readonly end: number;
  readonly score: number;
  readonly spans: readonly Span[];
  readonly matched: readonly number[];
}
