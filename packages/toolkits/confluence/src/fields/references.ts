import { z } from 'zod';

/** The field that names an existing page. */
export const pageId = z.string().min(1).describe('The page: its id, address (URL) or title.');

/** The field that names an existing page or blog post. */
export const contentId = z.string().min(1).describe('The page or blog post: its id, address (URL) or title.');

/** The field that names an existing blog post. */
export const blogpostId = z.string().min(1).describe('The blog post: its id, address (URL) or title.');

/** The field that names an existing whiteboard. */
export const whiteboardId = z.string().min(1).describe('The whiteboard: its id, address (URL) or title.');

/** The field that names an existing space. */
export const theSpace = z.string().min(1).describe('The space: its id, key, name or address.');

/** The field that names the space that something goes into. */
export const intoSpace = z.string().min(1).describe('The space: its id, key or name.');

/** The field that tells pages of the same title apart. */
export const ofSpace = z
  .string()
  .min(1)
  .nullish()
  .describe('The space it is in (id, key or name). Only needed when several have the same title.');

/** What a look-up of a space by key or name needs, beside what the tool itself does. */
export const spaceLookUpScopes = ['read:space:confluence'] as const;

/** What a look-up of a page by title needs, beside what the tool itself does. */
export const contentLookUpScopes = [
  'read:page:confluence',
  'read:space:confluence',
  'search:confluence',
] as const;

/** What a look-up of a person by name or email needs, beside what the tool itself does. */
export const userLookUpScopes = ['read:confluence-user', 'read:content-details:confluence'] as const;

/** What a look-up of a whiteboard by title needs, beside what the tool itself does. */
export const whiteboardLookUpScopes = [
  'read:whiteboard:confluence',
  'read:space:confluence',
  'search:confluence',
] as const;
