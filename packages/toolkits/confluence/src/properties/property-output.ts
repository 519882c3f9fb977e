import type { JsonObject, JsonValue } from '@tributary/toolkit';
import { z } from 'zod';
import { cutText, estimateTokens } from '../compact/cut-text.ts';
import { toJson } from '../fields/json-value.ts';
import type { PropertyOwner, PropertyOwners } from './owners.ts';
import { authorOf, originOf, type Property, propertyPath } from './property.ts';

const version = z
  .object({
    number: z.int().describe('Number of the version, from 1.'),
    message: z.string().nullable().describe('What its author said about it.'),
    minorEdit: z.boolean().describe('Whether watchers were spared a message.'),
    createdAt: z.string().nullable().describe('When it was made, ISO 8601.'),
    authorId: z.string().nullable().describe('Account id of who made it.'),
    createdBy: z
      .object({ accountId: z.string().describe('Account id.') })
      .nullable()
      .describe('Who made it.'),
  })
  .describe('With all that is known of it.');

/** What tools answer of one property, beside what it belongs to. */
export const propertyFields = {
  id: z.string().describe('Id of the property.'),
  key: z.string().describe('Key of the property.'),
  value: z.unknown().describe('Its value, any JSON.'),
  version: z
    .union([version, z.int().describe('Its number alone, of a property of a whiteboard.')])
    .describe('The version.'),
  createdAt: z.string().nullable().describe('When it was first made, where that is known, ISO 8601.'),
  createdBy: z.string().nullable().describe('Account id of who first made it, where that is known.'),
  updatedAt: z.string().nullable().describe('When this version was made, ISO 8601.'),
  _links: z.object({ self: z.string().describe('Its path in the API.') }).describe('Links.'),
  _expandable: z.object({}).describe('Nothing: all of it is here.'),
};

/** What tools answer of the thing that properties belong to. */
export const ownerFields = {
  ownerId: z.string().describe('Id of what it belongs to.'),
  title: z.string().describe('Title, or name, of what it belongs to.'),
  spaceKey: z.string().nullable().describe('Key of the space.'),
  url: z.string().describe('Address that opens what it belongs to in a browser.'),
};

/** What tools answer that make, change or delete a property. */
export const propertyOutput = z.object({ ...propertyFields, ...ownerFields });

export type PropertyAnswer = z.output<typeof propertyOutput>;

/** The fields of {@link propertyFields}. */
export function describeProperty(property: Property, owners: PropertyOwners, ownerId: string) {
  const { id, key, value, version: made } = property;
  const authorId = authorOf(property);
  return {
    id,
    key,
    value,
    version:
      owners.versionAs === 'number'
        ? made.number
        : {
            number: made.number,
            message: made.message || null,
            minorEdit: made.minorEdit ?? false,
            createdAt: made.createdAt ?? null,
            authorId,
            createdBy: authorId === null ? null : { accountId: authorId },
          },
    ...originOf(property),
    updatedAt: made.createdAt ?? null,
    _links: { self: propertyPath({ collection: owners.collection, ownerId }, id) },
    _expandable: {},
  };
}

/** The fields of {@link propertyOutput}. */
export function describeWithOwner(
  property: Property,
  owners: PropertyOwners,
  owner: PropertyOwner,
): PropertyAnswer & { readonly value: JsonValue } {
  return { ...describeProperty(property, owners, owner.id), ...describeOwner(owner) };
}

/** The fields of {@link ownerFields}. */
export function describeOwner({ id, title, spaceKey, url }: PropertyOwner) {
  return { ownerId: id, title, spaceKey, url };
}

/** A property by itself in short: what was set is known to who set it, so that its beginning is enough. */
export function compactProperty(answer: PropertyAnswer): JsonObject {
  const { ownerId, title, spaceKey, url } = answer;
  return { ...compactPropertyEntry(answer, 100), ownerId, title, space: spaceKey, url };
}

/** A property among others in short; its value takes so many tokens at most. */
export function compactPropertyEntry(
  property: z.output<z.ZodObject<typeof propertyFields>>,
  tokens: number,
): JsonObject {
  const { id, key, value, version: made } = property;
  const short = shortValue(toJson(value), tokens);
  return { id, key, ...short, version: typeof made === 'number' ? made : made.number };
}

// Short texts, numbers and answers to yes or no as they are, all else as JSON text, which can be cut.
function shortValue(value: JsonValue, tokens: number): JsonObject {
  const plain = typeof value === 'object' || value === '' ? JSON.stringify(value) : value;
  if (typeof plain !== 'string' || estimateTokens(plain) <= tokens) return { value: plain };
  const { text } = cutText(plain, 0, tokens);
  return {
    value: text,
    cut: `The first ${text.length} of ${plain.length} characters; format "full" brings all.`,
  };
}
