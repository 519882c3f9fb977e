import { html } from 'hono/html';
import { type Content, readBody } from '../content/content.ts';
import { contentKinds } from '../content/kinds.ts';
import { type ComparedBlock, compareTexts, isSameText } from '../differences/compare-texts.ts';
import { textBlocks } from '../differences/text-blocks.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import { findUser } from '../users/user.ts';
import { readVersion, type StoredVersion } from '../versions/version.ts';
import { renderContentHeader } from './content-header.ts';
import { versionPath } from './difference-links.ts';
import { type Html, renderDocument } from './document.ts';
import { renderPerson } from './people.ts';
import { renderTime } from './times.ts';
import type { Viewer } from './viewer.ts';

/** How many blocks that are the same are shown beside one that is not. */
const contextSize = 2;

/** Which two versions are compared. */
export interface VersionPair {
  readonly from: number;
  readonly to: number;
}

/** What changed between two versions, word by word. Throws 404 when there is no such version. */
export function renderDifferenceView(
  site: SiteParts,
  viewer: Viewer,
  content: Content,
  { from, to }: VersionPair,
): Html {
  const space = requireSpace(site.database, viewer.user, content.space_id);
  const before = readVersion(site, content.id, from);
  const after = readVersion(site, content.id, to);
  const storage = {
    before: readBody(site.database, content.id, from),
    after: readBody(site.database, content.id, to),
  };
  const userName = (accountId: string) => findUser(site.database, accountId)?.displayName;
  const titles = compareTexts(
    [{ kind: 'title', text: before.title }],
    [{ kind: 'title', text: after.title }],
  );
  const compared = compareTexts(textBlocks(storage.before, userName), textBlocks(storage.after, userName));
  const isSame = isSameText(compared);
  return renderDocument({
    title: `Changes of ${content.title}`,
    viewer,
    main: html`${renderContentHeader(site, viewer, space, content, 'history')}
      <p>From ${renderVersion(site, viewer, before)}<br>to ${renderVersion(site, viewer, after)}</p>
      <div class="difference">${isSameText(titles) ? '' : titles.map(renderBlock)}${isSame ? '' : renderBlocks(compared)}</div>
      ${isSame ? html`<p class="none">${storage.before === storage.after ? 'The text is the same.' : 'The words are the same: only formatting changed.'}</p>` : ''}`,
    rest: [from, to].map(
      (number) => `/api/v2/${contentKinds[content.type].segment}/${content.id}/versions/${number}`,
    ),
  });
}

function renderVersion(site: SiteParts, viewer: Viewer, version: StoredVersion): Html {
  const address = viewer.link(`/wiki${versionPath(version.content_id, version.number)}`);
  const why = version.message === '' ? '' : html`: “${version.message}”`;
  return html`<a href="${address}">version ${version.number}</a> by ${renderPerson(site, viewer, version.author_id)},
    ${renderTime(version.created_at)}${why}`;
}

/** The changes with what stands around them; long stretches that are the same are left out. */
function renderBlocks(blocks: readonly ComparedBlock[]): Html[] {
  const isNear = (index: number): boolean =>
    blocks
      .slice(Math.max(index - contextSize, 0), index + contextSize + 1)
      .some(({ change }) => change !== 'same');
  return blocks.flatMap((block, index) => {
    if (isNear(index)) return [renderBlock(block)];
    return index === 0 || isNear(index - 1) ? [html`<p class="none">…</p>`] : [];
  });
}

function renderBlock({ kind, change, words }: ComparedBlock): Html {
  const parts = words.map((word) => {
    if (word.change === 'added') return html`<ins>${word.text}</ins>`;
    return word.change === 'removed' ? html`<del>${word.text}</del>` : word.text;
  });
  return html`<p class="block ${change}"><span class="kind">${kind}</span> ${parts}</p>`;
}
