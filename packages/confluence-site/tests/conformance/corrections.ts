import { isRecord } from './is-record.ts';

/** A schema that the document has wrong, by its place, what is put there instead, and how it is known. */
interface Correction {
  readonly version: 1 | 2;
  readonly schema: string;
  readonly merge: Record<string, unknown>;
  readonly reason: string;
}

const text = { type: 'string' };
const time = { type: 'string', format: 'date-time' };

const corrections: readonly Correction[] = [
  {
    version: 2,
    schema: 'BodySingle',
    merge: {
      properties: Object.fromEntries(
        [
          'storage',
          'atlas_doc_format',
          'view',
          'export_view',
          'anonymous_export_view',
          'styled_view',
          'editor',
        ].map((format) => [format, { $ref: 'v2#/components/schemas/BodyType' }]),
      ),
    },
    reason: 'It lists three formats, though `body-format` of the same operations has seven values.',
  },
  {
    version: 2,
    schema: 'SpaceProperty',
    merge: {
      properties: {
        id: text,
        key: text,
        value: {},
        createdAt: time,
        authorId: text,
        version: {
          type: 'object',
          properties: { createdAt: time, authorId: text, message: text, number: { type: 'integer' } },
        },
      },
    },
    reason: 'It names the authors createdBy; the real site, and the client that is tried on it, authorId.',
  },
];

/** Properties that the real site sends as null, by schema: the documents say so in words alone, or not at all. */
const nullable: Readonly<Record<string, readonly string[]>> = {
  PageSingle: ['parentId', 'parentType'],
  PageBulk: ['parentId', 'parentType'],
  SpaceSingle: ['description', 'icon'],
  SpaceBulk: ['description', 'icon'],
  DataPolicySpace: ['description', 'icon'],
  InlineCommentModel: ['resolutionLastModifierId', 'resolutionLastModifiedAt'],
};

/** The document with its known defects corrected. */
export function correct(version: 1 | 2, document: unknown): unknown {
  const corrected = corrections
    .filter((one) => one.version === version)
    .reduce(
      (node, { schema, merge }) =>
        changeAt(node, ['components', 'schemas', schema], (one) => ({ ...one, ...merge })),
      document,
    );
  const places = version === 1 ? [] : Object.entries(nullable);
  const withNulls = places
    .flatMap(([schema, names]) => names.map((name) => ['components', 'schemas', schema, 'properties', name]))
    .reduce((node, place) => changeAt(node, place, (one) => ({ anyOf: [one, { type: 'null' }] })), corrected);
  return withNullability(withNulls);
}

function changeAt(
  node: unknown,
  place: readonly string[],
  change: (one: Record<string, unknown>) => unknown,
): unknown {
  const [key, ...rest] = place;
  if (!isRecord(node)) throw new Error(`A correction names what the document lacks: ${place.join('.')}`);
  return key === undefined ? change(node) : { ...node, [key]: changeAt(node[key], rest, change) };
}

/**
 * OpenAPI 3.0's `nullable` as JSON Schema has it. Beside `type` alone it says null, and an `enum` beside it means null
 * as well although the documents forget to list it; without a `type` it says nothing.
 */
function withNullability(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNullability);
  if (!isRecord(node)) return node;
  // Beside a reference OpenAPI 3.0 has nothing else count.
  if (typeof node.$ref === 'string') return { $ref: node.$ref };
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, one]) => [key, withNullability(one)]),
  );
  if (typeof nullable !== 'boolean') return nullable === undefined ? rest : { nullable, ...rest };
  if (!nullable || typeof rest.type !== 'string') return rest;
  return { nullable, ...rest, ...(Array.isArray(rest.enum) && { enum: [...rest.enum, null] }) };
}
