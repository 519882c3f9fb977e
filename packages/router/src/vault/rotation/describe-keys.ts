import type { Store } from '../../store/store.ts';
import { isCurrent, type KeyRing } from '../key-ring.ts';
import { sealedColumns } from './sealed-columns.ts';
import { countValues } from './sealed-values.ts';

/** A version of the secret key, and what still needs it. */
export interface DescribedSecretKey {
  readonly id: string;
  readonly isCurrent: boolean;
  /** How many data keys it wraps. */
  readonly dataKeys: number;
  /** How many values are sealed under it directly, as they were before there were data keys. */
  readonly values: number;
}

/** A data key, and what is sealed with it. */
export interface DescribedDataKey {
  readonly id: string;
  readonly use: 'values' | 'journal';
  readonly state: 'current' | 'announced' | 'earlier' | 'retired';
  readonly wrappedBy: string;
  readonly createdAt: Date;
  /** How many values it seals; none where it signs the journal. */
  readonly values: number;
}

/** The keys of a project. No key itself is in it. */
export interface DescribedKeys {
  readonly secretKeys: readonly DescribedSecretKey[];
  readonly dataKeys: readonly DescribedDataKey[];
}

/** Tells which keys there are, and what each is needed for. */
export async function describeKeys(
  { store: { db }, keyRing }: { readonly store: Store; readonly keyRing: KeyRing },
  projectId: string,
): Promise<DescribedKeys> {
  await keyRing.refresh();
  const rows = await db
    .selectFrom('data_key')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const valuesUnder = (beginning: string) =>
    countValues(db, sealedColumns, projectId, { beginningWith: beginning });
  const current = keyRing.current(projectId)?.id;
  const secretKeys: DescribedSecretKey[] = [];
  for (const [index, { wrapping, direct }] of keyRing.secretKeys().entries()) {
    secretKeys.push({
      id: wrapping.id,
      isCurrent: index === 0,
      dataKeys: rows.filter(({ wrapping_key_id }) => wrapping_key_id === wrapping.id).length,
      values: await valuesUnder(`v1.${direct.id}.`),
    });
  }
  const dataKeys: DescribedDataKey[] = [];
  for (const row of rows) {
    dataKeys.push({
      id: row.id,
      use: row.purpose === 'journal' ? 'journal' : 'values',
      state: stateOf(row, current),
      wrappedBy: row.wrapping_key_id,
      createdAt: new Date(row.created_at),
      values: row.purpose === 'journal' ? 0 : await valuesUnder(`v2.${row.id}.`),
    });
  }
  return { secretKeys, dataKeys };
}

function stateOf(
  row: Parameters<typeof isCurrent>[0] & { readonly id: string; readonly purpose: string },
  current: string | undefined,
): DescribedDataKey['state'] {
  if (row.retired_at !== null) return 'retired';
  if (!isCurrent(row)) return 'announced';
  return row.id === current || row.purpose === 'journal' ? 'current' : 'earlier';
}
