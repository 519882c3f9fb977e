import { type Candidate, type RunContext, ToolError } from '@tributary/toolkit';
import {
  type Content,
  type ContentType,
  collections,
  contentShape,
  readContent,
  spaceKeyOf,
} from '../api/content.ts';
import { cqlOf, quoteCql, searchByCql, searchWords } from '../api/cql.ts';
import { readList } from '../api/list.ts';
import type { Space } from '../api/space.ts';
import { orNull } from '../client.ts';
import { readAddress } from './address.ts';
import { spaceOfHomePage } from './home-of-space.ts';
import { adviceFor, isId } from './id.ts';
import { closest, fold, isPartOf, matchingTitles, namesPlainly } from './names.ts';
import { findSpace } from './space.ts';
import { ambiguous, notFound, onlyAPart } from './which.ts';

/** Which page or blog post is meant, in the words of the caller. */
export interface ContentReference {
  /** Id, address or title. */
  readonly id: string;
  /** Tells things of the same title apart: the space's id, key or name. */
  readonly space?: string | null | undefined;
  /** Which kinds it may be. */
  readonly types: readonly ContentType[];
  /** Bring the body, in storage format. */
  readonly body?: boolean;
  /** One word of a title is asked about, not taken: for what destroys. */
  readonly plainly?: boolean;
}

interface Search extends ContentReference {
  readonly title: string;
  readonly inSpace: Space | null;
}

/**
 * Finds a page or blog post by id, address or title. An exact title wins over a part of one.
 *
 * @throws ToolError `ambiguous` with the candidates, `not_found` with the closest titles
 */
export async function findContent(reference: ContentReference, context: RunContext): Promise<Content> {
  const id = reference.id.trim();
  if (id === '') throw new ToolError({ code: 'invalid_input', message: `The id is empty. ${advice}` });
  const address = readAddress(id, context.baseUrl);
  const inSpace = reference.space ? await findSpace(reference.space, context) : null;
  if (address?.kind === 'title') {
    const space = await findSpace(address.spaceKey, context);
    return findByTitle({ ...reference, title: address.title, inSpace: space }, context);
  }
  if (address?.kind === 'space') {
    throw new ToolError({ code: 'invalid_input', message: `${id} is the address of a space. ${advice}` });
  }
  const number = address?.id ?? id;
  if (isId(number)) {
    const found = await findById(number, reference, context);
    if (found) return belonging(found, inSpace);
  }
  return findByTitle({ ...reference, title: id, inSpace }, context);
}

const advice = 'Send its id or address, or its title together with its space.';

async function findById(
  id: string,
  reference: ContentReference,
  context: RunContext,
): Promise<Content | null> {
  for (const type of reference.types) {
    const found = await orNull(readContent(type, id, context, { body: reference.body }));
    if (found) return found;
  }
  return null;
}

// An id with the wrong space is a slip of the caller; acting on the page all the same would hide it.
function belonging(content: Content, space: Space | null): Content {
  if (space === null || content.spaceId === undefined || content.spaceId === space.id) return content;
  throw new ToolError({
    code: 'not_found',
    message: `“${content.title}” (id ${content.id}) is not in the space ${space.name} (${space.key}). Leave the space out, or send another id.`,
  });
}

async function findByTitle(search: Search, context: RunContext): Promise<Content> {
  const titled = await readLists(search, { title: search.title }, context);
  if (titled.length > 0) return onlyOne(titled, search);
  const found = await searchTitles(search, context);
  const named = matchingTitles(search.title, found, titleOf);
  if (named.length > 0) {
    const { id, type } = meant(named, search);
    return readContent(type, id, context, { body: search.body });
  }
  const home = homepageId(search) ?? (await homepageOfSpace(search, context));
  if (home) return readContent('page', home, context, { body: search.body });
  const bare = withoutKind(search.title);
  if (bare !== null) return findByTitle({ ...search, title: bare }, context);
  return lookAround(search, found, context);
}

const kinds = 'page|blog\\s?post|post|article';
const saidWithKind = new RegExp(`^(?:the\\s+)?(?:(?:${kinds})\\s+)?(?<name>.+?)(?:\\s+(?:${kinds}))?$`, 'i');

// People say "the Q3 Planning page", "page Q3 Planning" and "the Q3 Planning" for the page Q3 Planning.
function withoutKind(title: string): string | null {
  const name = saidWithKind.exec(title.trim())?.groups?.name?.replace(/^["“'`](.+)["”'`]$/, '$1');
  return name === undefined || name === title ? null : name;
}

// A space's first page is seldom called “Home page”, but people call it so.
function homepageId({ title, types, inSpace, plainly }: Search): string | null | undefined {
  const isHome = /^(?:the\s+)?(?:home|start|front|main)\s?(?:page)?$/i.test(title.trim());
  return isHome && !plainly && types.includes('page') ? inSpace?.homepageId : null;
}

// `the Engineering home page`; a name that fits no space is a title like any other.
async function homepageOfSpace({ title, types, plainly }: Search, context: RunContext) {
  const name = plainly || !types.includes('page') ? undefined : spaceOfHomePage(title);
  if (name === undefined) return undefined;
  try {
    return (await findSpace(name, context)).homepageId;
  } catch (error) {
    if (error instanceof ToolError) return undefined;
    throw error;
  }
}

async function readLists(search: Search, query: { title: string } | { sort: string }, context: RunContext) {
  const lists = search.types.map(async (type) => {
    const list = {
      path: collections[type],
      query: {
        ...query,
        status: 'current',
        'space-id': search.inSpace?.id,
        'body-format': search.body ? 'storage' : undefined,
      },
      entry: contentShape,
    };
    const { entries, base } = await readList(context.http, list, { limit: 25, start: 0 });
    return entries.map((entry): Content => ({ ...entry, _links: { ...entry._links, base }, type }));
  });
  return (await Promise.all(lists)).flat();
}

/** What is known of a thing before it is read. */
type Named = Pick<Content, 'id' | 'type' | 'title' | '_links'>;

async function searchTitles(search: Search, context: RunContext): Promise<Named[]> {
  const words = searchWords(search.title);
  if (words === null) return [];
  const cql = cqlOf({ type: search.types, title: words, space: search.inSpace?.key });
  return await hitsOf(search.types, cql, context);
}

async function hitsOf(types: readonly ContentType[], cql: string, context: RunContext): Promise<Named[]> {
  const { entries } = await searchByCql(context.http, cql, { limit: 50, start: 0 });
  return entries.flatMap(({ content, title }): Named[] => {
    const type = types.find((one) => one === content?.type);
    if (!content || !type) return [];
    return [{ id: content.id, type, title: content.title ?? title, _links: content._links }];
  });
}

// The search engine lags behind by seconds, so what was written last is looked at directly before giving up.
async function lookAround(search: Search, found: readonly Named[], context: RunContext): Promise<Content> {
  const recent = await readLists(search, { sort: '-modified-date' }, context);
  const exact = recent.filter((content) => fold(titleOf(content)) === fold(search.title));
  const fitting =
    exact.length > 0 ? exact : recent.filter((content) => isPartOf(search.title, titleOf(content)));
  if (fitting.length > 0) return meant(fitting, search);
  const similar = await searchSimilar(search, context);
  const near = closest(search.title, uniqueById([...found, ...similar, ...recent]), titleOf);
  throw notFound(kindOf(search), search.title, near.map(candidate), adviceFor(search.title, advice));
}

// In every space: the title may be right and the space wrong. A slip of the fingers is rarely among a word's first letters.
async function searchSimilar({ title, types }: Search, context: RunContext): Promise<Named[]> {
  const beginnings = title.match(/[\p{L}\p{N}]{3,}/gu)?.map((word) => `${word.slice(0, 3)}*`) ?? [];
  if (beginnings.length === 0) return [];
  const anyOf = [...new Set(beginnings)].slice(0, 10).map((beginning) => `title ~ ${quoteCql(beginning)}`);
  return await hitsOf(types, `${cqlOf({ type: types })} AND (${anyOf.join(' OR ')})`, context);
}

function onlyOne<T extends Named>(things: readonly T[], search: Search): T {
  const [first, ...others] = things;
  if (first === undefined || others.length > 0) {
    throw ambiguous(kindOf(search), search.title, things.map(candidate), advice);
  }
  return first;
}

/** The only one of the things whose titles fit, be it by a part of them where that is enough. */
function meant<T extends Named>(things: readonly T[], search: Search): T {
  const only = onlyOne(things, search);
  if (!search.plainly || namesPlainly(search.title, titleOf(only))) return only;
  throw onlyAPart(kindOf(search), search.title, candidate(only));
}

function uniqueById(things: readonly Named[]): Named[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}

function kindOf({ types }: ContentReference): string {
  return types.map((type) => (type === 'page' ? 'page' : 'blog post')).join(' or ');
}

function titleOf({ title }: Named): string {
  return title ?? '';
}

function candidate({ id, type, title, _links }: Named): Candidate {
  const key = spaceKeyOf(_links?.webui);
  const kind = type === 'page' ? 'page' : 'blog post';
  return { id, name: title ?? '', detail: key === null ? kind : `${kind} in ${key}` };
}
