import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Viewer } from './viewer.ts';

/** A piece of HTML that is safe to put in another. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A whole page of the site. */
export interface ViewDocument {
  readonly title: string;
  readonly viewer: Viewer;
  /** The page tree beside the main column. */
  readonly tree?: Html | undefined;
  readonly main: Html;
}

/** Nothing runs and nothing is loaded from elsewhere, whatever a body holds. */
export const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The HTML of a whole page. */
export function renderDocument({ title, viewer, tree, main }: ViewDocument): Html {
  return html`${raw('<!doctype html>')}
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} · Local Confluence</title>
  <link rel="stylesheet" href="/wiki/site.css">
</head>
<body>
  <header>
    <a href="${viewer.link('/wiki')}">Local Confluence</a>
    <span class="viewer">seen as ${viewer.user.displayName}</span>
  </header>
  <main class="${tree ? 'with-tree' : ''}">
    ${tree ? html`<nav class="tree" aria-label="Pages">${tree}</nav>` : ''}
    <article>${main}</article>
  </main>
</body>
</html>`;
}
