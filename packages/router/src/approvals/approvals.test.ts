import { expect, it } from 'vitest';
import { eraseContents } from '../journal/erase/erase-contents.ts';
import { createProjects } from '../projects/projects.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { testVault } from '../testing/test-vault.ts';
import { createApprovals } from './approvals.ts';

describeOnEachEngine('approvals', ({ openTestStore }) => {
  async function prepared() {
    const store = await openTestStore();
    const { id: projectId } = await createProjects({ store }).ensureDefault('key');
    let now = Date.parse('2026-11-22T10:00:00Z');
    const approvals = createApprovals({
      store,
      vault: testVault(),
      clock: () => new Date(now),
    });
    const call = {
      projectId,
      userId: 'jane',
      sessionId: 'trs_1',
      tool: 'NOTES_DELETE_NOTE',
      requestDigest: 'a'.repeat(64),
    };
    const asked = { arguments: { noteId: 'milk' }, summary: 'Delete the note', difference: [] };
    const approve = { verdict: 'approved', by: 'sam' } as const;
    return { store, approvals, call, asked, approve, wait: (milliseconds: number) => (now += milliseconds) };
  }

  it('are one question for the same call until somebody has decided', async () => {
    const { approvals, call, asked, approve } = await prepared();
    const first = await approvals.request(call, asked, 'call');
    expect(first).toMatchObject({ status: 'pending', request: asked });
    expect((await approvals.request(call, asked, 'call')).id).toBe(first.id);
    await approvals.decide(call.projectId, first.id, approve);
    expect((await approvals.request(call, asked, 'call')).id).not.toBe(first.id);
  });

  it('can be used once, and again only by the call that used them', async () => {
    const { approvals, call, asked, approve } = await prepared();
    const { id } = await approvals.request(call, asked, 'call');
    await approvals.decide(call.projectId, id, approve);
    const given = await approvals.standing(call);
    if (!given) throw new Error('expected an approval');
    expect(await approvals.use(given, 'log_1')).toBe(true);
    expect(await approvals.use(given, 'log_2')).toBe(false);
    expect(await approvals.use(given, 'log_1')).toBe(true);
    expect(await approvals.standing(call)).toBeUndefined();
    expect(await approvals.find(call.projectId, id)).toMatchObject({ status: 'used', usedBy: 'log_1' });
  });

  it('expire, whether given or not', async () => {
    const { approvals, call, asked, approve, wait } = await prepared();
    const late = await approvals.request(call, asked, 'call');
    wait(60 * 60 * 1000);
    expect(await approvals.decide(call.projectId, late.id, approve)).toMatchObject({
      status: 'too_late',
      approval: { status: 'expired' },
    });
    const given = await approvals.request(call, asked, 'call');
    await approvals.decide(call.projectId, given.id, approve);
    wait(60 * 60 * 1000);
    expect(await approvals.standing(call)).toBeUndefined();
    expect(await approvals.use(given, 'log_1')).toBe(false);
  });

  it('are of one project, user and call', async () => {
    const { approvals, call, asked, approve } = await prepared();
    const { id } = await approvals.request(call, asked, 'call');
    await approvals.decide(call.projectId, id, approve);
    expect(await approvals.find('pr_other', id)).toBeUndefined();
    expect(await approvals.decide('pr_other', id, approve)).toEqual({ status: 'not_found' });
    expect(await approvals.list('pr_other', {})).toEqual([]);
    expect(await approvals.findFor({ ...call, userId: 'sam' }, id)).toBeUndefined();
    expect(await approvals.standing({ ...call, userId: 'sam' })).toBeUndefined();
    expect(await approvals.findFor({ ...call, requestDigest: 'b'.repeat(64) }, id)).toBe(false);
  });

  it('are of one session alone where they are for all its calls', async () => {
    const { approvals, call, asked, approve } = await prepared();
    const { id } = await approvals.request(call, asked, 'session');
    await approvals.decide(call.projectId, id, approve);
    const other = { ...call, sessionId: 'trs_2' };
    expect(await approvals.standing(call)).toMatchObject({ id });
    expect(await approvals.standing(other)).toBeUndefined();
    expect(await approvals.findFor(other, id)).toBe(false);
  });

  it('keep nothing readable of the call, and let nothing run once that is erased', async () => {
    const { store, approvals, call, asked, approve } = await prepared();
    const { id } = await approvals.request(call, asked, 'call');
    await approvals.decide(call.projectId, id, { ...approve, reason: 'no more milk' });
    expect(JSON.stringify(await store.db.selectFrom('approval').selectAll().execute())).not.toContain('milk');
    expect(await eraseContents(store, call.projectId, 'jane')).toMatchObject({ approval: 1 });
    const left = await approvals.find(call.projectId, id);
    expect(left).toMatchObject({ decidedBy: 'sam', status: 'approved' });
    expect(left).not.toHaveProperty('request');
    expect(await approvals.standing(call)).toBeUndefined();
  });
});
