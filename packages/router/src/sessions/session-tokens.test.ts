import { beforeEach, expect, it } from 'vitest';
import { createProjects } from '../projects/projects.ts';
import type { Store } from '../store/store.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { openConfig } from '../testing/sample-session.ts';
import { setClock } from '../testing/set-clock.ts';
import type { Session } from './session.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';
import { createSessionTokens, isTokenSecret, type SessionTokens } from './session-tokens.ts';

describeOnEachEngine('session tokens', ({ openTestStore }) => {
  const hour = { name: 'desktop', lifetimeSeconds: 3600 };
  let store: Store;
  let time: ReturnType<typeof setClock>;
  let sessions: SessionStore;
  let tokens: SessionTokens;
  let session: Session;
  let other: Session;

  beforeEach(async () => {
    store = await openTestStore();
    time = setClock();
    sessions = createSessionStore({ store });
    tokens = createSessionTokens({ store, clock: time.clock });
    const project = await createProjects({ store }).ensureDefault('key');
    session = await sessions.create(project.id, openConfig);
    other = await sessions.create(project.id, openConfig);
  });

  it('finds a token by its secret, which is told once and kept nowhere', async () => {
    const { token, secret } = await tokens.create(session, hour);
    expect(isTokenSecret(secret)).toBe(true);
    expect(token).toMatchObject({ sessionId: session.id, name: 'desktop', createdAt: time.clock() });
    expect(await tokens.find(secret)).toEqual(token);
    expect(await tokens.find(`${secret.slice(0, -1)}x`)).toBeUndefined();
    const rows = await store.db.selectFrom('session_token').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret.slice(4));
  });

  it('ends with its time', async () => {
    const { token, secret } = await tokens.create(session, hour);
    time.advance(3_599_000);
    expect(await tokens.list(session)).toEqual([token]);
    time.advance(1_000);
    expect(await tokens.find(secret)).toBeUndefined();
    expect(await tokens.list(session)).toEqual([]);
  });

  it('ends when it is revoked, by its own session only', async () => {
    const { token, secret } = await tokens.create(session, hour);
    expect(await tokens.revoke(other, token.id)).toBe(false);
    expect(await tokens.revoke({ ...session, projectId: 'pr_other' }, token.id)).toBe(false);
    expect(await tokens.list(other)).toEqual([]);
    expect(await tokens.revoke(session, token.id)).toBe(true);
    expect(await tokens.find(secret)).toBeUndefined();
    expect(await tokens.revoke(session, token.id)).toBe(false);
  });

  it('ends with its session', async () => {
    const { secret } = await tokens.create(session, hour);
    const kept = await tokens.create(other, hour);
    await sessions.delete(session.projectId, session.id);
    expect(await tokens.find(secret)).toBeUndefined();
    expect(await tokens.find(kept.secret)).toEqual(kept.token);
  });
});
