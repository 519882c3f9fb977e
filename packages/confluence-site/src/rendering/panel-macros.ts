import { escapeHtml } from '../storage-format/html.ts';
import type { MacroCall } from './macro-call.ts';
import type { Rendering } from './rendering.ts';

/** The macros that put their text in a box. */
export const panelNames = ['panel', 'info', 'note', 'tip', 'warning', 'success', 'error'] as const;

/** Renders a text in a box: a note that is told apart by its colour, and by its name to who sees none. */
export function renderPanel({ name, parameters, body }: MacroCall, { render }: Rendering): string {
  const label = name === 'panel' ? '' : ` role="note" aria-label="${name}"`;
  return `<div class="panel ${name}"${label}>${panelTitle(parameters.get('title'))}${render(body)}</div>`;
}

/** Renders a text that opens on a click. */
export function renderExpand({ parameters, body }: MacroCall, { render }: Rendering): string {
  const title = parameters.get('title') || 'Click here to expand...';
  return `<details><summary>${escapeHtml(title)}</summary>${render(body)}</details>`;
}

/** The title above a box, where it has one. */
export function panelTitle(title: string | undefined): string {
  return title ? `<p class="panel-title">${escapeHtml(title)}</p>` : '';
}
