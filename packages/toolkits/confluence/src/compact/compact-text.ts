import type { JsonObject } from '@tributary/toolkit';
import { cutText } from './cut-text.ts';

/** What one answer holds of a text, in tokens: a long page's first screens, and far less than a model can read. */
export const textBudget = 4000;

interface TextAnswer {
  readonly text: string | null;
  /** In storage format; shown where there is no text. */
  readonly body?: { readonly storage: { readonly value: string } } | null;
}

/** A text from a place on, cut at {@link textBudget}, with the argument that brings the rest. */
export function compactText({ text, body }: TextAnswer, textFrom: number): JsonObject {
  const shown = text ?? body?.storage.value ?? '';
  const { text: part, next } = cutText(shown, textFrom, textBudget);
  return {
    [text === null ? 'storage' : 'text']: part,
    ...(next === undefined
      ? {}
      : { rest: { textFrom: next, of: shown.length, how: 'Call again with this textFrom to read on.' } }),
  };
}
