import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { createProjects } from './projects.ts';

describeOnEachEngine('projects', ({ openTestStore }) => {
  it('finds the default project by its key, and by no other', async () => {
    const projects = createProjects({ store: await openTestStore() });
    const project = await projects.ensureDefault('first key');
    expect(await projects.findByApiKey('first key')).toEqual(project);
    expect(await projects.findByApiKey('another key')).toBeUndefined();
    expect(await projects.findByApiKey('')).toBeUndefined();
  });

  it('follows the key that is given at start; the earlier one stops working', async () => {
    const projects = createProjects({ store: await openTestStore() });
    const before = await projects.ensureDefault('first key');
    const after = await projects.ensureDefault('second key');
    expect(after).toEqual(before);
    expect(await projects.findByApiKey('first key')).toBeUndefined();
    expect(await projects.findByApiKey('second key')).toEqual(before);
  });

  it('keeps no key, only its digest', async () => {
    const store = await openTestStore();
    await createProjects({ store }).ensureDefault('the secret words');
    const rows = await store.db.selectFrom('project').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('the secret words');
  });
});
