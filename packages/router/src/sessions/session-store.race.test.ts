import { expect, it } from 'vitest';
import { createProjects } from '../projects/projects.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { openConfig } from '../testing/sample-session.ts';
import { createSessionStore } from './session-store.ts';

describeOnEachEngine('session store', ({ openTestStore }) => {
  it('lets one of several changes win that started from the same version, and tells the others', async () => {
    const store = await openTestStore();
    const { id: projectId } = await createProjects({ store }).ensureDefault('key');
    const sessions = createSessionStore({ store });
    const { id } = await sessions.create(projectId, openConfig);
    const updates = await Promise.all(
      ['notes', 'slack', 'gmail'].map((toolkit) =>
        sessions.update(projectId, id, { ...openConfig, toolkits: { enabled: [toolkit] } }, 1),
      ),
    );
    expect(updates.map(({ status }) => status).toSorted()).toEqual(['conflict', 'conflict', 'updated']);
    const kept = await sessions.find(projectId, id);
    expect(kept?.configVersion).toBe(2);
    for (const update of updates) expect(update).toMatchObject({ session: { config: kept?.config } });
  });
});
