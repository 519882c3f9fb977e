import { createCipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { createProjects } from '../projects/projects.ts';
import type { Store } from '../store/store.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { openVault } from './open-vault.ts';
import type { SealedPlace } from './vault.ts';

const right = 'a secret key of thirty-two bytes';
const other = 'another secret key, also long one';

async function start(store: Store, secretKey: string | readonly string[] = right) {
  const { id: projectId } = await createProjects({ store }).ensureDefault('key');
  const opened = await openVault({ store, secretKey });
  await opened.ensureKeys(projectId);
  const place: SealedPlace = { table: 'connected_account', rowId: 'ca_1', field: 'values', projectId };
  return { ...opened, projectId, place };
}

/** As it was sealed before there were data keys. */
function sealDirectly(text: string, { table, rowId, field, projectId }: SealedPlace): string {
  const derive = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', right, '', purpose, length));
  const keyId = derive('tributary vault key id', 8).toString('hex');
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derive('tributary vault key', 32), nonce);
  cipher.setAAD(Buffer.from(JSON.stringify(['v1', keyId, table, rowId, field, projectId])));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [nonce, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return ['v1', keyId, ...parts].join('.');
}

describeOnEachEngine('the first keys of a project', ({ openTestStore }) => {
  it('are there for whoever starts with the same secret key, and keep out another one without changing anything', async () => {
    const store = await openTestStore();
    const { vault, place } = await start(store);
    const sealed = vault.seal('text', place);
    const rows = () => store.db.selectFrom('data_key').selectAll().orderBy('id').execute();
    const before = await rows();
    await expect(start(store, other)).rejects.toMatchObject({
      code: 'wrong_key',
      message: expect.stringContaining('set TRIBUTARY_SECRET_KEY'),
    });
    expect(await rows()).toEqual(before);
    expect((await start(store)).vault.open(sealed, place)).toBe('text');
    expect((await start(store, [other, right])).vault.open(sealed, place)).toBe('text');
  });

  it('are made by one of two secret keys that several programs start with at once', async () => {
    const store = await openTestStore();
    await createProjects({ store }).ensureDefault('key');
    const starts = [right, other, right, other].map((each) => start(store, each));
    const ended = (await Promise.allSettled(starts)).map(({ status }) => status);
    expect([
      ['fulfilled', 'rejected', 'fulfilled', 'rejected'],
      ['rejected', 'fulfilled', 'rejected', 'fulfilled'],
    ]).toContainEqual(ended);
  });

  it('are refused once their rows were changed or moved to another project', async () => {
    const store = await openTestStore();
    await start(store);
    await store.db
      .updateTable('data_key')
      .set({ purpose: 'journal' })
      .where('purpose', '=', 'values')
      .execute();
    await expect(start(store)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('come to a project from before there were any: its values open, its journal keeps its signature', async () => {
    const store = await openTestStore();
    const { id: projectId } = await createProjects({ store }).ensureDefault('key');
    const check: SealedPlace = { table: 'project', rowId: projectId, field: 'secret_key_check', projectId };
    const secret_key_check = sealDirectly('the secret key is right', check);
    await store.db.updateTable('project').set({ secret_key_check }).execute();
    await expect(start(store, other)).rejects.toMatchObject({ code: 'wrong_key' });
    const { vault, sign, place } = await start(store, [other, right]);
    const earlier = sealDirectly('text', place);
    expect(vault.open(earlier, place)).toBe('text');
    expect(vault.sealAnew(earlier, place)).toMatch(/^v2\.dk_/);
    const earlierKey = Buffer.from(hkdfSync('sha256', right, '', 'tributary journal signature', 32));
    expect(sign(projectId, 'block')).toBe(createHmac('sha256', earlierKey).update('block').digest('hex'));
  });
});

it.each([
  ['is short', ['short'], 'of 16 characters or more'],
  ['is there twice', [right, right], 'each version once'],
  ['is missing', [], 'at least one'],
])('says it of a secret key that %s', async (_what, secretKey, words) => {
  const store = await temporaryStore();
  await expect(openVault({ store, secretKey })).rejects.toMatchObject({
    code: 'unusable_key',
    message: expect.stringContaining(words),
  });
});
