import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { correct } from './corrections.ts';
import { isRecord } from './is-record.ts';

// Beside the repository, where there is one: Atlassian's documents are not ours to check in.
const folder = new URL('../../../../../shared/reference/atlassian/', import.meta.url);

const schema = z.looseObject({
  $ref: z.string().optional(),
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  get properties() {
    return z.record(z.string(), schema).optional();
  },
  get items() {
    return schema.optional();
  },
  get allOf() {
    return z.array(schema).optional();
  },
  get anyOf() {
    return z.array(schema).optional();
  },
  get oneOf() {
    return z.array(schema).optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), schema]).optional();
  },
});

/** The parts of an OpenAPI 3.0 schema that the test reads itself; the rest is for ajv. */
export type Schema = z.output<typeof schema>;

const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().default(false),
  schema: schema.default({}),
});

const contents = z.record(z.string(), z.object({ schema: schema.optional() })).default({});

const operation = z.object({
  parameters: z.array(parameter).default([]),
  requestBody: z.object({ content: contents }).optional(),
  responses: z.record(z.string(), z.object({ content: contents })),
});

const methods = ['get', 'post', 'put', 'delete'] as const;

const pathItem = z.object({
  parameters: z.array(parameter).default([]),
  get: operation.optional(),
  post: operation.optional(),
  put: operation.optional(),
  delete: operation.optional(),
});

const openApi = z.object({
  paths: z.record(z.string(), pathItem),
  components: z.object({ schemas: z.record(z.string(), schema) }),
});

export type Parameter = z.output<typeof parameter>;

/** An operation as the documents have it. */
export interface DocumentedOperation {
  /** `GET /wiki/api/v2/pages/{id}`. */
  readonly name: string;
  readonly method: string;
  /** From the site's origin. */
  readonly path: string;
  readonly version: 1 | 2;
  readonly parameters: readonly Parameter[];
  readonly takesJson: boolean;
  /** What each declared status carries as JSON; undefined where it declares no JSON. */
  readonly answers: ReadonlyMap<number, Schema | undefined>;
}

/** Both documents, their known defects corrected. */
export interface Documents {
  readonly operations: readonly DocumentedOperation[];
  /** By reference, as the schemas name them: `v2#/components/schemas/Page`. */
  readonly schemas: ReadonlyMap<string, Schema>;
}

/** Reads Atlassian's OpenAPI documents; undefined on a machine that does not have them. */
export function readDocuments(): Documents | undefined {
  if (!existsSync(folder)) return undefined;
  const operations: DocumentedOperation[] = [];
  const schemas = new Map<string, Schema>();
  for (const version of [1, 2] as const) {
    const document = readDocument(version);
    for (const [name, one] of Object.entries(document.components.schemas)) {
      schemas.set(`v${version}#/components/schemas/${name}`, one);
    }
    operations.push(...operationsOf(document, version));
  }
  return { operations, schemas };
}

function readDocument(version: 1 | 2): z.output<typeof openApi> {
  const text = readFileSync(new URL(`openapi-v${version}.json`, folder), 'utf8');
  const root: unknown = JSON.parse(
    text.replaceAll('"#/components/schemas/', `"v${version}#/components/schemas/`),
  );
  return openApi.parse(correct(version, withSharedParts(root, root)));
}

// Parameters and request bodies may stand elsewhere in the document; schemas stay references, since they recur.
function withSharedParts(node: unknown, root: unknown): unknown {
  if (Array.isArray(node)) return node.map((one) => withSharedParts(one, root));
  if (!isRecord(node)) return node;
  const reference = node.$ref;
  if (typeof reference === 'string' && reference.startsWith('#/')) {
    return withSharedParts(partAt(root, reference.split('/').slice(1)), root);
  }
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, withSharedParts(one, root)]));
}

function partAt(root: unknown, keys: readonly string[]): unknown {
  return keys.reduce((node, key) => (isRecord(node) ? node[key] : undefined), root);
}

function operationsOf(document: z.output<typeof openApi>, version: 1 | 2): DocumentedOperation[] {
  return Object.entries(document.paths).flatMap(([documented, item]) => {
    const path = version === 2 ? `/wiki/api/v2${documented}` : documented;
    return methods.flatMap((method) => {
      const one = item[method];
      if (one === undefined) return [];
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        version,
        parameters: [...item.parameters, ...one.parameters],
        takesJson: jsonOf(one.requestBody?.content ?? {}) !== undefined,
        answers: answersOf(one),
      };
    });
  });
}

function answersOf(one: z.output<typeof operation>): Map<number, Schema | undefined> {
  const answers = Object.entries(one.responses).map(
    ([status, { content }]) => [Number(status), jsonOf(content)?.schema] as const,
  );
  return new Map(answers);
}

function jsonOf(content: z.output<typeof contents>): { schema?: Schema | undefined } | undefined {
  const type = Object.keys(content).find((name) => name.startsWith('application/json'));
  return type === undefined ? undefined : content[type];
}
