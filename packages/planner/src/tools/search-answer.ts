import { z } from 'zod';
import { readTools } from './read-tools.ts';
import type { ToolCard } from './tool-card.ts';

/** What the search said to one use case. */
export interface SearchResult {
  readonly useCase: string;
  /** Slugs, best first: the primary ones, then the related. */
  readonly slugs: readonly string[];
  readonly primary: number;
  /** Why there is nothing, in the router's words. */
  readonly error?: string | undefined;
}

export interface ToolkitStatus {
  readonly toolkit: string;
  readonly description: string;
  readonly connected: boolean;
  readonly message: string;
}

export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  readonly tools: ReadonlyMap<string, ToolCard>;
  readonly toolkits: readonly ToolkitStatus[];
  readonly sessionId?: string | undefined;
  /** The router's time, which `tomorrow` is counted from. */
  readonly now?: Date | undefined;
}

const slugs = z.array(z.string()).catch([]);
const answer = z.looseObject({
  results: z
    .array(
      z.looseObject({
        use_case: z.string().catch(''),
        primary_tool_slugs: slugs,
        related_tool_slugs: slugs,
        reasoning: z.string().nullish().catch(undefined),
        error: z.string().nullish().catch(undefined),
      }),
    )
    .catch([]),
  tool_schemas: z.unknown().optional(),
  toolkit_connection_statuses: z
    .array(
      z.looseObject({
        toolkit: z.string(),
        description: z.string().nullish().catch(undefined),
        has_active_connection: z.boolean(),
        status_message: z.string().nullish().catch(undefined),
      }),
    )
    .catch([]),
  time_info: z.looseObject({ current_time_utc: z.string() }).optional().catch(undefined),
  session: z.looseObject({ id: z.string() }).optional().catch(undefined),
});

/** Reads the data of a search answer; parts that are not as agreed count as absent. */
export function readSearchAnswer(data: unknown): SearchAnswer {
  const read = answer.safeParse(data);
  if (!read.success) return { results: [], tools: new Map(), toolkits: [] };
  const time = Date.parse(read.data.time_info?.current_time_utc ?? '');
  return {
    results: read.data.results.map((result) => ({
      useCase: result.use_case,
      slugs: [...new Set([...result.primary_tool_slugs, ...result.related_tool_slugs])],
      primary: result.primary_tool_slugs.length,
      error:
        result.error ?? (result.primary_tool_slugs.length === 0 ? result.reasoning : undefined) ?? undefined,
    })),
    tools: readTools(read.data.tool_schemas),
    toolkits: read.data.toolkit_connection_statuses.map((status) => ({
      toolkit: status.toolkit,
      description: status.description ?? '',
      connected: status.has_active_connection,
      message: status.status_message ?? '',
    })),
    sessionId: read.data.session?.id,
    now: Number.isNaN(time) ? undefined : new Date(time),
  };
}
