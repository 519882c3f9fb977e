import { type Tool, toJsonSchema } from '@tributary/toolkit';
import { z } from 'zod';
import type { CatalogueTool } from '../../catalogue/catalogue.ts';
import { tagsOf } from '../../catalogue/tool-tags.ts';
import { versionsOf } from '../../catalogue/versions.ts';
import { toolHints } from '../../discovery/tool-hints.ts';
import { metaToolOutputSchema } from '../../mcp/envelope.ts';
import type { MetaTool } from '../../mcp/meta-tools/meta-tool.ts';

/** A tool as the wire has it. */
export const toolAnswer = z.looseObject({
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  toolkit: z.object({ slug: z.string(), name: z.string(), logo: z.string() }),
  input_parameters: z.record(z.string(), z.unknown()),
  output_parameters: z.record(z.string(), z.unknown()),
  version: z.string(),
  available_versions: z.array(z.string()),
  tags: z.array(z.string()),
  is_deprecated: z.boolean(),
});

/** A service's tool, in the version that was asked for; else in the newest. */
export function describeTool(
  entry: CatalogueTool,
  version: string = entry.toolkit.version,
): z.input<typeof toolAnswer> {
  const { tool, toolkit, inputSchema, outputSchema } = entry;
  const isDeprecated = tool.deprecatedFor !== undefined;
  return {
    ...common({ slug: tool.slug, name: tool.name, description: tool.summary, tags: [...tagsOf(entry)] }),
    ...versioned({ version, all: versionsOf(toolkit), displayName: tool.name, isDeprecated }),
    toolkit: { slug: toolkit.slug, name: toolkit.name, logo: '' },
    input_parameters: { ...inputSchema },
    output_parameters: { ...outputSchema },
    no_auth: toolkit.authSchemes.some(({ mode }) => mode === 'NO_AUTH'),
    scopes: [...tool.scopes],
    scope_requirements: scopeRequirements(tool),
    'x-tributary': toolHints(tool),
  };
}

/** The scopes that a tool needs, as the wire has them: all of them; nothing where it needs none. */
export function scopeRequirements({ scopes }: Tool): { all_of: string[] } | null {
  return scopes.length === 0 ? null : { all_of: [...scopes] };
}

/** A meta tool. */
export function describeMetaTool(tool: MetaTool): z.input<typeof toolAnswer> {
  const version = '20261122_00';
  const tags = Object.entries(tool.hints).flatMap(([tag, isSet]) => (isSet ? [tag] : []));
  return {
    ...common({ slug: tool.slug, name: tool.title, description: tool.description, tags }),
    ...versioned({ version, all: [version], displayName: tool.title, isDeprecated: false }),
    toolkit: { slug: 'composio', name: 'Tributary', logo: '' },
    input_parameters: { ...toJsonSchema(tool.input, 'input') },
    output_parameters: { ...metaToolOutputSchema(tool) },
    no_auth: true,
    scopes: [],
    scope_requirements: null,
  };
}

function common(facts: {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly tags: string[];
}) {
  return { ...facts, human_description: facts.description };
}

function versioned(facts: {
  readonly version: string;
  readonly all: readonly string[];
  readonly displayName: string;
  readonly isDeprecated: boolean;
}) {
  const { version, displayName } = facts;
  const about = { version, available_versions: [...facts.all], is_deprecated: facts.isDeprecated };
  return { ...about, deprecated: { displayName, ...about, toolkit: { logo: '' } } };
}
