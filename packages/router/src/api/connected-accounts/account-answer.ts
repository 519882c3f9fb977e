import { z } from 'zod';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ShownAccount } from '../../connections/connected-accounts.ts';
import { accountStatuses } from '../../connections/connection.ts';
import { restrictionBy } from '../../connections/restriction.ts';
import { schemeOf } from '../auth-configs/auth-config-answer.ts';
import { describeRestriction, restrictionAnswer } from '../restrictions/restriction-fields.ts';

export const accountPath = z.object({ nanoid: z.string().min(1) });

export const accountStatus = z.enum(accountStatuses);

/** What was entered, by the wire's names of fields; secrets masked. */
export const connectionState = z.object({
  authScheme: z.string(),
  val: z.looseObject({ status: accountStatus }),
});

/** A connected account as the wire has it. */
export const accountAnswer = z.object({
  id: z.string(),
  word_id: z.null(),
  alias: z.string().nullable(),
  user_id: z.string(),
  toolkit: z.object({ slug: z.string() }),
  auth_config: z.object({
    id: z.string(),
    auth_scheme: z.string(),
    is_composio_managed: z.literal(false),
    is_disabled: z.boolean(),
  }),
  status: accountStatus,
  status_reason: z.string().nullable(),
  is_disabled: z.boolean(),
  created_at: z.string(),
  updated_at: z.string(),
  state: connectionState,
  data: z.record(z.string(), z.string()),
  params: z.record(z.string(), z.string()),
  ...restrictionAnswer.shape,
});

/** Puts an account into the wire's words. */
export function describeAccount(account: ShownAccount, catalogue: Catalogue): z.input<typeof accountAnswer> {
  const state = describeState(account, catalogue);
  return {
    id: account.id,
    word_id: null,
    alias: account.alias ?? null,
    user_id: account.userId,
    toolkit: { slug: account.toolkit },
    auth_config: {
      id: account.authConfigId,
      auth_scheme: state.authScheme,
      is_composio_managed: false,
      is_disabled: account.isDisabled,
    },
    status: account.status,
    status_reason: account.statusReason ?? null,
    is_disabled: account.isDisabled || account.status === 'INACTIVE',
    created_at: account.createdAt.toISOString(),
    updated_at: account.updatedAt.toISOString(),
    state,
    data: account.values,
    params: {},
    ...describeRestriction(restrictionBy('account', account.restrictions)),
  };
}

/** What was entered for an account, as the wire has it. */
export function describeState(account: ShownAccount, catalogue: Catalogue): z.input<typeof connectionState> {
  const authScheme = schemeOf(account, catalogue)?.mode ?? account.scheme;
  return { authScheme, val: { ...account.values, status: account.status } };
}
