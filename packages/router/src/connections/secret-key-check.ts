import type { Store } from '../store/store.ts';
import type { SealedPlace, Vault } from './vault.ts';
import { VaultError } from './vault-error.ts';

const knownText = 'the secret key is right';

/**
 * Tells a wrong secret key at start, before anything is written under it. The first start leaves the mark.
 *
 * @throws VaultError `wrong_key` when the project's data was encrypted with another key
 */
export async function checkSecretKey({
  store: { db },
  vault,
  projectId,
}: {
  store: Store;
  vault: Vault;
  projectId: string;
}): Promise<void> {
  const place: SealedPlace = { table: 'project', rowId: projectId, field: 'secret_key_check', projectId };
  // Only where there is none yet: of two programs that start together, one leaves the mark and both check it.
  await db
    .updateTable('project')
    .set({ secret_key_check: vault.seal(knownText, place) })
    .where('id', '=', projectId)
    .where('secret_key_check', 'is', null)
    .execute();
  const project = await db
    .selectFrom('project')
    .select('secret_key_check')
    .where('id', '=', projectId)
    .executeTakeFirstOrThrow();
  if (project.secret_key_check === null || !opens(vault, project.secret_key_check, place)) {
    throw new VaultError(
      'wrong_key',
      'The stored data was encrypted with another secret key: set TRIBUTARY_SECRET_KEY to that one, ' +
        'or start with an empty data folder.',
    );
  }
}

function opens(vault: Vault, sealed: string, place: SealedPlace): boolean {
  try {
    return vault.open(sealed, place) === knownText;
  } catch (error) {
    if (error instanceof VaultError) return false;
    throw error;
  }
}
