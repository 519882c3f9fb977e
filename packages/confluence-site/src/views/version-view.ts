import { html } from 'hono/html';
import { type Content, readBody } from '../content/content.ts';
import { webPath } from '../content/content-links.ts';
import { contentKinds } from '../content/kinds.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import { readVersion } from '../versions/version.ts';
import { renderText } from './body.ts';
import { renderContentHeader } from './content-header.ts';
import { differencePath } from './difference-links.ts';
import { type Html, renderDocument } from './document.ts';
import { renderPerson } from './people.ts';
import { renderTime } from './times.ts';
import type { Viewer } from './viewer.ts';

/** A page or blog post as it was at one of its versions. Throws 404 when there is no such version. */
export function renderVersionView(site: SiteParts, viewer: Viewer, content: Content, number: number): Html {
  const space = requireSpace(site.database, viewer.user, content.space_id);
  const version = readVersion(site, content.id, number);
  const link = (path: string) => viewer.link(`/wiki${path}`);
  return renderDocument({
    title: `${version.title}, version ${number}`,
    viewer,
    main: html`${renderContentHeader(site, viewer, space, content, 'history')}
      <div class="panel note" role="note" aria-label="An earlier version"><p>This is version ${number}, “${version.title}”,
        by ${renderPerson(site, viewer, version.author_id)}, ${renderTime(version.created_at)}.
        <a href="${link(differencePath(content.id, number, content.version_number))}">What changed since</a>,
        <a href="${link(webPath(content))}">as it is now</a>.</p></div>
      <div class="body">${renderText(site, viewer, content, readBody(site.database, content.id, number))}</div>`,
    rest: [
      `/api/v2/${contentKinds[content.type].segment}/${content.id}?version=${number}&body-format=storage`,
    ],
  });
}
