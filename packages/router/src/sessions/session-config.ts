import type { JsonObject } from '@tributary/toolkit';
import { z } from 'zod';
import { hintTags } from '../catalogue/tool-tags.ts';
import { approvalRules, type SessionConfig } from './session.ts';

const words = z.array(z.string()).readonly();
const allowList = z.union([z.strictObject({ enabled: words }), z.strictObject({ disabled: words })]);
const tags = z.array(z.enum(hintTags)).readonly();
const tagFilter = z.strictObject({ enabled: z.exactOptional(tags), disabled: z.exactOptional(tags) });
const approvalRule = z.enum(approvalRules);
const other = z.custom<JsonObject>((value) => z.record(z.string(), z.json()).safeParse(value).success);

/** A session's configuration as the store keeps it. Reading it checks it: a policy must not rest on a guess. */
export const sessionConfigSchema: z.ZodType<SessionConfig> = z.strictObject({
  userId: z.string(),
  toolkits: z.exactOptional(allowList),
  tools: z.exactOptional(
    z.record(z.string(), z.union([allowList, z.strictObject({ tags: tagFilter })])).readonly(),
  ),
  tags: z.exactOptional(tagFilter),
  authConfigs: z.record(z.string(), z.string()).readonly(),
  connectedAccounts: z.record(z.string(), words).readonly(),
  manageConnections: z.strictObject({
    enabled: z.boolean(),
    callbackUrl: z.exactOptional(z.string()),
    verifyUser: z.exactOptional(z.boolean()),
    enableWaitForConnections: z.boolean(),
    enableConnectionRemoval: z.boolean(),
  }),
  preload: z.strictObject({ tools: z.union([words, z.literal('all')]) }),
  search: z.strictObject({ enable: z.boolean() }),
  execute: z.strictObject({ enableMultiExecute: z.boolean() }),
  approvals: z.exactOptional(
    z.strictObject({ default: approvalRule, tools: z.record(z.string(), approvalRule).readonly() }),
  ),
  workbench: z.exactOptional(
    z.strictObject({
      proxyExecutionEnabled: z.boolean(),
      autoOffloadThreshold: z.exactOptional(z.number().positive()),
    }),
  ),
  multiAccount: z.exactOptional(
    z.strictObject({ maxAccountsPerToolkit: z.int(), requireExplicitSelection: z.boolean() }),
  ),
  linkUrlOverwrite: z.exactOptional(z.string()),
  timeZone: z.exactOptional(z.string()),
  other,
});
