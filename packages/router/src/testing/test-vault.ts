import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { Signer } from '../journal/seal/signer.ts';
import { createVault, type Vault } from '../vault/vault.ts';

/**
 * A vault that needs no store: each project has one data key, which comes out of a text. Two that are made of the same
 * text open what the other sealed.
 */
export function testVault(text = 'the secret of the tests'): Vault {
  const keyOf = (projectId: string) => ({
    id: `dk_${projectId}`,
    key: createSecretKey(Buffer.from(hkdfSync('sha256', text, '', projectId, 32))),
    projectId,
  });
  return createVault({
    current: keyOf,
    find: (id) => keyOf(id.slice('dk_'.length)),
    findDirect: () => undefined,
    miss: () => {},
  });
}

/** Signs as routers do, with a key that needs no store. */
export const testSigner: Signer = (projectId, text) =>
  createHmac('sha256', `the journal of ${projectId}`).update(text).digest('hex');
