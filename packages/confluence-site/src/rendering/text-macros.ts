import { escapeHtml } from '../storage-format/html.ts';
import { anchorId } from './headings.ts';
import { renderPerson } from './links.ts';
import type { MacroCall } from './macro-call.ts';
import { panelTitle } from './panel-macros.ts';
import type { Rendering } from './rendering.ts';

const statusColours = ['grey', 'red', 'yellow', 'green', 'blue', 'purple'];

/** Renders code, with its title and the name of its language. */
export function renderCode({ parameters, text }: MacroCall): string {
  const language = parameters.get('language');
  const label = language ? ` data-language="${escapeHtml(language)}"` : '';
  return `${panelTitle(parameters.get('title'))}<pre tabindex="0"${label}><code>${escapeHtml(text)}</code></pre>`;
}

/** Renders a word in a coloured box. */
export function renderStatus({ parameters }: MacroCall): string {
  const wanted = (parameters.get('colour') ?? parameters.get('color') ?? '').toLowerCase();
  const colour = statusColours.includes(wanted) ? wanted : 'grey';
  return `<span class="status ${colour}">${escapeHtml(parameters.get('title') ?? '')}</span>`;
}

/** Renders the place that links with its name lead to. */
export function renderAnchor({ parameters }: MacroCall): string {
  return `<span id="${escapeHtml(anchorId(parameters.get('') ?? ''))}"></span>`;
}

/** Renders Jira issues by what they are asked for by: the local site knows no Jira. */
export function renderIssues({ parameters }: MacroCall): string {
  const server = parameters.get('server');
  const wanted = parameters.get('key') || parameters.get('jqlQuery') || parameters.get('jql') || 'issues';
  const title = server ? ` title="${escapeHtml(server)}"` : '';
  return `<span class="jira"${title}>Jira: ${escapeHtml(wanted)}</span>`;
}

/** Renders a person's name. */
export function renderProfile({ accountId }: MacroCall, rendering: Rendering): string {
  return renderPerson(accountId ?? '', rendering);
}
