import { z } from 'zod';
import { sentSlug } from '../../catalogue/sent-slug.ts';
import type { ToolCall, ToolOutcome } from '../../execution/tool-call.ts';
import { jsonObject } from '../../json-object.ts';
import { keyOfItem } from '../../once/idempotency-key.ts';
import { type Envelope, envelopeOf } from '../envelope.ts';
import { bookkeepingFields } from './common-fields.ts';
import { findDependence } from './dependent-items.ts';
import { defineMetaTool, isMetaToolSlug, type MetaToolCall, type MetaToolServices } from './meta-tool.ts';

const dryRun = z
  .boolean()
  .optional()
  .describe('Change nothing: only say what would be sent and changed, and whether it can be undone.');

const item = z.strictObject({
  tool_slug: sentSlug,
  arguments: jsonObject.default({}).describe("By the tool's input schema."),
  account: z.string().optional().describe('Id or alias, where the user has several accounts.'),
  dry_run: dryRun,
  approval_id: z.string().optional().describe('Of an approval_required that was agreed to.'),
  idempotency_key: z
    .string()
    .optional()
    .describe('A new UUID. Sent again with it after a lost answer, the item is not done twice.'),
});

const input = z.strictObject({
  tools: z
    .array(item)
    .min(1)
    .max(50)
    .describe('What to run, e.g. [{"tool_slug": "CONFLUENCE_GET_PAGES", "arguments": {"spaceId": "MKT"}}].'),
  dry_run: dryRun.describe('The same for all of tools.'),
  ...bookkeepingFields,
  sync_response_to_workbench: z.boolean().optional().describe('There is no workbench: has no effect.'),
  memory: jsonObject
    .optional()
    .describe('Notes of your own, e.g. {"confluence": ["MKT is Marketing"]}. Not needed.'),
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
    'Runs one tool or up to 50 at the same time. An item that needs the answer of another is refused: send it in a later call. ' +
    'Returns a result for each item; one that fails does not stop the others.',
  hints: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
  input,
  output,
  isOffered: (config) => config.execute.enableMultiExecute,
  async answer({ tools, dry_run: allDry = false }, call, services) {
    const results = await Promise.all(
      tools.map(async (entry, index) =>
        describe(
          index,
          entry.tool_slug,
          await runItem({ ...entry, dry_run: entry.dry_run ?? allDry }, { index, tools }, call, services),
        ),
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

type Item = z.output<typeof item>;

/** Where in a batch an item is. */
interface Place {
  readonly index: number;
  readonly tools: readonly Item[];
}

async function runItem(
  entry: Item,
  place: Place,
  call: MetaToolCall,
  { execute }: MetaToolServices,
): Promise<ItemOutcome> {
  const message = whyNotInBatch(entry, place);
  if (message !== undefined) return { successful: false, message };
  const { tool_slug: slug, arguments: given, account, idempotency_key: ownKey } = entry;
  const { approval_id: approvalId, dry_run: dry } = entry;
  const { caller, signal, onProgress, idempotencyKey: ofBatch } = call;
  return execute({
    slug,
    arguments: given,
    caller,
    dryRun: dry === true,
    format: 'compact',
    ...(account === undefined ? {} : { account }),
    ...(approvalId === undefined ? {} : { approvalId }),
    ...keyOf(slug, ownKey, ofBatch, place.index),
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined
      ? {}
      : {
          onProgress: ({ message, ...share }) => onProgress({ message: `${slug}: ${message}`, ...share }),
        }),
  });
}

function whyNotInBatch({ tool_slug: slug, arguments: given }: Item, place: Place): string | undefined {
  if (isMetaToolSlug(slug)) {
    return `${slug} cannot run inside COMPOSIO_MULTI_EXECUTE_TOOL: call it by itself.`;
  }
  const others = place.tools.filter((_, index) => index !== place.index);
  return findDependence({ tool_slug: slug, arguments: given }, others);
}

function keyOf(
  slug: string,
  ownKey: string | undefined,
  ofBatch: string | undefined,
  index: number,
): Pick<ToolCall, 'idempotencyKey'> {
  if (ownKey !== undefined) return { idempotencyKey: { tool: slug, key: ownKey } };
  if (ofBatch === undefined) return {};
  return { idempotencyKey: keyOfItem({ tool: 'COMPOSIO_MULTI_EXECUTE_TOOL', key: ofBatch }, index) };
}

function describe(index: number, slug: string, outcome: ItemOutcome) {
  if (!('slug' in outcome)) {
    const { message } = outcome;
    return { index, tool_slug: slug, response: failedResponse(message), error: message };
  }
  const response = envelopeOf(outcome);
  const toolSlug = outcome.successful ? outcome.slug : slug;
  return { index, tool_slug: toolSlug, response, error: response.error };
}

function failedResponse(error: string): Pick<Envelope, 'data' | 'error' | 'successful'> {
  return { data: {}, error, successful: false };
}

function summarize({ tool_slug, error, response }: ReturnType<typeof describe>): string {
  if (error !== null) return `${tool_slug}: failed. ${error}`;
  const done = response.data.dry_run === true ? 'dry run, nothing was changed' : 'done';
  return `${tool_slug}: ${done}. ${cut(response.data)}`;
}

function cut(data: Envelope['data']): string {
  const text = JSON.stringify(data);
  return text.length <= shownCharacters
    ? text
    : `${text.slice(0, shownCharacters)}… (cut here; all of it is in the data)`;
}
