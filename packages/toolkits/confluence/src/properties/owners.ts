import type { RunContext } from '@tributary/toolkit';
import { type Content, type ContentType, collections, readContent, spaceKeyOf } from '../api/content.ts';
import { readSpace, type Space } from '../api/space.ts';
import { readWhiteboard, type Whiteboard, whiteboardsPath } from '../api/whiteboard.ts';
import { kindNames } from '../changes/content-changes.ts';
import { browserUrl } from '../client.ts';
import { findContent } from '../resolve/content.ts';
import { findSpace } from '../resolve/space.ts';
import { findWhiteboard } from '../resolve/whiteboard.ts';
import type { PropertyPlace } from './property.ts';

/** A thing that has properties. */
export interface PropertyOwner {
  readonly id: string;
  /** Title of a content, name of a space. */
  readonly title: string;
  readonly spaceKey: string | null;
  readonly url: string;
}

/** Which thing is meant, in the words of the caller. */
export interface OwnerReference {
  readonly id: string;
  /** Tells things of the same title apart. */
  readonly space?: string | null | undefined;
}

/** What the tools for the properties of one kind of thing differ in. */
export interface PropertyOwners {
  /** What people call the kind: `blog post`. */
  readonly noun: string;
  /** Path of the kind in v2. */
  readonly collection: string;
  /** How the version of a property is told, which Composio's tools do differently for whiteboards. */
  readonly versionAs: 'object' | 'number';
  find(reference: OwnerReference, context: RunContext): Promise<PropertyOwner>;
  /** @throws ToolError `not_found` */
  read(id: string, context: RunContext): Promise<PropertyOwner>;
}

export const pages: PropertyOwners = contents('page');
export const blogposts: PropertyOwners = contents('blogpost');

export const whiteboards: PropertyOwners = {
  noun: 'whiteboard',
  collection: whiteboardsPath,
  versionAs: 'number',
  find: async (reference, context) => ofContent(await findWhiteboard(reference, context), context),
  read: async (id, context) => ofContent(await readWhiteboard(id, context), context),
};

export const spaces: PropertyOwners = {
  noun: 'space',
  collection: '/wiki/api/v2/spaces',
  versionAs: 'object',
  find: async ({ id }, context) => ofSpace(await findSpace(id, context), context),
  read: async (id, context) => ofSpace(await readSpace(id, context), context),
};

function contents(type: ContentType): PropertyOwners {
  return {
    noun: kindNames[type],
    collection: collections[type],
    versionAs: 'object',
    find: async ({ id, space }, context) =>
      ofContent(await findContent({ id, space, types: [type] }, context), context),
    read: async (id, context) => ofContent(await readContent(type, id, context), context),
  };
}

function ofContent({ id, title, _links }: Content | Whiteboard, context: RunContext): PropertyOwner {
  return {
    id,
    title: title ?? '',
    spaceKey: spaceKeyOf(_links?.webui),
    url: browserUrl(_links, context),
  };
}

function ofSpace({ id, name, key, _links }: Space, context: RunContext): PropertyOwner {
  return { id, title: name, spaceKey: key, url: browserUrl(_links, context) };
}

/** What messages call a thing: `the page “Q3 Planning”`. */
export function nameOf({ noun }: PropertyOwners, { title }: PropertyOwner): string {
  return `the ${noun} “${title}”`;
}

/** Where the properties of a thing are kept. */
export function placeOf({ collection }: PropertyOwners, { id }: Pick<PropertyOwner, 'id'>): PropertyPlace {
  return { collection, ownerId: id };
}
