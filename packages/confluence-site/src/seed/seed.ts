import { tableNames } from '../database/schema.ts';
import { sql } from '../database/sql.ts';
import { keepKindOfSite, requireKindOfSite } from '../permissions/kind-of-site.ts';
import { assignMissingRoles } from '../roles/role-assignment.ts';
import { createSystemRoles } from '../roles/space-role.ts';
import type { SiteParts } from '../site-parts.ts';
import { seedAccess } from './access.ts';
import { applySeed } from './apply-seed.ts';
import { firstContent } from './first-content.ts';
import { seedGroups } from './groups.ts';
import { partnerContent } from './partner.ts';
import type { SeedDescription, SeedUser } from './seed-description.ts';
import { seedUser } from './seed-users.ts';
import { seedUsers } from './users.ts';

const { ada, jane, sam } = seedUsers;

/** What a new site may begin with: spaces and pages, its people alone, or what is on the second site of the same people. */
const firstSeeds = {
  usual: { users: [ada, jane, sam], content: firstContent },
  empty: { users: [ada, jane, sam], content: {} },
  partner: { users: [ada, jane], content: partnerContent },
} satisfies Record<string, { users: readonly SeedUser[]; content: SeedDescription }>;

/** The name of what a new site begins with. */
export type FirstSeed = keyof typeof firstSeeds;

/** The moment of the first seeded page; each later one is an hour on. */
const firstMoment = Date.parse('2026-09-01T09:00:00.000Z');
const hour = 3_600_000;

/** Fills an empty site with its first users, spaces and pages; leaves any other as it is. */
export function seedOnce(site: SiteParts, first: FirstSeed = 'usual'): void {
  site.database.transaction(() => {
    if (isNew(site)) seed(site, first);
    completeEarlierSite(site);
  });
}

/** Whether nothing was ever kept of this site. */
export function isNew(site: SiteParts): boolean {
  return site.database.first(sql`select 1 from user`) === undefined;
}

/**
 * Gives a site of before there were groups, roles and apps what it lacks.
 *
 * Throws `OtherKindOfSiteError` when what is kept is a site with roles and one without was asked for, or the reverse.
 */
export function completeEarlierSite({ database, settings, now }: SiteParts): void {
  requireKindOfSite(database, settings.rbac);
  if (database.first(sql`select 1 from user_group`) === undefined) seedGroups(database);
  if (database.first(sql`select 1 from space_role`) === undefined) createSystemRoles(database);
  if (settings.rbac) assignMissingRoles(database);
  seedAccess(database, now());
}

/** Empties the site and fills it again. */
export function reseed(site: SiteParts, first: FirstSeed = 'usual'): void {
  const files = site.files.list();
  site.database.transaction(() => {
    deleteAllRows(site);
    seed(site, first);
  });
  for (const id of files) site.files.remove(id);
}

/** Empties every table. Called in a transaction that fills them again. */
export function deleteAllRows({ database }: SiteParts): void {
  // The homepage and parents point inside the table that is emptied, so all of a table's rows go at once.
  for (const name of tableNames) database.run({ text: `delete from ${name}`, values: [] });
}

function seed(site: SiteParts, first: FirstSeed): void {
  let moment = firstMoment;
  const past: SiteParts = {
    ...site,
    now: () => {
      moment += hour;
      return moment;
    },
  };
  keepKindOfSite(site.database, site.settings.rbac);
  seedGroups(site.database);
  createSystemRoles(site.database);
  const { users, content } = firstSeeds[first];
  for (const user of users) seedUser(site, user);
  seedAccess(site.database, site.now());
  applySeed(past, content);
}
