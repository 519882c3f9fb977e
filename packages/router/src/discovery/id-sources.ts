import type { JsonObject, JsonValue } from '@tributary/toolkit';
import type { Catalogue, CatalogueTool } from '../catalogue/catalogue.ts';
import { splitWords, stem } from './words.ts';

/** A field that takes the id of a thing and nothing else, and the tools that tell such ids. */
export interface NeededId {
  readonly field: string;
  /** `note` */
  readonly thing: string;
  /** Best first. */
  readonly sources: readonly CatalogueTool[];
}

/** The ids that a tool cannot be called without, of those that another tool of its toolkit tells. */
export type NeededIds = (tool: CatalogueTool) => readonly NeededId[];

/** Lists stand at the top of an answer or in one object of it. */
const deepest = 2;

/**
 * Learns from the schemas which tools need what others tell. A field that takes a name, a title or an address as well
 * needs nothing: its tool looks the thing up itself.
 */
export function learnIdSources(catalogue: Catalogue): NeededIds {
  const needs = new Map(catalogue.tools.map((entry) => [entry, idFields(entry)]));
  const listers = catalogue.tools.filter((entry) => isLister(entry) && needs.get(entry)?.length === 0);
  return (entry) =>
    (needs.get(entry) ?? []).flatMap(({ field, thing }) => {
      const sources = listers
        .filter((lister) => lister.toolkit.slug === entry.toolkit.slug && lists(lister, thing, field))
        .toSorted((one, other) => required(one.inputSchema).length - required(other.inputSchema).length);
      return sources.length === 0 ? [] : [{ field, thing, sources }];
    });
}

function idFields({ tool, inputSchema }: CatalogueTool) {
  return required(inputSchema).flatMap((field) => {
    const described = asObject(asObject(inputSchema.properties)[field]).description;
    const { role, names } = tool.annotations.fields[field] ?? {};
    const isId =
      /(?:^id|_id|[a-z]Id)$/.test(field) || (role === 'reference' && /\bid\b/i.test(String(described)));
    if (!isId || takesOtherThanIds(described)) return [];
    const thing = names ?? field.replace(/_?id$/i, '');
    return thing === '' ? [] : [{ field, thing: thing.toLowerCase() }];
  });
}

function takesOtherThanIds(description: JsonValue | undefined): boolean {
  return /\b(?:names?|titles?|address|urls?|keys?|words|e-?mail)\b/i.test(String(description ?? ''));
}

function isLister({ tool }: CatalogueTool): boolean {
  return tool.hints.readOnly && tool.deprecatedFor === undefined;
}

/** Whether the tool is called for the thing, and its answer has a list of entries with their ids. */
function lists({ tool, toolkit, outputSchema }: CatalogueTool, thing: string, field: string): boolean {
  const said = new Set(splitWords(tool.slug.slice(toolkit.slug.length)).map(stem));
  return splitWords(thing).every((word) => said.has(stem(word))) && hasIds(outputSchema, field, 0);
}

function hasIds(schema: JsonObject, field: string, depth: number): boolean {
  if (depth > deepest) return false;
  return Object.values(asObject(schema.properties)).some((value) => {
    const entry = asObject(asObject(asObject(value).items).properties);
    return 'id' in entry || field in entry || hasIds(asObject(value), field, depth + 1);
  });
}

function required(schema: JsonObject): readonly string[] {
  return Array.isArray(schema.required) ? schema.required.filter((name) => typeof name === 'string') : [];
}

function asObject(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
