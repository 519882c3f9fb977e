import { path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type ListPart, type ListWindow, readList } from '../api/list.ts';
import { idShape, orNull, readAnswer } from '../client.ts';

/** A property as v2 sends it. Those of spaces tell when they were made; `authorId` is documented as `createdBy`. */
export const propertyShape = z.object({
  id: idShape,
  key: z.string(),
  value: z.json(),
  createdAt: z.string().nullish(),
  authorId: z.string().nullish(),
  createdBy: z.string().nullish(),
  version: z.object({
    number: z.number(),
    message: z.string().nullish(),
    minorEdit: z.boolean().nullish(),
    createdAt: z.string().nullish(),
    authorId: z.string().nullish(),
    createdBy: z.string().nullish(),
  }),
});

export type Property = z.output<typeof propertyShape>;

/** Where the properties of one thing are kept. */
export interface PropertyPlace {
  /** Path of the kind in v2: `/wiki/api/v2/pages`. */
  readonly collection: string;
  /** Id of the thing. */
  readonly ownerId: string;
}

/** Path of all properties of a thing. */
export function listPath({ collection, ownerId }: PropertyPlace): string {
  return collection + path`/${ownerId}/properties`;
}

/** Path of one property. */
export function propertyPath(place: PropertyPlace, id: string): string {
  return listPath(place) + path`/${id}`;
}

/** Who made the version that a property has now. */
export function authorOf({ version }: Property): string | null {
  return version.authorId ?? version.createdBy ?? null;
}

/** When and by whom a property was first made; `null` where neither it nor a first version tells. */
export function originOf({ createdAt, authorId, createdBy, version }: Property) {
  const first = version.number === 1 ? version : undefined;
  return {
    createdAt: createdAt ?? first?.createdAt ?? null,
    createdBy: authorId ?? createdBy ?? first?.authorId ?? first?.createdBy ?? null,
  };
}

/** Reads a property by its id, `null` where there is none. */
export async function readProperty(
  place: PropertyPlace,
  id: string,
  context: RunContext,
): Promise<Property | null> {
  const answer = await orNull(context.http.get(propertyPath(place, id)));
  return answer && readAnswer(propertyShape, answer);
}

/** Reads a property by its exact key, `null` where there is none. @throws ToolError `not_found` without the thing */
export async function readPropertyByKey(
  place: PropertyPlace,
  key: string,
  context: RunContext,
): Promise<Property | null> {
  const list = { path: listPath(place), query: { key }, entry: propertyShape };
  const { entries } = await readList(context.http, list, { limit: 1, start: 0 });
  return entries[0] ?? null;
}

/** Reads a part of the properties of a thing. @throws ToolError `not_found` without the thing */
export function readProperties(
  place: PropertyPlace,
  window: ListWindow,
  context: RunContext,
): Promise<ListPart<Property>> {
  return readList(context.http, { path: listPath(place), query: {}, entry: propertyShape }, window);
}
