import { z } from 'zod';

/** An object of the wire that may be sent empty only; `why` says what to do instead. */
function empty(why: string) {
  return z
    .record(z.string(), z.unknown())
    .refine((sent) => Object.values(sent).every((value) => value === undefined || isNothing(value)), why)
    .optional();
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** Options of auth configs that have no meaning here: accepted when they ask for nothing. */
export const withoutMeaning = {
  shared_credentials: empty('keys and tokens belong to accounts: send them to connected_accounts'),
  proxy_config: z.null('requests go to the service itself, and not through a proxy: leave it out').optional(),
  is_enabled_for_tool_router: z
    .literal(true, 'sessions use every auth config: disable it to take it from them')
    .optional(),
};
