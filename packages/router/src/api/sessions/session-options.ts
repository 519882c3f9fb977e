import { z } from 'zod';
import { closestNames } from '../../discovery/suggestions.ts';
import { jsonObject } from '../../json-object.ts';

/** Names that people take for one of the options, and what the option is called. */
const otherSpellings: Readonly<Record<string, string>> = {
  enabled: 'enable',
  disabled: 'disable',
  proxy_execution_enabled: 'enable_proxy_execution',
  sandbox: 'workbench',
  userId: 'user_id',
};

const slugs = z.array(z.string().min(1));
const hintTags = z.array(z.enum(['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint']));
const allowList = oneOf({ enable: slugs, disable: slugs });
const tagFilter = z.union([
  hintTags.transform((enable) => ({ enable, disable: undefined })),
  options({ enable: hintTags.optional(), disable: hintTags.optional() }),
]);
const accounts = z.union([z.string().transform((id) => [id]), z.array(z.string())]);

/** Whether calls of a tool run, run once somebody agreed, or never run. */
export const approvalRule = z.enum(['allow', 'ask', 'ask_once', 'ask_if_destructive', 'deny']);

const sessionFields = {
  user_id: z.string().min(1).max(256),
  toolkits: allowList.optional(),
  tools: z.record(z.string(), oneOf({ enable: slugs, disable: slugs, tags: tagFilter })).optional(),
  tags: tagFilter.optional(),
  auth_configs: z.record(z.string(), z.string()).optional(),
  connected_accounts: z.record(z.string(), accounts).optional(),
  manage_connections: options({
    enable: z.boolean().nullish(),
    callback_url: z.url().optional(),
    enable_wait_for_connections: z.boolean().nullish(),
    enable_connection_removal: z.boolean().nullish(),
  }).optional(),
  preload: options({ tools: z.union([z.literal('all'), slugs]) }).optional(),
  search: options({ enable: z.boolean().optional() }).optional(),
  execute: options({ enable_multi_execute: z.boolean().optional() }).optional(),
  /** Ours: what a person has to agree to. Composio's clients leave it out; the route that creates sessions has a header for it. */
  approvals: options({
    default: approvalRule.default('allow'),
    tools: z.record(z.string(), approvalRule).default({}),
  }).optional(),
};

const kept = z.union([z.boolean(), jsonObject]);

/** Options of Composio's that are kept and answered back; they switch on things that are not here. */
const keptFields = {
  workbench: options({
    enable: z.boolean().optional(),
    enable_proxy_execution: z.boolean().optional(),
    auto_offload_threshold: z.number().optional(),
    sandbox_size: z.string().optional(),
  }).optional(),
  multi_account: options({
    enable: z.boolean().optional(),
    max_accounts_per_toolkit: z.int().min(2).max(10).optional(),
    require_explicit_selection: z.boolean().optional(),
  }).optional(),
  premium_usage: kept.optional(),
  instant: kept.optional(),
  experimental: jsonObject.optional(),
};

/** The body of a request for a session, strictly: an option that is not known is refused with the one it may be. */
export const sessionOptions = options({ ...sessionFields, ...keptFields });

export type SessionOptions = z.output<typeof sessionOptions>;

/** Names of the options that are kept without effect; Object.keys knows them as strings only. */
export const keptOptions = Object.keys(keptFields) as readonly (keyof typeof keptFields)[];

function options<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? describeUnknown(issue.keys ?? [], known) : undefined,
  });
}

/** An object with one of several keys, and no other. */
function oneOf<Shape extends Readonly<Record<string, z.ZodType>>>(shape: Shape) {
  const keys = Object.keys(shape);
  const optional = Object.fromEntries(keys.map((key) => [key, shape[key]?.optional()]));
  // fromEntries forgets which key has which schema; they are the same as in `shape`.
  return options(optional as { [Key in keyof Shape]: z.ZodOptional<Shape[Key]> }).refine(
    (value) => keys.filter((key) => Object.hasOwn(value, key)).length === 1,
    `send exactly one of ${keys.join(', ')}`,
  );
}

function describeUnknown(unknown: readonly string[], known: readonly string[]): string {
  return unknown.map((key) => `there is no option "${key}"; ${adviceFor(key, known)}`).join('; ');
}

function adviceFor(key: string, known: readonly string[]): string {
  const spelling = otherSpellings[key];
  const meant = spelling !== undefined && known.includes(spelling) ? spelling : closestNames(key, known)[0];
  return meant === undefined ? `send one of ${known.join(', ')}` : `send "${meant}"`;
}
