import { beforeEach, expect, it } from 'vitest';
import { createProjects } from '../projects/projects.ts';
import type { Store } from '../store/store.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { openConfig } from '../testing/sample-session.ts';
import type { SessionConfig } from './session.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';

describeOnEachEngine('session store', ({ openTestStore }) => {
  let store: Store;
  let sessions: SessionStore;
  let projectId: string;
  let now: Date;

  beforeEach(async () => {
    store = await openTestStore();
    now = new Date('2026-11-22T10:00:00Z');
    sessions = createSessionStore({ store, clock: () => now });
    projectId = (await createProjects({ store }).ensureDefault('key')).id;
  });

  const everything: SessionConfig = {
    ...openConfig,
    toolkits: { enabled: ['notes'] },
    tools: { notes: { tags: { enabled: ['readOnlyHint'] } }, slack: { disabled: ['SLACK_SEND'] } },
    tags: { disabled: ['destructiveHint'] },
    authConfigs: { notes: 'ac_1' },
    connectedAccounts: { notes: ['ca_1', 'ca_2'] },
    manageConnections: { ...openConfig.manageConnections, callbackUrl: 'https://example.com/back' },
    preload: { tools: 'all' },
    other: { workbench: { enable: false } },
  };

  it('gives back what was kept, to the last option', async () => {
    const made = await sessions.create(projectId, everything);
    expect(made).toMatchObject({
      projectId,
      userId: 'jane',
      configVersion: 1,
      createdAt: now,
      updatedAt: now,
    });
    expect(made.id).toMatch(/^trs_[0-9a-f]{32}$/);
    expect(await sessions.find(projectId, made.id)).toEqual({ ...made, config: everything });
  });

  it('does not show a session to another project', async () => {
    const { id } = await sessions.create(projectId, openConfig);
    expect(await sessions.find('pr_other', id)).toBeUndefined();
    expect(await sessions.delete('pr_other', id)).toBe(false);
    expect(await sessions.update('pr_other', id, openConfig)).toEqual({ status: 'not_found' });
  });

  it('raises the version with every change and keeps the user', async () => {
    const { id } = await sessions.create(projectId, openConfig);
    now = new Date('2026-11-22T11:00:00Z');
    const update = await sessions.update(projectId, id, { ...everything, userId: 'someone else' });
    expect(update).toMatchObject({
      status: 'updated',
      session: { configVersion: 2, userId: 'jane', updatedAt: now, config: { userId: 'jane' } },
    });
    expect(await sessions.find(projectId, id)).toMatchObject({
      configVersion: 2,
      config: { tags: everything.tags },
    });
  });

  it('lets one of two changes win that expect the same version', async () => {
    const { id } = await sessions.create(projectId, openConfig);
    const updates = await Promise.all([
      sessions.update(projectId, id, everything, 1),
      sessions.update(projectId, id, openConfig, 1),
    ]);
    expect(updates.map(({ status }) => status)).toEqual(['updated', 'conflict']);
    expect(updates[1]).toMatchObject({
      session: { configVersion: 2, config: { toolkits: { enabled: ['notes'] } } },
    });
  });

  it('keeps what a configuration was before each change, for its project only', async () => {
    const { id } = await sessions.create(projectId, openConfig);
    expect(await sessions.history(projectId, id)).toEqual([]);
    const first = new Date('2026-11-22T11:00:00Z');
    now = first;
    await sessions.update(projectId, id, everything);
    now = new Date('2026-11-22T12:00:00Z');
    await sessions.update(projectId, id, openConfig, 1);
    await sessions.update(projectId, id, openConfig, 2);
    expect(await sessions.history(projectId, id)).toEqual([
      { version: 2, config: everything, supersededAt: now },
      { version: 1, config: openConfig, supersededAt: first },
    ]);
    expect(await sessions.history('pr_other', id)).toEqual([]);
  });

  it('forgets a deleted session at once', async () => {
    const { id } = await sessions.create(projectId, openConfig);
    expect(await sessions.delete(projectId, id)).toBe(true);
    expect(await sessions.find(projectId, id)).toBeUndefined();
    expect(await sessions.delete(projectId, id)).toBe(false);
  });

  it('refuses to act on a configuration that is not whole', async () => {
    const { id } = await sessions.create(projectId, openConfig);
    await store.db.updateTable('session').set({ config: '{"userId":"jane","toolkits":{}}' }).execute();
    await expect(sessions.find(projectId, id)).rejects.toThrow('toolkits');
  });
});
