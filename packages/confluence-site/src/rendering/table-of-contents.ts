import { escapeHtml } from '../storage-format/html.ts';
import type { Heading } from './headings.ts';
import type { MacroCall } from './macro-call.ts';
import type { Rendering } from './rendering.ts';

/** Renders the headings of the body, those of the levels asked for, as nested links. */
export function renderTableOfContents({ parameters }: MacroCall, { headings }: Rendering): string {
  const lowest = levelParameter(parameters.get('minLevel'), 1);
  const highest = levelParameter(parameters.get('maxLevel'), 7);
  const shown = [...headings.values()].filter(
    ({ level, text }) => level >= lowest && level <= highest && text !== '',
  );
  return `<nav class="toc" aria-label="Table of contents">${renderLevel(shown)}</nav>`;
}

function renderLevel(headings: readonly Heading[]): string {
  if (headings.length === 0) return '';
  return `<ul>${branchesOf(headings).map(renderBranch).join('')}</ul>`;
}

function renderBranch([heading, ...below]: readonly Heading[]): string {
  if (!heading) return '';
  const address = `#${encodeURIComponent(heading.id)}`;
  return `<li><a href="${address}">${escapeHtml(heading.text)}</a>${renderLevel(below)}</li>`;
}

/** A branch is a heading and those after it that are of a lower rank. */
function branchesOf(headings: readonly Heading[]): Heading[][] {
  const branches: Heading[][] = [];
  for (const heading of headings) {
    const branch = branches.at(-1);
    const top = branch?.[0];
    if (branch && top && heading.level > top.level) branch.push(heading);
    else branches.push([heading]);
  }
  return branches;
}

function levelParameter(value: string | undefined, fallback: number): number {
  const level = Number(value);
  return Number.isInteger(level) && level > 0 ? level : fallback;
}
