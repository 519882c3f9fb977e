import { html } from 'hono/html';
import type { SiteParts } from '../site-parts.ts';
import { findUser } from '../users/user.ts';
import { personWebPath } from '../users/user-links.ts';
import type { Html } from './document.ts';
import type { Viewer } from './viewer.ts';

/** A person's name, leading to their page. */
export function renderPerson(site: SiteParts, viewer: Viewer, accountId: string): Html {
  const name = findUser(site.database, accountId)?.displayName;
  return name === undefined
    ? html`Unknown user`
    : html`<a href="${viewer.link(`/wiki${personWebPath(accountId)}`)}">${name}</a>`;
}
