import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';
import { type AccountRecord, selectRecords } from './account-records.ts';

/** Which accounts of a project are asked for; all of these must hold, each of them by any of its values. */
export interface AccountFilter {
  readonly ids?: readonly string[] | undefined;
  /** Slugs, in any case. */
  readonly toolkits?: readonly string[] | undefined;
  readonly statuses?: readonly string[] | undefined;
  readonly userIds?: readonly string[] | undefined;
  readonly authConfigIds?: readonly string[] | undefined;
}

/** A part of a list, and its order. */
export interface AccountPage {
  readonly start: number;
  readonly size: number;
  readonly orderBy: 'created_at' | 'updated_at';
  readonly direction: 'asc' | 'desc';
}

/** The accounts on a page, and how many there are on all of them. */
export async function readAccountPage(
  db: Kysely<Tables>,
  projectId: string,
  filter: AccountFilter,
  { start, size, orderBy, direction }: AccountPage,
): Promise<{ readonly records: readonly AccountRecord[]; readonly total: number }> {
  const asked = conditionsOf(filter);
  // PostgreSQL does not know `in ()`, and nothing is one of no values.
  if (asked.some(({ values }) => values.length === 0)) return { records: [], total: 0 };
  let matching = selectRecords(db, projectId);
  for (const { column, values } of asked) matching = matching.where(column, 'in', values);
  const counted = await matching
    .clearSelect()
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirst();
  const records = await matching
    .orderBy(`connected_account.${orderBy}`, direction)
    .orderBy('connected_account.id', direction)
    .limit(size)
    .offset(start)
    .execute();
  return { records, total: counted?.total ?? 0 };
}

function conditionsOf({ ids, toolkits, statuses, userIds, authConfigIds }: AccountFilter) {
  const all = [
    { column: 'connected_account.id' as const, values: ids },
    { column: 'connected_account.toolkit' as const, values: toolkits?.map((slug) => slug.toLowerCase()) },
    { column: 'connected_account.status' as const, values: statuses },
    { column: 'connected_account.user_id' as const, values: userIds },
    { column: 'connected_account.auth_config_id' as const, values: authConfigIds },
  ];
  return all.flatMap(({ column, values }) => (values === undefined ? [] : [{ column, values }]));
}
