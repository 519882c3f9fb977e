import type { JsonObject, RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import type { ListPart, ListWindow } from '../api/list.ts';
import { compactList } from '../compact/compact-list.ts';
import { textBudget } from '../compact/compact-text.ts';
import { listOf, oneOrMore } from '../fields/one-or-more.ts';
import { pagingOf, pagingOutput } from '../fields/paging.ts';
import { type OwnerReference, type PropertyOwners, placeOf } from './owners.ts';
import {
  listPath,
  type Property,
  type PropertyPlace,
  readProperties,
  readPropertyByKey,
} from './property.ts';
import {
  compactPropertyEntry,
  describeOwner,
  describeProperty,
  ownerFields,
  propertyFields,
} from './property-output.ts';

/** The field that narrows a list to some keys. */
export const keysField = oneOrMore('Only these keys, e.g. ["status"].');

const listOutput = z.object({
  results: z.array(z.object(propertyFields).describe('A property.')).describe('The properties.'),
  ...ownerFields,
  ...pagingOutput,
  next: z.string().nullable().describe('The same as nextCursor.'),
  prev: z.null().describe('Always null: lists are read forwards.'),
});

/** Which properties are wanted. */
export interface WantedProperties {
  readonly owner: OwnerReference;
  readonly keys: string[] | null | undefined;
  readonly window: ListWindow;
}

/** What all tools that list properties have in common. */
export function propertyList<Input>(owners: PropertyOwners, read: (input: Input) => WantedProperties) {
  return {
    hints: { readOnly: true, destructive: false, idempotent: true },
    output: listOutput,
    compact: compactProperties,
    run: (input: Input, context: RunContext) => list(owners, read(input), context),
  };
}

async function list(
  owners: PropertyOwners,
  { owner: reference, keys, window }: WantedProperties,
  context: RunContext,
): Promise<z.output<typeof listOutput>> {
  const owner = await owners.find(reference, context);
  const place = placeOf(owners, owner);
  const wanted = listOf(keys ?? null);
  const part = wanted
    ? await readByKeys(place, wanted, context)
    : await readProperties(place, window, context);
  return {
    results: part.entries.map((property) => describeProperty(property, owners, owner.id)),
    ...describeOwner(owner),
    ...pagingOf(part, window),
    next: part.nextCursor,
    prev: null,
  };
}

// v2 narrows to one key at a time.
async function readByKeys(
  place: PropertyPlace,
  keys: readonly string[],
  context: RunContext,
): Promise<ListPart<Property>> {
  const looks = [...new Set(keys)].map((key) => readPropertyByKey(place, key, context));
  const entries = (await Promise.all(looks)).filter((property) => property !== null);
  return { entries, nextCursor: null, base: null, self: listPath(place) };
}

function compactProperties({ results, nextCursor, ...answer }: z.output<typeof listOutput>): JsonObject {
  const tokens = Math.max(50, Math.floor(textBudget / Math.max(1, results.length)));
  const { ownerId, title, spaceKey, url } = answer;
  return {
    ownerId,
    title,
    space: spaceKey,
    url,
    ...compactList({ results, nextCursor }, (property) => compactPropertyEntry(property, tokens)),
  };
}
