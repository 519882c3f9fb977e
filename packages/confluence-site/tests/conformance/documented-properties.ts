import type { Documents, Schema } from './documents.ts';
import { isRecord } from './is-record.ts';

/** Which properties the answers of an operation had, each by its schema and name: `PageSingle.title`. */
export interface SeenProperties {
  /** In the schema of an object that was answered. */
  readonly documented: Set<string>;
  /** Of those, the ones that an object had, or named under `_expandable`. */
  readonly present: Set<string>;
  /** In an object, but not in its schema, where the schema is closed. */
  readonly undeclared: Set<string>;
}

interface OpenSchema {
  readonly properties: Map<string, { readonly owner: string; readonly schema: Schema }>;
  readonly items: Schema | undefined;
  readonly rest: Schema | boolean | undefined;
}

/** Walks bodies along their schemas and gathers which of the documented properties they have. */
export class PropertyWalk {
  readonly seen: SeenProperties = { documented: new Set(), present: new Set(), undeclared: new Set() };
  readonly #documents: Documents;

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** @param owner Names the objects of a schema that has no name of its own. */
  walk(schema: Schema, body: unknown, owner: string): void {
    const open = this.#open(schema, body, owner);
    if (Array.isArray(body)) {
      if (open.items) for (const one of body) this.walk(open.items, one, `${owner}[]`);
    } else if (isRecord(body) && open.properties.size > 0) {
      this.#walkObject(open, body, owner);
    }
  }

  #walkObject(open: OpenSchema, body: Record<string, unknown>, owner: string): void {
    const expandable = isRecord(body._expandable) ? body._expandable : {};
    for (const [key, { owner: named, schema }] of open.properties) {
      this.seen.documented.add(`${named}.${key}`);
      if (key in body || key in expandable) this.seen.present.add(`${named}.${key}`);
      if (key in body && key !== '_expandable') this.walk(schema, body[key], `${named}.${key}`);
    }
    if (open.rest !== undefined && open.rest !== false) return;
    for (const key of Object.keys(body)) {
      if (!open.properties.has(key)) this.seen.undeclared.add(`${owner}.${key}`);
    }
  }

  /** The schema as one, its references followed, its parts put together and of its alternatives the one that fits. */
  #open(schema: Schema, body: unknown, owner: string): OpenSchema {
    if (schema.$ref !== undefined) {
      return this.#open(this.#documents.schemas.get(schema.$ref) ?? {}, body, nameOf(schema.$ref));
    }
    const own = Object.entries(schema.properties ?? {});
    const alternatives = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]
      .map((one) => this.#open(one, body, owner))
      .sort((a, b) => overlap(b, body) - overlap(a, body))
      .slice(0, 1);
    const parts = [...(schema.allOf ?? []).map((one) => this.#open(one, body, owner)), ...alternatives];
    const properties = new Map(own.map(([key, one]) => [key, { owner, schema: one }]));
    for (const [key, { owner: named, schema: one }] of parts.flatMap((part) => [...part.properties])) {
      const same = properties.get(key);
      properties.set(key, { owner: named, schema: same ? { allOf: [one, same.schema] } : one });
    }
    return {
      properties,
      items: schema.items ?? parts.find((part) => part.items !== undefined)?.items,
      rest: schema.additionalProperties ?? parts.find((part) => part.rest !== undefined)?.rest,
    };
  }
}

function overlap(open: OpenSchema, body: unknown): number {
  if (Array.isArray(body)) return open.items === undefined ? 0 : 1;
  if (!isRecord(body)) return 0;
  return Object.keys(body).filter((key) => open.properties.has(key)).length;
}

function nameOf(reference: string): string {
  return reference.split('/').at(-1) ?? reference;
}
