import { z } from 'zod';
import { hintTags } from '../../catalogue/tool-tags.ts';
import { jsonObject } from '../../json-object.ts';
import { approvalRules } from '../../sessions/session.ts';
import { notTaken } from '../route-parts.ts';
import { oneOf } from './one-of.ts';

const slugs = z.array(z.string().min(1));
const tags = z.array(z.enum(hintTags));
const enabled = slugs.transform((enable) => ({ enable, disable: undefined }));
/** A list alone is of what is enabled. */
const allowList = z.union([enabled, oneOf({ enable: slugs, disable: slugs })]);
const tagFilter = z.union([
  tags.transform((enable) => ({ enable, disable: undefined })),
  z.strictObject({ enable: tags.optional(), disable: tags.optional() }),
]);
const toolFilter = z.union([
  slugs.transform((enable) => ({ enable, disable: undefined, tags: undefined })),
  oneOf({ enable: slugs, disable: slugs, tags: tagFilter }),
]);
const accounts = z.union([z.string().transform((id) => [id]), z.array(z.string())]);

/** Whether calls of a tool run, run once somebody agreed, or never run. */
export const approvalRule = z.enum(approvalRules);

const noWorkbench = 'there is no workbench here; send false, or leave it out';

const workbench = z
  .strictObject({
    enable: z.literal(false, noWorkbench).optional(),
    enable_proxy_execution: z.boolean().optional(),
    auto_offload_threshold: z.number().positive().optional(),
    sandbox_size: z.enum(['standard', 'medium', 'large', 'xlarge']).optional(),
  })
  .refine(({ enable, sandbox_size: size }) => size === undefined || enable === false, {
    path: ['sandbox_size'],
    message: 'there is no sandbox here whose size could be chosen; leave it out',
  });

const multiAccount = z
  .strictObject({
    enable: z.boolean().optional(),
    max_accounts_per_toolkit: z.int().min(2).max(10).optional(),
    require_explicit_selection: z.boolean().optional(),
  })
  .refine(
    ({ enable, ...details }) =>
      enable !== false || Object.values(details).every((value) => value === undefined),
    'enable: false goes with no other option',
  );

/** Composio's permissions, as far as they do not differ by account. */
const permissions = z.strictObject({
  default: z.enum(['allow_all', 'ask_every_call', 'ask_once_per_session']),
  overrides: notTaken(
    'they go by account, which is not built; send approvals.tools with a rule for each tool',
  ),
});

const customTools = z
  .array(z.unknown())
  .max(0, 'tools that run in the client are not built; leave it out')
  .optional();

const timeZone = z
  .string()
  .refine((name) => isTimeZone(name), 'send the IANA name of a time zone, such as Europe/Paris');

const experimental = z.strictObject({
  assistive_prompt_config: z.strictObject({ user_timezone: timeZone.optional() }).optional(),
  permissions: permissions.nullish(),
  custom_tools: customTools,
  custom_toolkits: customTools,
  session_config_id: notTaken('saved session configurations are not built; send the options themselves'),
  link_url_overwrite: z.httpUrl().nullish(),
  fast_mode: z.literal(false, 'there is no such mode; send false, or leave it out').optional(),
  submit_feedback: z
    .strictObject({
      enable: z.literal(false, 'there is nowhere to send feedback to; send false, or leave it out'),
    })
    .optional(),
});

// Nothing here costs extra: whatever is said of what does holds already.
const premium = z
  .union([
    z.boolean(),
    z.strictObject({
      toolkits: allowList.optional(),
      tools: z.union([slugs, jsonObject]).optional(),
      return_premium_charge: z.boolean().optional(),
      return_instant_charge: z.boolean().optional(),
    }),
  ])
  .optional()
  .openapi({ description: 'Nothing here costs extra: it has no effect.' });

const manageConnections = z.strictObject({
  enable: z.boolean().nullish(),
  callback_url: z.url().optional(),
  /** Ours: the program at the callback address confirms who came back. */
  verify_user: z.boolean().optional(),
  enable_wait_for_connections: z.boolean().nullish(),
  enable_connection_removal: z.boolean().nullish(),
});

/** Ours: what a person has to agree to. Composio's clients leave it out; the route that creates sessions has a header for it. */
const approvals = z.strictObject({
  default: approvalRule.default('allow'),
  tools: z.record(z.string(), approvalRule).default({}),
});

const blocks = {
  toolkits: allowList.optional(),
  tools: z.record(z.string(), toolFilter).optional(),
  tags: tagFilter.optional(),
  auth_configs: z.record(z.string(), z.string()).optional(),
  connected_accounts: z.record(z.string(), accounts).optional(),
  manage_connections: manageConnections.optional(),
  preload: z.strictObject({ tools: z.union([z.literal('all'), slugs]) }).optional(),
  search: z.strictObject({ enable: z.boolean().optional() }).optional(),
  execute: z.strictObject({ enable_multi_execute: z.boolean().optional() }).optional(),
  approvals: approvals.optional(),
  permissions: permissions.optional(),
  workbench: workbench.optional(),
  multi_account: multiAccount.optional(),
  premium_usage: premium,
  instant: premium,
};

const oneRuleOnly = 'send approvals or permissions, not both: they say the same thing';

/** The body of a request for a session, strictly: an option that is not known is refused with the one it may be. */
export const sessionOptions = z
  .strictObject({
    user_id: z.string().min(1).max(256),
    ...blocks,
    experimental: experimental.optional(),
  })
  .refine(saysOnce, oneRuleOnly);

export type SessionOptions = z.output<typeof sessionOptions>;

/** The body of a change of a session: what is left out stays as it is, `null` brings the default back. */
export const sessionChanges = z
  .strictObject({
    user_id: notTaken('a session belongs to one user for good; create another session'),
    expected_config_version: z.int().min(1).optional(),
    toolkits: blocks.toolkits.nullable(),
    tools: blocks.tools.nullable(),
    tags: blocks.tags.nullable(),
    auth_configs: blocks.auth_configs.nullable(),
    connected_accounts: blocks.connected_accounts.nullable(),
    manage_connections: blocks.manage_connections.nullable(),
    preload: blocks.preload.nullable(),
    search: blocks.search.nullable(),
    execute: blocks.execute.nullable(),
    approvals: blocks.approvals.nullable(),
    permissions: blocks.permissions.nullable(),
    workbench: blocks.workbench.nullable(),
    multi_account: blocks.multi_account.nullable(),
    premium_usage: blocks.premium_usage.nullable(),
    instant: blocks.instant.nullable(),
    experimental: experimental.optional(),
  })
  .refine(saysOnce, oneRuleOnly);

export type SessionChanges = z.output<typeof sessionChanges>;

function saysOnce(sent: {
  readonly approvals?: unknown;
  readonly permissions?: unknown;
  readonly experimental?: { readonly permissions?: unknown } | undefined;
}): boolean {
  const rules = [sent.approvals, sent.permissions, sent.experimental?.permissions];
  return rules.filter((rule) => rule !== undefined).length <= 1;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
