import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Viewer } from './viewer.ts';

/** A piece of HTML that is safe to put in another. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A whole page of the site. */
export interface ViewDocument {
  readonly title: string;
  /** Undefined where it is not known who looks. */
  readonly viewer: Viewer | undefined;
  /** The page tree beside the main column. */
  readonly tree?: Html | undefined;
  readonly main: Html;
  /** Addresses of the REST API that give what the page shows, below `/wiki`. */
  readonly rest?: readonly string[] | undefined;
}

/** Nothing runs and nothing is loaded from elsewhere, whatever a body holds. */
export const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The HTML of a whole page. */
export function renderDocument({ title, viewer, tree, main, rest = [] }: ViewDocument): Html {
  const link = viewer?.link ?? ((path: string) => path);
  return html`${raw('<!doctype html>')}
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} · Local Confluence</title>
  <link rel="stylesheet" href="/wiki/site.css">
</head>
<body>
  <a class="skip" href="#main">Skip to the content</a>
  <header>
    <a class="brand" href="${link('/wiki')}">Local Confluence</a>
    ${renderSearchBox(viewer)}
    ${viewer ? renderViewer(viewer) : ''}
  </header>
  <div class="columns-of-page${tree ? ' with-tree' : ''}">
    <main id="main">${main}${renderRest(rest)}</main>
    ${tree ? html`<nav class="tree" aria-label="Pages of the space">${tree}</nav>` : ''}
  </div>
</body>
</html>`;
}

/** What keeps the eyes of a viewer when a form is sent. */
export function keepViewer(viewer: Viewer | undefined): Html | '' {
  return viewer?.as === undefined ? '' : html`<input type="hidden" name="as" value="${viewer.as}">`;
}

function renderSearchBox(viewer: Viewer | undefined): Html {
  return html`<form class="search" role="search" action="/wiki/search">
      <label class="unseen" for="search">Search</label>
      <input id="search" name="text" type="search" placeholder="Search">${keepViewer(viewer)}
    </form>`;
}

function renderViewer({ user, others }: Viewer): Html {
  const name = html`seen as ${user.displayName}`;
  if (others.length === 0) return html`<span class="viewer">${name}</span>`;
  const items = others.map(({ user: other, address }) =>
    other.accountId === user.accountId
      ? html`<li aria-current="true">${other.displayName}</li>`
      : html`<li><a href="${address}">${other.displayName}</a></li>`,
  );
  return html`<details class="viewer menu"><summary>${name}</summary><ul>${items}</ul></details>`;
}

function renderRest(addresses: readonly string[]): Html | '' {
  if (addresses.length === 0) return '';
  const items = addresses.map(
    (address) => html`<li><a href="/wiki${address}"><code>GET /wiki${address}</code></a></li>`,
  );
  return html`<details class="rest"><summary>This page by REST</summary><ul>${items}</ul></details>`;
}
