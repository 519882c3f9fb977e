import { html } from 'hono/html';
import type { Content } from '../content/content.ts';
import { contentKinds, type TreeType } from '../content/kinds.ts';
import type { Html } from './document.ts';

/** What tells the kinds apart in a tree, drawn on 16 by 16; a page is plain. Not every machine has a font of signs. */
const shapes: Readonly<Record<Exclude<TreeType, 'page'>, Html>> = {
  folder: html`<path d="M1.5 3.5h4.5l1.5 2h7v8h-13z"/>`,
  whiteboard: html`<path d="M1.5 2.5h13v8.5h-13zM5 14l1.5-3M11 14l-1.5-3M4 8l2.5-3 2 2L12 5"/>`,
  database: html`<path d="M1.5 2.5h13v11h-13zM1.5 6h13M1.5 9.8h13M6 2.5v11"/>`,
  embed: html`<path d="M9.5 2.5h4v4M13.5 2.5l-6 6M6.5 4h-4v9.5h9.5v-4"/>`,
};

/** A lock, beside words that say what is locked. */
export const lockIcon: Html = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 7.5h10v6.5h-10zM5 7.5v-2.5a3 3 0 0 1 6 0v2.5"/></svg>`;

/** The sign of a content's kind, with its name to who sees none; nothing for pages and what is not in the tree. */
export function renderKindIcon({ type }: Content): Html | '' {
  const shape = Object.entries(shapes).find(([kind]) => kind === type)?.[1];
  return shape === undefined
    ? ''
    : html`<svg class="icon" viewBox="0 0 16 16" role="img" aria-label="${contentKinds[type].noun}">${shape}</svg>`;
}
