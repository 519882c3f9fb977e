import { printable } from '@tributary/agent';
import { alignColumns } from '../columns.ts';
import type { Account, Restricted } from './connection.ts';

/** A line for each account: its id, its state, and what it is. */
export function listLines(accounts: readonly Account[]): string[] {
  return alignColumns(
    accounts.map((one) =>
      [
        one.id,
        stateOf(one),
        one.toolkit.slug,
        `for ${one.user_id}`,
        one.alias === null ? '' : `"${one.alias}"`,
        mayWords(one),
      ].map(printable),
    ),
  );
}

/** All that is told of an account, secrets masked. */
export function accountLines(one: Account, config: Restricted): string[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['for', one.user_id],
    ['alias', one.alias],
    ['why', one.status_reason],
    ['auth config', `${one.auth_config.id}, by ${one.auth_config.auth_scheme}`],
    ['may', mayWords(one) || 'do all that its auth config allows'],
    ['auth config may', mayWords(config) || 'do everything'],
    ['connected', one.created_at],
    ['changed', one.updated_at],
    ...Object.entries(one.data),
  ];
  return [
    `${one.id}: ${one.toolkit.slug}, ${stateOf(one)}`,
    ...facts.flatMap(([name, value]) => (value === null ? [] : [`  ${name}: ${value}`])),
  ].map(printable);
}

/** What something may be used for, after "may"; empty for everything. */
export function mayWords({
  read_only: isReadOnly,
  write_places: places,
  restrict_to_following_tools: tools = [],
}: Restricted): string {
  const words = [
    ...(isReadOnly ? ['only read'] : []),
    ...(places === null || isReadOnly ? [] : [`write in ${places.join(', ') || 'no place'} only`]),
    ...(tools.length === 0 ? [] : [`be used by ${tools.join(', ')} only`]),
  ];
  return words.join('; ');
}

function stateOf({ status, auth_config: { is_disabled: isDisabled } }: Account): string {
  return isDisabled ? `${status}, switched off with its auth config` : status;
}
