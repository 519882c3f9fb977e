import { type AuthScheme, isOAuthScheme, type Toolkit } from '@tributary/toolkit';
import { z } from 'zod';
import { checkTools } from '../../connections/check-restriction.ts';
import { ConnectionRefusal } from '../../connections/connection-refusal.ts';
import { scopesOfTools } from '../../connections/oauth/needed-scopes.ts';
import type { RestrictionChange } from '../../connections/restriction.ts';
import type { AskingAccount } from '../../execution/find-place.ts';
import type { RouterServices } from '../environment.ts';
import { checkSentRestriction } from '../restrictions/check-sent.ts';
import { restrictionFields } from '../restrictions/restriction-fields.ts';

const slugs = z.array(z.string().trim().min(1)).max(1000).optional();

/** What the accounts of an auth config may be used for; the first two are the wire's, an empty list is for all tools. */
export const configRestrictionFields = {
  /** The older spelling of `tools_available_for_execution`. */
  restrict_to_following_tools: slugs,
  tool_access_config: z
    .strictObject({
      tools_available_for_execution: slugs,
      /** By OAuth: the tools whose scopes people are asked for. */
      tools_for_connected_account_creation: slugs,
    })
    .optional(),
  ...restrictionFields,
};

const fields = z.object(configRestrictionFields);

/** What an auth config is to say of its accounts, checked. */
export interface CheckedRestriction {
  readonly restriction: RestrictionChange;
  /** What to ask people for, where it was said by tools. */
  readonly scopes?: readonly string[];
}

/**
 * What was sent of the restrictions of an auth config.
 *
 * @param accounts of the auth config, by which the service can be asked what places there are
 * @throws ConnectionRefusal `invalid` that names tools and places which there are not
 */
export async function checkConfigRestriction(
  sent: z.output<typeof fields>,
  { toolkit, scheme }: { readonly toolkit: Toolkit; readonly scheme: AuthScheme | undefined },
  accounts: readonly AskingAccount[],
  { findPlace }: Pick<RouterServices, 'findPlace'>,
): Promise<CheckedRestriction> {
  const { restrict_to_following_tools: older, tool_access_config: access = {} } = sent;
  const tools = access.tools_available_for_execution ?? older;
  const login = access.tools_for_connected_account_creation ?? [];
  return {
    restriction: {
      ...(await checkSentRestriction(sent, toolkit, accounts, findPlace)),
      ...(tools === undefined ? {} : { tools: checkTools(toolkit, tools) }),
    },
    ...(login.length === 0 ? {} : { scopes: scopesFor(toolkit, scheme, login) }),
  };
}

function scopesFor(toolkit: Toolkit, scheme: AuthScheme | undefined, wanted: readonly string[]) {
  const tools = checkTools(toolkit, wanted);
  if (scheme && isOAuthScheme(scheme)) return scopesOfTools(toolkit, scheme, tools);
  throw new ConnectionRefusal(
    'invalid',
    'tools_for_connected_account_creation says what a login asks for, and keys that are entered have none.',
    'Send tools_available_for_execution, which says what accounts may be used for.',
  );
}
