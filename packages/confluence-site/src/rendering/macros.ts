import { escapeHtml } from '../storage-format/html.ts';
import type { StorageElement } from '../storage-format/parse.ts';
import { renderAttachments, renderViewedFile } from './file-macros.ts';
import { renderExcerpt, renderExcerptInclude, renderInclude } from './include-macros.ts';
import { renderFoundByLabel, renderRecentlyUpdated, renderRecentPosts } from './list-macros.ts';
import { type MacroCall, readMacroCall } from './macro-call.ts';
import { panelNames, renderExpand, renderPanel } from './panel-macros.ts';
import type { Rendering } from './rendering.ts';
import { renderTableOfContents } from './table-of-contents.ts';
import { renderAnchor, renderCode, renderIssues, renderProfile, renderStatus } from './text-macros.ts';
import { renderChildren, renderPageTree } from './tree-macros.ts';

type MacroRenderer = (macro: MacroCall, rendering: Rendering) => string;

const renderBody: MacroRenderer = (macro, { render }) => render(macro.body);
const renderColumns: MacroRenderer = (macro, { render }) =>
  `<div class="columns">${render(macro.body)}</div>`;
const renderColumn: MacroRenderer = (macro, { render }) => `<div class="column">${render(macro.body)}</div>`;

/** How each macro shows itself, by its name in the storage format. */
const renderers: ReadonlyMap<string, MacroRenderer> = new Map<string, MacroRenderer>([
  ...panelNames.map((name): [string, MacroRenderer] => [name, renderPanel]),
  ['expand', renderExpand],
  ['code', renderCode],
  ['noformat', renderCode],
  ['status', renderStatus],
  ['anchor', renderAnchor],
  ['jira', renderIssues],
  ['profile', renderProfile],
  ['profile-picture', renderProfile],
  ['toc', renderTableOfContents],
  ['children', renderChildren],
  ['pagetree', renderPageTree],
  ['attachments', renderAttachments],
  ['view-file', renderViewedFile],
  ['viewpdf', renderViewedFile],
  ['include', renderInclude],
  ['excerpt', renderExcerpt],
  ['excerpt-include', renderExcerptInclude],
  ['contentbylabel', renderFoundByLabel],
  ['recently-updated', renderRecentlyUpdated],
  ['blog-posts', renderRecentPosts],
  ['details', renderBody],
  ['section', renderColumns],
  ['column', renderColumn],
]);

/** Renders a macro; one that is not known by its name and what is inside. */
export function renderMacro(element: StorageElement, rendering: Rendering): string {
  const macro = readMacroCall(element);
  return (renderers.get(macro.name) ?? renderUnknown)(macro, rendering);
}

function renderUnknown(macro: MacroCall, { render }: Rendering): string {
  const name = escapeHtml(macro.name);
  return `<div class="macro" title="macro: ${name}">${render(macro.body) || `[${name}]`}</div>`;
}
