import type { MacroCall } from './macro-call.ts';
import { renderPageList } from './page-list.ts';
import type { Rendering } from './rendering.ts';

const usualCount = 15;
const maximumCount = 100;

/** Renders what carries a label, or what the macro's own query finds. */
export function renderFoundByLabel(macro: MacroCall, rendering: Rendering): string {
  const labels = (macro.parameters.get('labels') ?? '').split(/[\s,]+/).filter((label) => label !== '');
  const ofLabels = labels.length === 0 ? '' : `label in (${labels.map(quoted).join(', ')})`;
  return renderFound(macro, rendering, macro.parameters.get('cql') || ofLabels);
}

/** Renders what changed last. */
export function renderRecentlyUpdated(macro: MacroCall, rendering: Rendering): string {
  return renderFound(macro, rendering, inSpaces(macro, 'type in (page, blogpost)', 'lastmodified'));
}

/** Renders the newest blog posts. */
export function renderRecentPosts(macro: MacroCall, rendering: Rendering): string {
  return renderFound(macro, rendering, inSpaces(macro, 'type = blogpost', 'created'));
}

function renderFound(macro: MacroCall, { surroundings }: Rendering, cql: string): string {
  const wanted = Number(macro.parameters.get('max'));
  const limit = Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, maximumCount) : usualCount;
  return renderPageList(cql === '' ? [] : surroundings.found(cql, limit), 'No content found.');
}

function inSpaces(macro: MacroCall, condition: string, order: string): string {
  const keys = (macro.parameters.get('spaces') ?? '').split(/[\s,]+/).filter((key) => /^[\w~]+$/.test(key));
  const spaces = keys.length === 0 ? '' : ` and space in (${keys.map(quoted).join(', ')})`;
  return `${condition}${spaces} order by ${order} desc`;
}

function quoted(word: string): string {
  return `"${word.replace(/["\\]/g, '\\$&')}"`;
}
