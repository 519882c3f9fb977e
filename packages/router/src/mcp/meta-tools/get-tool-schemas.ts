import { z } from 'zod';
import { asSentence } from '../../as-sentence.ts';
import type { CatalogueTool } from '../../catalogue/catalogue.ts';
import { sentSlug } from '../../catalogue/sent-slug.ts';
import type { SearchAccess } from '../../discovery/tool-search.ts';
import { bookkeepingFields } from './common-fields.ts';
import { defineMetaTool, type MetaToolServices } from './meta-tool.ts';
import { accessOf, decideIn } from './session-access.ts';
import { type SchemaPart, wholeToolSchema } from './tool-schema-answer.ts';

const input = z.strictObject({
  tool_slugs: z
    .array(sentSlug)
    .min(1)
    .max(50)
    .describe('Slugs from COMPOSIO_SEARCH_TOOLS, e.g. ["CONFLUENCE_GET_PAGES"].'),
  include: z
    .array(z.enum(['input_schema', 'output_schema', 'hints']))
    .optional()
    .describe(
      'Which schemas, e.g. ["input_schema", "output_schema"]; hints are for planners. Left out: the input alone.',
    ),
  session_id: bookkeepingFields.session_id,
});

const inputAlone: readonly SchemaPart[] = ['input_schema'];

const output = z.looseObject({
  success: z.boolean(),
  tool_schemas: z.record(z.string(), z.looseObject({ tool_slug: z.string(), toolkit: z.string() })),
  not_found: z.array(z.string()).optional(),
});

/** COMPOSIO_GET_TOOL_SCHEMAS: whole schemas by slug, and what may have been meant by slugs that are not there. */
export const getToolSchemas = defineMetaTool({
  slug: 'COMPOSIO_GET_TOOL_SCHEMAS',
  title: 'Get tool schemas',
  description:
    'Returns the whole input schema of tools by slug, for when the short form from COMPOSIO_SEARCH_TOOLS is not enough.',
  hints: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  input,
  output,
  isOffered: (config) => config.search.enable,
  async answer({ tool_slugs, include = inputAlone }, call, services) {
    const decide = await decideIn(call, services);
    const asked = tool_slugs.map((slug) => lookUp(slug, decide, services));
    const found = asked.flatMap(({ entry }) => entry ?? []);
    const missing = asked.filter(({ entry }) => entry === undefined);
    const schemas = Object.fromEntries(
      found.map((entry) => [entry.tool.slug, wholeToolSchema(entry, include)]),
    );
    return {
      data: {
        success: missing.length === 0,
        tool_schemas: schemas,
        ...(missing.length === 0 ? {} : describeMissing(missing)),
      },
      text: [
        ...found.map((entry) => `${entry.tool.slug}: ${JSON.stringify(entry.inputSchema)}`),
        ...missing.map(({ slug, reason }) => `${slug}: ${reason}`),
      ].join('\n'),
    };
  },
});

interface AskedTool {
  readonly slug: string;
  readonly entry?: CatalogueTool;
  /** Why it is not given, where it is not. */
  readonly reason: string;
  /** Closest slugs to one that no tool has. For one that may not be used there is none: each other tool does another thing. */
  readonly suggestions: readonly string[];
}

function lookUp(slug: string, decide: SearchAccess['decide'], services: MetaToolServices): AskedTool {
  const entry = services.catalogue.findTool(slug);
  if (entry === undefined) {
    const suggestions = services.search.suggest(slug, accessOf(decide));
    return { slug, reason: 'no tool has this slug.', suggestions };
  }
  const decision = decide(entry);
  return decision.allowed
    ? { slug, entry, reason: '', suggestions: [] }
    : { slug, reason: asSentence(decision.reason), suggestions: [] };
}

function describeMissing(missing: readonly AskedTool[]) {
  const suggested = missing.filter(({ suggestions }) => suggestions.length > 0);
  const reasons = missing.map(({ slug, reason }) => `${slug}: ${reason}`).join(' ');
  const instead = suggested.length > 0 ? 'Use one of the suggestions, or search' : 'Search';
  return {
    not_found: missing.map(({ slug }) => slug),
    suggestions: Object.fromEntries(suggested.map(({ slug, suggestions }) => [slug, suggestions])),
    not_found_message: `${reasons} ${instead} with COMPOSIO_SEARCH_TOOLS.`,
  };
}
