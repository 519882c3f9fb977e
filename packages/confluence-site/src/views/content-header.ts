import { html } from 'hono/html';
import { countOfAttachments } from '../attachments/attachments-of-content.ts';
import type { Content } from '../content/content.ts';
import { webPath } from '../content/content-links.ts';
import { contentKinds } from '../content/kinds.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Space } from '../spaces/space.ts';
import { spaceWebPath } from '../spaces/space-json.ts';
import { stateOf } from '../states/state.ts';
import { ancestorsOf } from '../tree/ancestors.ts';
import type { Html } from './document.ts';
import { renderPerson } from './people.ts';
import { renderRestrictions } from './restrictions-mark.ts';
import { renderTime } from './times.ts';
import type { Viewer } from './viewer.ts';

/** The pages about one content. */
export type ContentTab = 'text' | 'history' | 'attachments';

/** What stands above a content on each of its pages: its place, title, writer, state, restrictions and other pages. */
export function renderContentHeader(
  site: SiteParts,
  viewer: Viewer,
  space: Space,
  content: Content,
  tab: ContentTab = 'text',
): Html {
  return html`${renderCrumbs(site, viewer, space, content)}
    <h1>${content.title}</h1>
    ${renderFacts(site, viewer, content)}
    ${renderTabs(site, viewer, content, tab)}`;
}

function renderCrumbs(site: SiteParts, viewer: Viewer, space: Space, content: Content): Html {
  const above = ancestorsOf(site.database, content.id).filter(({ id }) => id !== space.homepage_id);
  const crumbs = above.map(({ id, type, title }) => {
    const address = webPath({ ...content, id, type, title });
    return html`<li><a href="${viewer.link(`/wiki${address}`)}">${title}</a></li>`;
  });
  return html`<nav aria-label="Where this is"><ol class="crumbs">
    <li><a href="${viewer.link(`/wiki${spaceWebPath(space)}`)}">${space.name}</a></li>${crumbs}</ol></nav>`;
}

function renderFacts(site: SiteParts, viewer: Viewer, content: Content): Html {
  const noun = contentKinds[content.type].noun;
  const kind = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
  const author = renderPerson(site, viewer, content.version_author_id);
  const badge = content.status === 'current' ? '' : html` <span class="badge">${content.status}</span>`;
  return html`<p class="facts">${kind}, version ${content.version_number} by ${author},
    ${renderTime(content.version_created_at)}${badge} ${renderState(site, content)}
    ${renderRestrictions(site, content)}</p>`;
}

// The colour is the state's own, so it is drawn: the policy of the page lets no style stand in it.
function renderState(site: SiteParts, content: Content): Html | '' {
  const state = stateOf(site.database, content.id, content.status === 'draft');
  return state === undefined
    ? ''
    : html`<span class="badge"><svg class="dot" viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="5" fill="${state.color}"/></svg> ${state.name}</span>`;
}

function renderTabs(site: SiteParts, viewer: Viewer, content: Content, current: ContentTab): Html | '' {
  if (content.type !== 'page' && content.type !== 'blogpost') return '';
  const files = countOfAttachments(site, viewer.user, content.id);
  const tabs = [
    { tab: 'text', name: 'Text', address: webPath(content) },
    { tab: 'history', name: `History (${content.version_number})`, address: historyPath(content.id) },
    { tab: 'attachments', name: `Attachments (${files})`, address: attachmentsPath(content.id) },
  ];
  const items = tabs.map(
    ({ tab, name, address }) =>
      html`<li><a href="${viewer.link(`/wiki${address}`)}"${tab === current ? html` aria-current="page"` : ''}>${name}</a></li>`,
  );
  return html`<nav aria-label="About this ${contentKinds[content.type].noun}"><ul class="tabs">${items}</ul></nav>`;
}

/** Where a content's versions are listed, below `/wiki`. */
export function historyPath(id: number): string {
  return `/pages/viewpreviousversions.action?pageId=${id}`;
}

function attachmentsPath(id: number): string {
  return `/pages/viewpageattachments.action?pageId=${id}`;
}
