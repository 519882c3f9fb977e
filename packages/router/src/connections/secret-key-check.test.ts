import { expect, it } from 'vitest';
import { createProjects } from '../projects/projects.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { checkSecretKey } from './secret-key-check.ts';
import { createVault } from './vault.ts';

const vault = createVault({ secretKey: 'a secret key of thirty-two bytes' });
const other = createVault({ secretKey: 'another secret key, also long one' });

describeOnEachEngine('secret key check', ({ openTestStore }) => {
  it('refuses a wrong secret key at start, and takes the right one again and again', async () => {
    const store = await openTestStore();
    const { id: projectId } = await createProjects({ store }).ensureDefault('key');
    await checkSecretKey({ store, vault, projectId });
    await checkSecretKey({ store, vault, projectId });
    await expect(checkSecretKey({ store, vault: other, projectId })).rejects.toMatchObject({
      code: 'wrong_key',
      message: expect.stringContaining('set TRIBUTARY_SECRET_KEY'),
    });
  });

  it('lets one of two keys win that several programs start with at once', async () => {
    const store = await openTestStore();
    const { id: projectId } = await createProjects({ store }).ensureDefault('key');
    const starts = [vault, other, vault, other].map((each) =>
      checkSecretKey({ store, vault: each, projectId }),
    );
    const ended = (await Promise.allSettled(starts)).map(({ status }) => status);
    expect([
      ['fulfilled', 'rejected', 'fulfilled', 'rejected'],
      ['rejected', 'fulfilled', 'rejected', 'fulfilled'],
    ]).toContainEqual(ended);
  });
});
