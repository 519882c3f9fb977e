import { z } from 'zod';
import type { CatalogueTool } from '../../catalogue/catalogue.ts';
import { sentSlug } from '../../catalogue/sent-slug.ts';
import type { FoundTools, SearchAccess } from '../../discovery/tool-search.ts';
import { unknownToolkits } from '../../discovery/unknown-toolkit.ts';
import { howToConnect, howToRun } from '../../sessions/next-step-words.ts';
import type { SessionConfig } from '../../sessions/session.ts';
import { bookkeepingFields } from './common-fields.ts';
import { describeConnection, type ToolkitConnection, toolkitConnections } from './connection-status.ts';
import { defineMetaTool, type MetaToolCall, type MetaToolServices } from './meta-tool.ts';
import { accessOf, decideFor } from './session-access.ts';
import { compactToolSchema, type SchemaPart } from './tool-schema-answer.ts';

const input = z.strictObject({
  queries: z
    .array(
      z.strictObject({
        use_case: z
          .string()
          .min(1)
          .max(1024)
          .describe('One thing to do, in plain words: "add a label to a Confluence page".'),
        known_fields: z.string().optional().describe('What is known already. Not needed: has no effect.'),
      }),
    )
    .min(1)
    .max(20)
    .describe(
      'What to do, each thing by itself, e.g. [{"use_case": "find a Confluence page by its title"}].',
    ),
  toolkits: z.array(sentSlug).min(1).optional().describe('Only tools of these, e.g. ["confluence"].'),
  session: z
    .strictObject({ id: z.string().optional(), generate_id: z.boolean().optional() })
    .optional()
    .describe('The workflow that this belongs to, e.g. {"id": "one given before"}. Not needed.'),
  model: z.string().optional().describe('Name of your model. Not needed.'),
  search_strategy: z.enum(['auto', 'tool_search']).optional().describe('Not needed.'),
  include: z
    .array(z.literal('hints'))
    .optional()
    .describe('["hints"] adds how people ask for the tools, for planners. Not needed.'),
  session_id: bookkeepingFields.session_id,
});

const slugs = z.array(z.string());
const output = z.looseObject({
  results: z.array(
    z.looseObject({
      index: z.int(),
      use_case: z.string(),
      primary_tool_slugs: slugs,
      related_tool_slugs: slugs,
      toolkits: slugs,
      reasoning: z.string(),
    }),
  ),
  tool_schemas: z.record(z.string(), z.looseObject({ tool_slug: z.string(), toolkit: z.string() })),
  toolkit_connection_statuses: z.array(
    z.looseObject({ toolkit: z.string(), has_active_connection: z.boolean(), status_message: z.string() }),
  ),
});

/** COMPOSIO_SEARCH_TOOLS: which tools do a thing, how to call them, and whether their accounts are connected. */
export const searchTools = defineMetaTool({
  slug: 'COMPOSIO_SEARCH_TOOLS',
  title: 'Search tools',
  description:
    'Finds the tools for what you want to do. Call it first: one query for each single thing, naming the app if you know it. ' +
    'Returns slugs, short signatures and connection states. Run what it finds with COMPOSIO_MULTI_EXECUTE_TOOL.',
  hints: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  input,
  output,
  isOffered: (config) => config.search.enable,
  async answer({ queries, toolkits: only, session: workflow, include = [] }, call, services) {
    const unknown = unknownToolkits(only ?? [], services.catalogue);
    if (unknown.length > 0) return { data: {}, text: unknown.join(' '), error: unknown.join(' ') };
    const { config } = call.caller.session;
    const connections = await toolkitConnections(call, services);
    const usable = new Set(connections.flatMap(({ toolkit, isUsable }) => (isUsable ? [toolkit.slug] : [])));
    const states = new Map(connections.map(({ toolkit, state }) => [toolkit.slug, state]));
    const decide = decideFor(call.caller.session, services.policy, states);
    const access = accessOf(within(only, decide), usable, config.manageConnections.enabled);
    const useCases = queries.map(({ use_case }) => use_case);
    const answers = await services.search.find(useCases, access);
    const found = answers.map((tools, index) => ({
      use_case: useCases[index] ?? '',
      tools: missedWithin(only, tools),
    }));
    const toolkits = new Set(found.flatMap(({ tools }) => toolkitsOf(tools)));
    return {
      data: {
        results: found.map(({ use_case, tools }, index) => describeResult(index, use_case, tools, usable)),
        tool_schemas: describeTools(
          found.map(({ tools }) => tools),
          include,
        ),
        toolkit_connection_statuses: connections
          .filter(({ toolkit }) => toolkits.has(toolkit.slug))
          .map(describeConnection),
        time_info: describeTime(services),
        session: describeWorkflow(workflow?.id, call),
        next_steps_guidance: nextSteps(
          found.map(({ tools }) => tools),
          connections,
          config,
        ),
      },
      text: found.map(({ use_case, tools }) => summarize(use_case, tools)).join('\n'),
    };
  },
});

/** Judges tools of other toolkits than those that were asked for as if the session had none of them. */
function within(only: readonly string[] | undefined, decide: SearchAccess['decide']): SearchAccess['decide'] {
  if (only === undefined) return decide;
  const slugs = only.map((slug) => slug.toLowerCase());
  const refusal = {
    allowed: false,
    rule: 'toolkits',
    reason: 'It is of no toolkit that was asked for.',
  } as const;
  return (entry) => (slugs.includes(entry.toolkit.slug) ? decide(entry) : refusal);
}

/** What may do it elsewhere is not named: it was not asked for. */
function missedWithin(only: readonly string[] | undefined, tools: FoundTools): FoundTools {
  if (only === undefined || !tools.missed) return tools;
  const reasoning = `No tool of ${only.join(', ')} does this, of those that this session may use. Leave toolkits out to search in all.`;
  return { ...tools, reasoning };
}

function describeResult(index: number, useCase: string, tools: FoundTools, usable: ReadonlySet<string>) {
  const pitfalls = tools.primary.slice(0, 1).flatMap(pitfallsOf);
  const [best] = tools.primary;
  return {
    index,
    use_case: useCase,
    primary_tool_slugs: tools.primary.map(({ tool }) => tool.slug),
    related_tool_slugs: tools.related.map(({ tool }) => tool.slug),
    toolkits: toolkitsOf(tools),
    ...(best === undefined ? {} : { is_connected: usable.has(best.toolkit.slug) }),
    reasoning: tools.reasoning,
    task_difficulty: tools.plan.length === 0 ? 'easy' : 'medium',
    ...(tools.plan.length === 0 ? {} : { recommended_plan_steps: tools.plan }),
    ...(pitfalls.length === 0 ? {} : { known_pitfalls: pitfalls }),
    ...(tools.missed ? { error: tools.reasoning } : {}),
  };
}

function pitfallsOf({ tool }: CatalogueTool): string[] {
  const own = tool.pitfalls ?? [];
  if (tool.hints.destructive) {
    return [...own, `${tool.slug} removes or overwrites: be sure that the person wants that.`];
  }
  if (tool.hints.readOnly || tool.hints.idempotent) return [...own];
  return [...own, `${tool.slug} does it again when it is called again.`];
}

function describeTools(found: readonly FoundTools[], include: readonly SchemaPart[]) {
  const primary = found.flatMap((tools) => tools.primary);
  const related = found.flatMap((tools) => tools.related).filter((tool) => !primary.includes(tool));
  return Object.fromEntries([
    ...primary.map((entry) => [entry.tool.slug, compactToolSchema(entry, include)] as const),
    ...related.map((entry) => [entry.tool.slug, compactToolSchema(entry, [])] as const),
  ]);
}

function toolkitsOf(tools: FoundTools): string[] {
  return [...new Set([...tools.primary, ...tools.related].map(({ toolkit }) => toolkit.slug))];
}

function describeTime({ clock }: MetaToolServices) {
  const now = clock();
  return {
    current_time_utc: now.toISOString(),
    current_time_utc_epoch_seconds: Math.floor(now.getTime() / 1000),
    message: 'The time now, for dates that are said relative to today.',
  };
}

function describeWorkflow(id: string | undefined, call: MetaToolCall) {
  return {
    id: id ?? call.caller.session.id,
    generate_id: id === undefined,
    instructions: 'May be sent as session_id with later calls; nothing depends on it.',
  };
}

function nextSteps(
  found: readonly FoundTools[],
  connections: readonly ToolkitConnection[],
  config: SessionConfig,
): string[] {
  const needed = new Set(
    found.flatMap((tools) => tools.primary.slice(0, 1).map(({ toolkit }) => toolkit.slug)),
  );
  const unconnected = connections.filter(({ toolkit, isUsable }) => needed.has(toolkit.slug) && !isUsable);
  if (unconnected.length > 0) {
    const names = unconnected.map(({ toolkit }) => toolkit.slug).join(', ');
    return config.manageConnections.enabled
      ? [`Connect first: COMPOSIO_MANAGE_CONNECTIONS with toolkits [${names}].`]
      : [howToConnect(config, names)];
  }
  return needed.size === 0 ? [] : [howToRun(config)];
}

function summarize(useCase: string, tools: FoundTools): string {
  const primary = tools.primary.map(({ tool }) => tool.slug).join(', ');
  return `${useCase}: ${primary === '' ? tools.reasoning : `${primary}. ${tools.reasoning}`}`;
}
