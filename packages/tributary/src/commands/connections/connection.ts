import { z } from 'zod';

/** Where the router has what may be used for what. */
const rest = '/api/v3.1';

/** Where the router has connected accounts. */
export const accountsPath = `${rest}/connected_accounts`;

const restriction = { read_only: z.boolean(), write_places: z.array(z.string()).nullable() };

/** A connected account, as far as it is shown. */
export const account = z.looseObject({
  id: z.string(),
  alias: z.string().nullable(),
  user_id: z.string(),
  toolkit: z.object({ slug: z.string() }),
  auth_config: z.looseObject({ id: z.string(), auth_scheme: z.string(), is_disabled: z.boolean() }),
  status: z.string(),
  status_reason: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  data: z.record(z.string(), z.string()),
  ...restriction,
});

export type Account = z.output<typeof account>;

/** What an account, or all of an auth config, may be used for. */
export const restricted = z.looseObject({
  ...restriction,
  restrict_to_following_tools: z.array(z.string()).optional(),
});

export type Restricted = z.output<typeof restricted>;

/** The path of one account. */
export function accountPath(id: string): string {
  return `${accountsPath}/${encodeURIComponent(id)}`;
}

/** The path of one auth config. */
export function authConfigPath(id: string): string {
  return `${rest}/auth_configs/${encodeURIComponent(id)}`;
}
