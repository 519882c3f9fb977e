import { html } from 'hono/html';
import { highlightMarks } from '../search/excerpt.ts';
import type { Html } from './document.ts';

/** An excerpt with the words that were looked for as `mark` elements. */
export function highlighted(excerpt: string): Html[] {
  const [before = '', ...rest] = excerpt.split(highlightMarks.start);
  return [
    html`${before}`,
    ...rest.map((piece) => {
      const [word = '', after = ''] = piece.split(highlightMarks.end);
      return html`<mark>${word}</mark>${after}`;
    }),
  ];
}
