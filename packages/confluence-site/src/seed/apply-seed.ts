import { storageOf } from '../content/body-write.ts';
import { createContent, type Place } from '../content/create-content.ts';
import { SiteError } from '../http/errors.ts';
import { addLabel, checkLabelName } from '../labels/label.ts';
import type { SiteParts } from '../site-parts.ts';
import { createSpace } from '../spaces/create-space.ts';
import { findSpaceByKey, requireSpace, type Space } from '../spaces/space.ts';
import { findUser, type User } from '../users/user.ts';
import { keepingFilesOnSuccess, seedAttachments } from './seed-attachments.ts';
import { seedComment } from './seed-comments.ts';
import type { SeedContent, SeedDescription, SeedPage, SeedSpace } from './seed-description.ts';
import { firstAdministrator, requireAuthor, seedUser } from './seed-users.ts';

/** A page that was added, with those below it, in the order of the description. */
export interface SeededPage {
  readonly id: string;
  readonly title: string;
  readonly children: readonly SeededPage[];
}

/** What was added, in the order of the description, with the ids that it got. */
export interface Seeded {
  readonly users: readonly { readonly email: string; readonly accountId: string }[];
  readonly spaces: readonly {
    readonly key: string;
    readonly id: string;
    readonly homepageId: string | null;
    readonly pages: readonly SeededPage[];
    readonly blogPosts: readonly { readonly id: string; readonly title: string }[];
  }[];
}

/**
 * Adds what a description tells of, all of it or nothing, by the site's own rules.
 *
 * Throws what the API would answer (400, 403, 409), saying at which space and title.
 */
export function applySeed(site: SiteParts, { users = [], spaces = [] }: SeedDescription): Seeded {
  return keepingFilesOnSuccess(site, (parts) =>
    site.database.transaction(() => ({
      users: users.map((user) => {
        const { email, accountId } = naming(`The person ${user.email}`, () => seedUser(parts, user));
        return { email, accountId };
      }),
      spaces: spaces.map((space) => naming(`The space ${space.key}`, () => seedSpace(parts, space))),
    })),
  );
}

function seedSpace(site: SiteParts, description: SeedSpace): Seeded['spaces'][number] {
  const { space, author } = openSpace(site, description);
  const homepage: Place = { kind: 'under-the-homepage' };
  return {
    key: space.key,
    id: String(space.id),
    homepageId: space.homepage_id === null ? null : String(space.homepage_id),
    pages: (description.pages ?? []).map((page) => seedPage(site, space, author, homepage, page)),
    blogPosts: (description.blogPosts ?? []).map((post) => {
      const id = seedContent(site, space, author, 'blogpost', { kind: 'outside-the-tree' }, post);
      return { id: String(id), title: post.title };
    }),
  };
}

/** The space of that key, made where there is none, and who writes in it. */
function openSpace(site: SiteParts, description: SeedSpace): { space: Space; author: User } {
  const { key, name = key, description: about = '', isPrivate = false } = description;
  const administrator = firstAdministrator(site);
  const asked = description.author === undefined ? undefined : requireAuthor(site, description.author);
  const known = findSpaceByKey(site.database, { ...administrator, usesAdminKey: true }, key);
  if (known === undefined) {
    const author = asked ?? administrator;
    const id = createSpace(site, author, { name, key, description: about, isPrivate }, 'CONFLICT');
    return { space: requireSpace(site.database, author, id), author };
  }
  if (
    [description.name, description.description, description.isPrivate].some((given) => given !== undefined)
  ) {
    throw new SiteError(
      'CONFLICT',
      "It is there already: leave out 'name', 'description' and 'isPrivate' to add content to it.",
    );
  }
  return { space: known, author: asked ?? findUser(site.database, known.owner_id) ?? administrator };
}

function seedPage(
  site: SiteParts,
  space: Space,
  spaceAuthor: User,
  place: Place,
  { children = [], ...page }: SeedPage,
): SeededPage {
  const id = seedContent(site, space, spaceAuthor, 'page', place, page);
  const below: Place = { kind: 'under', parentId: id };
  return {
    id: String(id),
    title: page.title,
    children: children.map((child) => seedPage(site, space, spaceAuthor, below, child)),
  };
}

function seedContent(
  site: SiteParts,
  space: Space,
  spaceAuthor: User,
  type: 'page' | 'blogpost',
  place: Place,
  content: SeedContent,
): number {
  return naming(`"${content.title}"`, () => {
    const author = content.author === undefined ? spaceAuthor : requireAuthor(site, content.author);
    const then = content.createdAt === undefined ? site : at(site, Date.parse(content.createdAt));
    const id = createContent(then, author, {
      type,
      status: 'current',
      spaceId: space.id,
      title: content.title,
      body: storageOf({ representation: 'storage', value: content.body ?? '' }),
      place,
      isPrivate: content.isPrivate ?? false,
    });
    for (const label of content.labels ?? []) {
      addLabel(site.database, id, { prefix: 'global', name: checkLabelName(label) }, then.now());
    }
    seedAttachments(then, author, { id, space_id: space.id }, content.attachments ?? []);
    for (const comment of content.comments ?? []) seedComment(then, author, { id, type }, comment);
    return id;
  });
}

function at(site: SiteParts, moment: number): SiteParts {
  return { ...site, now: () => moment };
}

/** Says what a refusal is about. */
function naming<Result>(what: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    throw new SiteError(error.code, `${what}: ${error.message}`);
  }
}
