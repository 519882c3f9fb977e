import { createContent } from '../content/create-content.ts';
import { tableNames } from '../database/schema.ts';
import { sql } from '../database/sql.ts';
import { addLabel } from '../labels/label.ts';
import { keepKindOfSite, requireKindOfSite } from '../permissions/kind-of-site.ts';
import { assignMissingRoles } from '../roles/role-assignment.ts';
import { createSystemRoles } from '../roles/space-role.ts';
import type { SiteParts } from '../site-parts.ts';
import { createSpace } from '../spaces/create-space.ts';
import { requireSpace } from '../spaces/space.ts';
import { normaliseStorage } from '../storage-format/normalise.ts';
import { addUser, type User } from '../users/user.ts';
import { seedGroups } from './groups.ts';
import { type SeedPage, type SeedSpace, seedSpaces } from './spaces.ts';
import { seedUsers } from './users.ts';

/** The moment of the first seeded page; each later one is an hour on. */
const firstMoment = Date.parse('2026-09-01T09:00:00.000Z');
const hour = 3_600_000;

/** Fills an empty site with its first users, spaces and pages; leaves any other as it is. */
export function seedOnce(site: SiteParts): void {
  site.database.transaction(() => {
    if (site.database.first(sql`select 1 from user`) === undefined) seed(site);
    requireKindOfSite(site.database, site.settings.rbac);
    // A site of before there were groups and roles gets them when it is opened.
    if (site.database.first(sql`select 1 from user_group`) === undefined) seedGroups(site.database);
    if (site.database.first(sql`select 1 from space_role`) === undefined) createSystemRoles(site.database);
    if (site.settings.rbac) assignMissingRoles(site.database);
  });
}

/** Empties the site and fills it again. */
export function reseed(site: SiteParts): void {
  const files = site.files.list();
  site.database.transaction(() => {
    // The homepage and parents point inside the table that is emptied, so all of a table's rows go at once.
    for (const name of tableNames) site.database.run({ text: `delete from ${name}`, values: [] });
    seed(site);
  });
  for (const id of files) site.files.remove(id);
}

function seed(site: SiteParts): void {
  let moment = firstMoment;
  const past: SiteParts = {
    ...site,
    now: () => {
      moment += hour;
      return moment;
    },
  };
  for (const { apiToken, ...user } of Object.values(seedUsers)) addUser(site.database, user, apiToken);
  keepKindOfSite(site.database, site.settings.rbac);
  seedGroups(site.database);
  createSystemRoles(site.database);
  for (const space of seedSpaces) seedSpace(past, space);
}

function seedSpace(site: SiteParts, space: SeedSpace): void {
  const author = seedUsers[space.author];
  const { name, key, description } = space;
  const id = createSpace(site, author, { name, key, description, isPrivate: false }, 'CONFLICT');
  const homepageId = requireSpace(site.database, author, id).homepage_id;
  for (const page of space.pages) seedPage(site, author, id, homepageId ?? 0, page);
  for (const post of space.blogPosts) {
    const postId = createContent(site, seedUsers[post.author ?? space.author], {
      type: 'blogpost',
      status: 'current',
      spaceId: id,
      title: post.title,
      body: normaliseStorage(post.body),
      place: { kind: 'outside-the-tree' },
      isPrivate: false,
    });
    addLabels(site, postId, post.labels ?? []);
  }
}

function seedPage(
  site: SiteParts,
  spaceAuthor: User,
  spaceId: number,
  parentId: number,
  page: SeedPage,
): void {
  const author = page.author ? seedUsers[page.author] : spaceAuthor;
  const id = createContent(site, author, {
    type: 'page',
    status: 'current',
    spaceId,
    title: page.title,
    body: normaliseStorage(page.body),
    place: { kind: 'under', parentId },
    isPrivate: false,
  });
  addLabels(site, id, page.labels ?? []);
  for (const child of page.children ?? []) seedPage(site, spaceAuthor, spaceId, id, child);
}

function addLabels(site: SiteParts, contentId: number, names: readonly string[]): void {
  for (const name of names) addLabel(site.database, contentId, { prefix: 'global', name }, site.now());
}
