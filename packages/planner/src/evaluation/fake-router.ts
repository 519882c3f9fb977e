import type { JsonObject, ToolAnnotations, ToolErrorDetails, ToolHints } from '@tributary/toolkit';
import { z } from 'zod';
import { tokenize } from '../language/tokens.ts';
import { isFunctionWord, stem } from '../language/words.ts';
import type { MetaRouter } from './conversation.ts';

/** How a fake tool answers: data, or an error in the router's form. */
export type FakeOutcome = { readonly data: JsonObject } | { readonly error: ToolErrorDetails };

/** A tool as its toolkit would define it, with an answer in memory. */
export interface FakeTool {
  readonly slug: string;
  readonly toolkit: string;
  readonly description: string;
  readonly schema: JsonObject;
  readonly annotations: ToolAnnotations;
  readonly hints: ToolHints;
  run(input: Readonly<Record<string, unknown>>): FakeOutcome;
}

export interface FakeRouterOptions {
  readonly tools: readonly FakeTool[];
  /** Sends `x-tributary` when asked; a router of others does not. */
  readonly hinted?: boolean;
  /** Toolkits whose account is not connected. */
  readonly unconnected?: readonly string[];
}

/** A call of an application tool, as it reached the router. */
export interface RecordedCall {
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

const include = z.array(z.string()).default([]);
const searchInput = z.looseObject({ queries: z.array(z.looseObject({ use_case: z.string() })), include });
const schemasInput = z.looseObject({ tool_slugs: z.array(z.string()), include });
const executeInput = z.looseObject({
  tools: z.array(z.looseObject({ tool_slug: z.string(), arguments: z.record(z.string(), z.unknown()) })),
});

/** The router's meta tools over tools in memory, with a plain search by words in common. */
export class FakeRouter implements MetaRouter<RecordedCall> {
  readonly calls: RecordedCall[] = [];
  readonly metaCalls: string[] = [];
  readonly #options: FakeRouterOptions;
  #taken = 0;

  constructor(options: FakeRouterOptions) {
    this.#options = options;
  }

  takeCalls(): readonly RecordedCall[] {
    const calls = this.calls.slice(this.#taken);
    this.#taken = this.calls.length;
    return calls;
  }

  /** Answers a meta tool in Composio's envelope. */
  call(name: string, input: unknown): JsonObject {
    this.metaCalls.push(name);
    return { data: this.#answer(name, input), error: null, successful: true };
  }

  #answer(name: string, input: unknown): JsonObject {
    if (name.endsWith('SEARCH_TOOLS')) {
      const { queries, include } = searchInput.parse(input);
      return this.#search(
        queries.map((query) => query.use_case),
        include,
      );
    }
    if (name.endsWith('GET_TOOL_SCHEMAS')) {
      const { tool_slugs, include } = schemasInput.parse(input);
      return this.#schemas(tool_slugs, include);
    }
    if (name.endsWith('MANAGE_CONNECTIONS')) {
      return {
        message: 'ok',
        results: { office: { status: 'initiated', redirect_url: 'https://router.example/connect/1' } },
      };
    }
    return this.#execute(executeInput.parse(input).tools);
  }

  #search(queries: readonly string[], include: readonly string[]): JsonObject {
    const found = queries.map((query) => rank(query, this.#options.tools));
    return {
      results: found.map((tools, index) => ({
        index,
        use_case: queries[index],
        primary_tool_slugs: tools.slice(0, 5).map(({ slug }) => slug),
        related_tool_slugs: tools.slice(5, 7).map(({ slug }) => slug),
        ...(tools.length === 0 ? { error: 'Nothing connected does that' } : {}),
      })),
      tool_schemas: Object.fromEntries(
        found.flat().map((tool) => [tool.slug, this.#describe(tool, false, include)]),
      ),
      toolkit_connection_statuses: [...new Set(this.#options.tools.map(({ toolkit }) => toolkit))].map(
        (toolkit) => ({
          toolkit,
          has_active_connection: !this.#options.unconnected?.includes(toolkit),
          status_message: '',
        }),
      ),
      time_info: { current_time_utc: '2026-11-25T10:00:00Z' },
      session: { id: 'session_1' },
    };
  }

  #schemas(slugs: readonly string[], include: readonly string[]): JsonObject {
    const found = this.#options.tools.filter(({ slug }) => slugs.includes(slug));
    return {
      success: true,
      tool_schemas: Object.fromEntries(found.map((tool) => [tool.slug, this.#describe(tool, true, include)])),
    };
  }

  #describe(tool: FakeTool, whole: boolean, include: readonly string[]): JsonObject {
    const { phrases, fields, ...rest } = tool.annotations;
    const hints = { phrases, fields, ...rest, hints: tool.hints };
    return {
      tool_slug: tool.slug,
      toolkit: tool.toolkit,
      description: tool.description,
      input_schema: whole ? tool.schema : signature(tool.schema),
      hasFullSchema: whole,
      ...(this.#options.hinted !== false && include.includes('hints')
        ? { 'x-tributary': z.record(z.string(), z.json()).parse(hints) }
        : {}),
    };
  }

  #execute(
    items: readonly { readonly tool_slug: string; readonly arguments: Record<string, unknown> }[],
  ): JsonObject {
    const results = items.map((item, index) => {
      this.calls.push({ tool: item.tool_slug, arguments: item.arguments });
      const tool = this.#options.tools.find(({ slug }) => slug === item.tool_slug);
      const outcome: FakeOutcome = tool?.run(item.arguments) ?? {
        error: { code: 'not_found', message: 'No such tool.' },
      };
      return 'data' in outcome
        ? {
            index,
            tool_slug: item.tool_slug,
            response: { data: outcome.data, error: null, successful: true },
          }
        : {
            index,
            tool_slug: item.tool_slug,
            error: outcome.error.message,
            response: {
              data: {},
              error: outcome.error.message,
              successful: false,
              error_details: z.json().parse(outcome.error),
            },
          };
    });
    return { results, total_count: results.length };
  }
}

function signature(schema: JsonObject): JsonObject {
  const properties = z
    .record(z.string(), z.looseObject({ type: z.json().optional() }))
    .parse(schema.properties ?? {});
  return {
    type: 'object',
    required: schema.required ?? [],
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, { type = 'string' }]) => [name, { type }]),
    ),
  };
}

function rank(query: string, tools: readonly FakeTool[]): readonly FakeTool[] {
  const asked = wordsOf(query);
  return tools
    .map((tool) => {
      const own = wordsOf(
        `${tool.slug.replaceAll('_', ' ')} ${tool.description} ${tool.annotations.phrases.join(' ')}`,
      );
      return { tool, score: [...asked].filter((word) => own.has(word)).length };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ tool }) => tool);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    tokenize(text.replace(/\{\w+\}/g, ' '))
      .filter(({ kind, word }) => kind === 'word' && !isFunctionWord(word))
      .map(({ word }) => stem(word)),
  );
}
