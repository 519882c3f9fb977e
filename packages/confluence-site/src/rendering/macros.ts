import { escapeHtml } from '../storage-format/html.ts';
import { childNamed, elementsOf, type StorageElement, textOf } from '../storage-format/parse.ts';
import type { RenderNodes } from './render.ts';

const panels = new Set(['panel', 'info', 'note', 'tip', 'warning', 'success', 'error']);

/** Renders a macro: code, panels, expand and status as themselves, any other by its name and what is inside. */
export function renderMacro(macro: StorageElement, render: RenderNodes): string {
  const name = macro.attributes['ac:name'] ?? '';
  const body = childNamed(macro, 'ac:rich-text-body');
  const inside = body ? render(body.children) : '';
  if (name === 'code' || name === 'noformat') return renderCode(macro);
  if (panels.has(name)) return `<div class="panel ${name}">${heading(macro)}${inside}</div>`;
  if (name === 'expand') return `<details><summary>${title(macro, 'Details')}</summary>${inside}</details>`;
  if (name === 'status') return `<span class="status">${title(macro, '')}</span>`;
  return `<div class="macro" title="macro: ${escapeHtml(name)}">${inside === '' ? `[${escapeHtml(name)}]` : inside}</div>`;
}

function renderCode(macro: StorageElement): string {
  const text = childNamed(macro, 'ac:plain-text-body');
  return `${heading(macro)}<pre><code>${escapeHtml(text ? textOf(text.children) : '')}</code></pre>`;
}

function heading(macro: StorageElement): string {
  const words = title(macro, '');
  return words === '' ? '' : `<p class="panel-title">${words}</p>`;
}

function title(macro: StorageElement, fallback: string): string {
  const parameter = elementsOf(macro.children).find(
    (child) => child.name === 'ac:parameter' && child.attributes['ac:name'] === 'title',
  );
  return escapeHtml(parameter ? textOf(parameter.children) : fallback);
}
