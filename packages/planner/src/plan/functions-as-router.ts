import { z } from 'zod';
import type { FunctionResult, Step } from '../conversation/turns.ts';
import type { MetaAnswer } from '../tools/answer.ts';
import type { OfferedFunctions } from '../tools/function-tools.ts';
import { rankFunctions } from '../tools/rank-functions.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import { queriesOf, type SearchDecision } from './search.ts';

const queries = z.array(z.looseObject({ use_case: z.string() })).catch([]);

/** A search among the functions that are offered, as a router would answer it. */
export function searchFunctions({ input }: SearchDecision, functions: OfferedFunctions, now: Date): Step {
  const cards = [...functions.cards.values()];
  // Some of no server: their servers' names would not tell of all.
  const areNamed = cards.every(({ toolkit }) => toolkit !== '');
  const servers = areNamed ? new Set(cards.map(({ toolkit }) => toolkit)) : [];
  const results = queries.parse(queriesOf(input)).map(({ use_case: request }) => ({
    use_case: request,
    primary_tool_slugs: rankFunctions(request, cards).map(({ slug }) => slug),
    related_tool_slugs: [],
  }));
  const data = {
    results,
    tool_schemas: Object.fromEntries(
      cards.slice(0, mostTold).map((card) => [card.slug, schemaOf(card, areNamed)]),
    ),
    toolkit_connection_statuses: [...servers].map((toolkit) => ({
      toolkit,
      has_active_connection: true,
    })),
    time_info: { current_time_utc: now.toISOString() },
  };
  return { tool: 'search', input, answer: { successful: true, data } };
}

/** As many as are of use to a person who asks what there is. */
const mostTold = 8;

function schemaOf({ toolkit, description, schema, annotations, hints }: ToolCard, isNamed: boolean) {
  const told = { ...annotations, hints };
  return {
    toolkit: isNamed ? toolkit : '',
    description,
    input_schema: schema,
    hasFullSchema: true,
    'x-tributary': told,
  };
}

const found = z.looseObject({
  results: z.array(
    z.looseObject({ use_case: z.string(), primary_tool_slugs: z.array(z.string()).default([]) }),
  ),
});

/** What a router's search found, and the functions that the same requests may mean after it. */
export function withFunctions(step: Step, functions: OfferedFunctions): Step {
  const read = step.answer.successful ? found.safeParse(step.answer.data) : undefined;
  if (step.tool !== 'search' || !read?.success) return step;
  const cards = [...functions.cards.values()];
  const results = read.data.results.map((result) => {
    const slugs = rankFunctions(result.use_case, cards).map(({ slug }) => slug);
    return { ...result, primary_tool_slugs: [...result.primary_tool_slugs, ...slugs] };
  });
  const answer: MetaAnswer = { successful: true, data: { ...read.data, results } };
  return { ...step, answer };
}

/** A call of a function by its slug. */
export interface FunctionCall {
  readonly slug: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** Calls of functions and what came of them, as a router would answer a batch. */
export function batchOf(calls: readonly FunctionCall[], results: readonly FunctionResult[]): Step {
  const tools = calls.map((call) => ({ tool_slug: call.slug, arguments: call.arguments }));
  const data = {
    results: results.map(({ answer }, at) => ({
      tool_slug: calls[at]?.slug ?? '',
      response: answer.successful
        ? { successful: true, data: answer.data }
        : { successful: false, data: null, error: answer.error },
    })),
  };
  return { tool: 'execute', input: { tools }, answer: { successful: true, data } };
}

const batch = z.looseObject({
  tools: z.array(z.looseObject({ tool_slug: z.string(), arguments: z.record(z.string(), z.unknown()) })),
});

/** The calls of a batch, where all of them are of functions. */
export function functionCallsIn(
  input: unknown,
  { cards }: OfferedFunctions,
): readonly FunctionCall[] | undefined {
  const calls = batch
    .safeParse(input)
    .data?.tools.map((call) => ({ slug: call.tool_slug, arguments: call.arguments }));
  return calls?.every(({ slug }) => cards.has(slug)) ? calls : undefined;
}
