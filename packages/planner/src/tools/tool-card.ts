import type { ToolAnnotations, ToolHints } from '@tributary/toolkit';

/** What of a JSON Schema the planner reads. */
export interface PropertySchema {
  readonly type?: string | readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly items?: PropertySchema | undefined;
  readonly properties?: Readonly<Record<string, PropertySchema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly anyOf?: readonly PropertySchema[] | undefined;
  readonly oneOf?: readonly PropertySchema[] | undefined;
  readonly allOf?: readonly PropertySchema[] | undefined;
}

/** A tool as far as the router has told of it. */
export interface ToolCard {
  readonly slug: string;
  readonly toolkit: string;
  readonly description: string;
  readonly schema: PropertySchema;
  /** The schema is the whole one, not a signature. */
  readonly whole: boolean;
  /** The annotations are the router's own, not worked out from the schema. */
  readonly hinted: boolean;
  readonly annotations: ToolAnnotations;
  readonly hints: ToolHints;
}

/** The ways a property may be written, `anyOf` and `oneOf` laid open and `null` left out. */
export function shapesOf(schema: PropertySchema): readonly PropertySchema[] {
  // Hosts that rebuild schemas write `{type, const}` as both of two.
  if (schema.allOf) {
    const { allOf, ...own } = schema;
    return shapesOf(Object.assign({}, own, ...allOf));
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.flatMap(shapesOf);
  if (typeof schema.type === 'string' || schema.type === undefined) {
    return schema.type === 'null' ? [] : [schema];
  }
  return schema.type.filter((type) => type !== 'null').map((type) => ({ ...schema, type }));
}

/** Whether the property can be written as `type`. */
export function takes(schema: PropertySchema, type: string): boolean {
  return shapesOf(schema).some((shape) => shape.type === type);
}

/** The words that a property must be one of, where its schema lists them. */
export function choicesOf(schema: PropertySchema): readonly string[] {
  return shapesOf(schema).flatMap((shape) =>
    (shape.enum ?? (shape.const === undefined ? [] : [shape.const])).filter(
      (value) => typeof value === 'string',
    ),
  );
}
