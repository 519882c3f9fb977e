import type { Store } from '../../store/store.ts';
import type { KeyRing } from '../key-ring.ts';
import type { Vault } from '../vault.ts';
import { VaultError } from '../vault-error.ts';
import { sealedColumns } from './sealed-columns.ts';
import { readValues, replaceValue, type SealedValue, type WhichValues } from './sealed-values.ts';

/** What came of sealing values anew. */
export interface SealedAnew {
  /** How many were sealed with the present key. */
  readonly values: number;
  /** How many no key opens; they stay as they are. */
  readonly unopened: number;
  /** Whether none is left; not, where the time was over before. */
  readonly done: boolean;
}

export interface SealParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly keyRing: KeyRing;
}

/** Seals everything of a project that is not under its present key. */
export async function sealOthers(parts: SealParts, projectId: string, until: number): Promise<SealedAnew> {
  return await sealAnew(
    parts,
    projectId,
    { notBeginningWith: `v2.${parts.keyRing.current(projectId)?.id}.` },
    until,
  );
}

/** Seals what was sealed under the secret key itself, of all projects that have keys. */
export async function sealEarlierFormat(parts: SealParts, until: number): Promise<SealedAnew> {
  const rows = await parts.store.db.selectFrom('data_key').select('project_id').distinct().execute();
  const total = { values: 0, unopened: 0 };
  for (const { project_id } of rows) {
    if (!parts.keyRing.current(project_id)) continue;
    const { values, unopened, done } = await sealAnew(parts, project_id, { beginningWith: 'v1.' }, until);
    total.values += values;
    total.unopened += unopened;
    if (!done) return { ...total, done };
  }
  return { ...total, done: true };
}

/**
 * Seals values with the present key, a few at a time, while others read and write them: one that was written anew
 * meanwhile stays as it was written.
 *
 * @param until when to leave off, on the clock of `performance.now`
 */
async function sealAnew(
  { store, vault }: SealParts,
  projectId: string,
  which: WhichValues,
  until: number,
): Promise<SealedAnew> {
  const total = { values: 0, unopened: 0 };
  for (const column of sealedColumns) {
    for await (const batch of readValues(store.db, column, projectId, which)) {
      const sealed = batch.map((value) => ({ value, anew: sealValue(vault, value) }));
      const replaced = await Promise.all(
        sealed.map(({ value, anew }) =>
          anew === undefined ? false : store.writeTogether((trx) => replaceValue(trx, value, anew)),
        ),
      );
      total.values += replaced.filter(Boolean).length;
      total.unopened += sealed.filter(({ anew }) => anew === undefined).length;
      if (performance.now() > until) return { ...total, done: false };
    }
  }
  return { ...total, done: true };
}

function sealValue(vault: Vault, { sealed, places }: SealedValue): string | undefined {
  for (const place of places) {
    try {
      return vault.sealAnew(sealed, place);
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
    }
  }
  return undefined;
}
