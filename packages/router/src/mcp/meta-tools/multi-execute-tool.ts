import type { JsonObject } from '@tributary/toolkit';
import { z } from 'zod';
import type { ToolOutcome } from '../../execution/tool-call.ts';
import { jsonObject } from '../../json-object.ts';
import { bookkeepingFields } from './common-fields.ts';
import { defineMetaTool, type MetaToolCall, type MetaToolServices } from './meta-tool.ts';

const item = z.object({
  tool_slug: z.string().min(1),
  arguments: jsonObject.default({}).describe("By the tool's input schema."),
  account: z.string().optional().describe('Id or alias, where the user has several accounts.'),
});

const input = z.object({
  tools: z.array(item).min(1).max(50),
  ...bookkeepingFields,
  sync_response_to_workbench: z.boolean().optional(),
  memory: jsonObject.optional(),
});

const output = z.looseObject({
  results: z.array(z.looseObject({ index: z.int(), tool_slug: z.string(), error: z.string().nullable() })),
  success_count: z.int(),
  error_count: z.int(),
  total_count: z.int(),
});

/** How much of an item's answer the text shows; the whole is in the data. */
const shownCharacters = 600;

/** COMPOSIO_MULTI_EXECUTE_TOOL: runs tools side by side; each item fails or succeeds by itself. */
export const multiExecuteTool = defineMetaTool({
  slug: 'COMPOSIO_MULTI_EXECUTE_TOOL',
  title: 'Run tools',
  description:
    'Runs one tool or up to 50 at the same time. Put into one call only what does not need the answer of another item. ' +
    'Each item has its own result; one that fails does not stop the others.',
  hints: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
  input,
  output,
  isOffered: (config) => config.execute.enableMultiExecute,
  async answer({ tools }, call, services) {
    const results = await Promise.all(
      tools.map(async (entry, index) =>
        describe(index, entry.tool_slug, await runItem(entry, call, services)),
      ),
    );
    const failures = results.filter(({ error }) => error !== null).length;
    return {
      data: {
        results,
        success_count: results.length - failures,
        error_count: failures,
        total_count: results.length,
      },
      text: results.map(summarize).join('\n'),
    };
  },
});

type ItemOutcome = ToolOutcome | { readonly successful: false; readonly message: string };

async function runItem(
  { tool_slug: slug, arguments: given, account }: z.output<typeof item>,
  { caller, signal, onProgress }: MetaToolCall,
  { execute }: MetaToolServices,
): Promise<ItemOutcome> {
  if (slug.toUpperCase().startsWith('COMPOSIO_')) {
    return {
      successful: false,
      message: `${slug} cannot run inside COMPOSIO_MULTI_EXECUTE_TOOL: call it by itself.`,
    };
  }
  return execute({
    slug,
    arguments: given,
    caller,
    ...(account === undefined ? {} : { account }),
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined
      ? {}
      : {
          onProgress: ({ message, ...share }) => onProgress({ message: `${slug}: ${message}`, ...share }),
        }),
  });
}

function describe(index: number, slug: string, outcome: ItemOutcome) {
  if (outcome.successful) {
    const { data, logId } = outcome;
    return {
      index,
      tool_slug: outcome.slug,
      response: { data, error: null, successful: true, log_id: logId },
      error: null,
    };
  }
  const message = 'error' in outcome ? outcome.error.message : outcome.message;
  const details = 'error' in outcome ? { error_details: outcome.error, log_id: outcome.logId } : {};
  return {
    index,
    tool_slug: slug,
    response: { data: {}, error: message, successful: false, ...details },
    error: message,
  };
}

function summarize({ tool_slug, error, response }: ReturnType<typeof describe>): string {
  return error === null ? `${tool_slug}: done. ${cut(response.data)}` : `${tool_slug}: failed. ${error}`;
}

function cut(data: JsonObject): string {
  const text = JSON.stringify(data);
  return text.length <= shownCharacters
    ? text
    : `${text.slice(0, shownCharacters)}… (cut here; all of it is in the data)`;
}
