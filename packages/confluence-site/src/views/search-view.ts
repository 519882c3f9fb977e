import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { webPath } from '../content/content-links.ts';
import { contentKinds } from '../content/kinds.ts';
import { SiteError } from '../http/errors.ts';
import { excerptsOf } from '../search/excerpt.ts';
import { type FoundContent, type FoundPage, searchContent } from '../search/search-content.ts';
import { asSearched } from '../search/searched-state.ts';
import type { SiteParts } from '../site-parts.ts';
import { type Html, keepViewer, renderDocument } from './document.ts';
import { highlighted } from './highlight.ts';
import { renderTime } from './times.ts';
import type { Viewer } from './viewer.ts';

/** What is looked for: words, or a whole query in CQL, which wins. */
export interface SearchRequest {
  readonly text: string;
  readonly cql: string;
  /** How many hits come before those shown. */
  readonly start: number;
}

const pageSize = 20;

/** What a query found, or why it could not be read. */
type Outcome = { readonly found: FoundPage } | { readonly refusal: SiteError };

/** The search page with its hits and status; a query that cannot be read is told as Confluence words it. */
export function renderSearchView(
  site: SiteParts,
  viewer: Viewer,
  request: SearchRequest,
): { readonly page: Html; readonly status: ContentfulStatusCode } {
  const cql = request.cql || cqlOfWords(request.text);
  const outcome = cql === '' ? undefined : search(site, viewer, cql, request.start);
  const isRefused = outcome !== undefined && 'refusal' in outcome;
  const page = renderDocument({
    title: 'Search',
    viewer,
    main: html`<h1>Search</h1>${renderForms(viewer, request, cql)}
      ${outcome === undefined ? '' : renderOutcome(site, viewer, { cql, start: request.start }, outcome)}`,
    rest: cql === '' ? [] : [`/rest/api/search?cql=${encodeURIComponent(cql)}`],
  });
  return { page, status: isRefused ? outcome.refusal.status : 200 };
}

function search(site: SiteParts, viewer: Viewer, cql: string, start: number): Outcome {
  try {
    return { found: searchContent(site, viewer.user, cql, { start, limit: pageSize }) };
  } catch (error) {
    if (error instanceof SiteError) return { refusal: error };
    throw error;
  }
}

function cqlOfWords(text: string): string {
  const words = text.trim().replace(/["\\]/g, ' ');
  return words.trim() === '' ? '' : `siteSearch ~ "${words}" and type in (page, blogpost)`;
}

function renderForms(viewer: Viewer, { text }: SearchRequest, cql: string): Html {
  return html`<form class="query" action="/wiki/search">${keepViewer(viewer)}
      <label for="text">Words</label><input id="text" name="text" type="search" value="${text}">
      <button>Search</button></form>
    <form class="query" action="/wiki/search">${keepViewer(viewer)}
      <label for="cql">CQL</label><input id="cql" name="cql" value="${cql}" spellcheck="false" autocapitalize="off">
      <button>Search by CQL</button></form>`;
}

function renderOutcome(
  site: SiteParts,
  viewer: Viewer,
  { cql, start }: { readonly cql: string; readonly start: number },
  outcome: Outcome,
): Html {
  if ('refusal' in outcome) return html`<p class="panel error" role="alert">${outcome.refusal.message}</p>`;
  const { rows, total, wanted } = outcome.found;
  const ids = rows.map(({ id }) => id);
  const excerpts = excerptsOf(asSearched(site).database, ids, wanted, 'highlight_unescaped');
  const range = total === 0 ? 'Nothing found.' : `${start + 1} to ${start + rows.length} of ${total}`;
  return html`<p class="facts" role="status">${range}</p>
    <ol class="hits">${rows.map((content) => renderHit(viewer, content, excerpts.get(content.id) ?? ''))}</ol>
    ${renderPaging(viewer, cql, start, total)}`;
}

function renderHit(viewer: Viewer, content: FoundContent, excerpt: string): Html {
  return html`<li><a href="${viewer.link(`/wiki${webPath(content)}`)}">${content.title || contentKinds[content.type].noun}</a>
    <p class="facts">${contentKinds[content.type].noun} in ${content.space_name}, ${renderTime(content.modified_at)}</p>
    <p>${highlighted(excerpt)}</p></li>`;
}

function renderPaging(viewer: Viewer, cql: string, start: number, total: number): Html | '' {
  const pageAt = (from: number): string =>
    viewer.link(`/wiki/search?cql=${encodeURIComponent(cql)}&start=${from}`);
  if (start === 0 && total <= pageSize) return '';
  return html`<nav class="paging" aria-label="More hits">
    ${start === 0 ? '' : html`<a href="${pageAt(Math.max(start - pageSize, 0))}" rel="prev">Those before</a>`}
    ${start + pageSize >= total ? '' : html`<a href="${pageAt(start + pageSize)}" rel="next">Those after</a>`}</nav>`;
}
