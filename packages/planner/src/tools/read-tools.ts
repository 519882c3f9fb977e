import type { FieldHints, ToolAnnotations } from '@tributary/toolkit';
import { z } from 'zod';
import { deriveAnnotations } from './derive-annotations.ts';
import { propertySchema, type TributaryHints, tributaryHints } from './schema.ts';
import type { ToolCard } from './tool-card.ts';

const toolEntry = z.looseObject({
  toolkit: z.string().optional(),
  description: z.string().optional(),
  input_schema: propertySchema.optional(),
  hasFullSchema: z.boolean().optional(),
  'x-tributary': z.unknown().optional(),
});

/** The `tool_schemas` of a search or schema answer, by slug. An entry that cannot be read is left out. */
export function readTools(value: unknown): ReadonlyMap<string, ToolCard> {
  const entries = z.record(z.string(), z.unknown()).safeParse(value);
  if (!entries.success) return new Map();
  return new Map(
    Object.entries(entries.data).flatMap(([slug, entry]) => {
      const card = readTool(slug, entry);
      return card ? [[slug, card] as const] : [];
    }),
  );
}

function readTool(slug: string, value: unknown): ToolCard | undefined {
  const entry = toolEntry.safeParse(value);
  if (!entry.success) return undefined;
  const { toolkit = '', description = '', input_schema: schema = {}, hasFullSchema } = entry.data;
  const hints = tributaryHints.safeParse(entry.data['x-tributary']);
  return {
    slug,
    toolkit,
    description,
    schema,
    whole: entry.data.input_schema !== undefined && hasFullSchema !== false,
    hinted: hints.success,
    annotations: hints.success ? annotationsOf(hints.data) : deriveAnnotations({ slug, toolkit, schema }),
    hints: (hints.success ? hints.data.hints : undefined) ?? hintsOf(slug),
  };
}

function annotationsOf({ phrases, fields, report, listing, namesIn }: TributaryHints): ToolAnnotations {
  return {
    phrases,
    fields: Object.fromEntries(Object.entries(fields).map(([name, hints]) => [name, fieldOf(hints)])),
    ...(report === undefined ? {} : { report }),
    ...(listing === undefined ? {} : { listing }),
    ...(namesIn === undefined ? {} : { namesIn }),
  };
}

function fieldOf({
  role,
  names,
  phrases,
  question,
  unless,
  worthAsking,
}: TributaryHints['fields'][string]): FieldHints {
  return {
    role,
    ...(names === undefined ? {} : { names }),
    ...(phrases === undefined ? {} : { phrases }),
    ...(question === undefined ? {} : { question }),
    ...(unless === undefined ? {} : { unless }),
    ...(worthAsking === undefined ? {} : { worthAsking }),
  };
}

// A router that says nothing of a tool's effects leaves its name.
function hintsOf(slug: string): ToolCard['hints'] {
  const readOnly = /_(?:GET|LIST|SEARCH|FIND|FETCH|READ|COUNT)(?:_|$)/.test(slug);
  const destructive = /_(?:DELETE|REMOVE|PURGE|ARCHIVE)(?:_|$)/.test(slug);
  return { readOnly, destructive, idempotent: readOnly };
}
