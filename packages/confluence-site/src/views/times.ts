import { html } from 'hono/html';
import type { Html } from './document.ts';

/** A moment to the minute, in universal time: the site knows nobody's time zone. */
export function renderTime(milliseconds: number): Html {
  const iso = new Date(milliseconds).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 16)}</time>`;
}
