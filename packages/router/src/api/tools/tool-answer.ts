import { toJsonSchema } from '@tributary/toolkit';
import { z } from 'zod';
import type { CatalogueTool } from '../../catalogue/catalogue.ts';
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
  tags: z.array(z.string()),
  is_deprecated: z.boolean(),
});

/** A service's tool. */
export function describeTool(entry: CatalogueTool): z.input<typeof toolAnswer> {
  const { tool, toolkit, inputSchema, outputSchema } = entry;
  const tags = [
    ...(tool.hints.readOnly ? ['readOnlyHint'] : []),
    ...(tool.hints.destructive ? ['destructiveHint'] : []),
    ...(tool.hints.idempotent ? ['idempotentHint'] : []),
    'openWorldHint',
  ];
  return {
    ...common({ slug: tool.slug, name: tool.name, description: tool.summary, tags }),
    ...versioned(toolkit.version, tool.name, tool.deprecatedFor !== undefined),
    toolkit: { slug: toolkit.slug, name: toolkit.name, logo: '' },
    input_parameters: { ...inputSchema },
    output_parameters: { ...outputSchema },
    no_auth: toolkit.authSchemes.some(({ mode }) => mode === 'NO_AUTH'),
    scopes: [...tool.scopes],
    scope_requirements: tool.scopes.length === 0 ? null : { all_of: [...tool.scopes] },
    'x-tributary': toolHints(tool),
  };
}

/** A meta tool. */
export function describeMetaTool(tool: MetaTool): z.input<typeof toolAnswer> {
  const tags = Object.entries(tool.hints).flatMap(([tag, isSet]) => (isSet ? [tag] : []));
  return {
    ...common({ slug: tool.slug, name: tool.title, description: tool.description, tags }),
    ...versioned('20261122_00', tool.title, false),
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

function versioned(version: string, displayName: string, isDeprecated: boolean) {
  return {
    version,
    available_versions: [version],
    is_deprecated: isDeprecated,
    deprecated: {
      displayName,
      version,
      available_versions: [version],
      is_deprecated: isDeprecated,
      toolkit: { logo: '' },
    },
  };
}
