import { beforeEach, expect, it } from 'vitest';
import { createCatalogue } from '../../catalogue/catalogue.ts';
import { createProjects } from '../../projects/projects.ts';
import type { Store } from '../../store/store.ts';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { notes } from '../../testing/notes-toolkit.ts';
import { setClock } from '../../testing/set-clock.ts';
import { testVault } from '../../testing/test-vault.ts';
import { createAuthConfigs } from '../auth-configs.ts';
import { type ConnectedAccounts, createConnectedAccounts } from '../connected-accounts.ts';
import { type ConnectLinks, createConnectLinks, type WantedLink } from './connect-links.ts';
import type { Credentials } from './finish-link.ts';

const catalogue = createCatalogue([notes]);
const vault = testVault();
const credentials: Credentials = {
  scheme: 'notes_api_key',
  values: { site: 'https://acme.notes.example', key: 'a-key-of-twenty-chars' },
  allowPrivateAddress: false,
  expiresAt: null,
};
const tenMinutes = 10 * 60_000;

describeOnEachEngine('connect links', ({ openTestStore }) => {
  let store: Store;
  let accounts: ConnectedAccounts;
  let links: ConnectLinks;
  let projectId: string;
  let wanted: WantedLink;
  let time: ReturnType<typeof setClock>;

  beforeEach(async () => {
    time = setClock();
    store = await openTestStore();
    projectId = (await createProjects({ store }).ensureDefault('key')).id;
    const authConfigs = createAuthConfigs({ store, vault, catalogue });
    accounts = createConnectedAccounts({ store, vault, catalogue, authConfigs });
    links = createConnectLinks({ store, vault, clock: time.clock });
    const { id: authConfigId } = await authConfigs.create(projectId, { toolkit: 'notes', scheme: 'API_KEY' });
    const [scheme] = notes.authSchemes;
    if (!scheme) throw new Error('the notes toolkit has a scheme');
    const place = { toolkit: notes, scheme };
    wanted = { projectId, userId: 'jane', authConfigId, place, account: 'new' };
  });

  const statusOf = async (id: string) => {
    const account = await accounts.find(projectId, id);
    return [account?.status, account?.statusReason];
  };

  it('makes an account that waits, and keeps no token', async () => {
    const { link, token } = await links.make({ ...wanted, callbackUrl: 'https://app.example/done' });
    expect(token).toMatch(/^ln_[0-9a-f]{64}$/);
    expect(await links.find(token)).toEqual(link);
    expect(link).toMatchObject({ step: 'open', isBound: false, callbackUrl: 'https://app.example/done' });
    expect(await statusOf(link.accountId)).toEqual(['INITIATED', undefined]);
    const rows = await store.db.selectFrom('connect_link').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token.slice(3));
    expect(await links.find('ln_another')).toBeUndefined();
  });

  it('connects the account once, under its alias', async () => {
    const { link, token } = await links.make({ ...wanted, alias: 'work' });
    expect(await links.finish(link, credentials)).toEqual({ status: 'connected' });
    expect(await accounts.find(projectId, link.accountId)).toMatchObject({ status: 'ACTIVE', alias: 'work' });
    expect(await links.find(token)).toMatchObject({ step: 'done' });
    await expect(links.finish(link, credentials)).rejects.toMatchObject({ code: 'used' });
    await expect(links.bind(link, 'a browser')).rejects.toMatchObject({ code: 'used' });
  });

  it('ends ten minutes after it was made, and ten after its button was pressed', async () => {
    const { link } = await links.make(wanted);
    time.advance(tenMinutes - 1);
    await links.bind(link, 'a browser');
    time.advance(tenMinutes - 1);
    await links.bind(link, 'a browser');
    time.advance(1);
    await expect(links.bind(link, 'a browser')).rejects.toMatchObject({ code: 'expired' });
    await expect(links.finish(link, credentials)).rejects.toMatchObject({ code: 'expired' });
    expect(await statusOf(link.accountId)).toEqual(['INITIATED', undefined]);
  });

  it('belongs to the browser that pressed its button first', async () => {
    const { link } = await links.make(wanted);
    expect(await links.bind(link, 'a browser')).toMatchObject({ isBound: true });
    await expect(links.bind(link, 'another')).rejects.toMatchObject({ code: 'other_browser' });
    const both = await links.make(wanted);
    const pressed = await Promise.allSettled(['one', 'two'].map((one) => links.bind(both.link, one)));
    expect(pressed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps why it failed, and may be tried again', async () => {
    const { link, token } = await links.make(wanted);
    await links.fail(link, 'Notes said no.');
    expect(await statusOf(link.accountId)).toEqual(['FAILED', 'Notes said no.']);
    expect(await links.find(token)).toMatchObject({ step: 'failed', outcome: 'Notes said no.' });
    await links.finish(link, credentials);
    expect(await statusOf(link.accountId)).toEqual(['ACTIVE', undefined]);
    await links.fail(link, 'Too late.');
    expect(await statusOf(link.accountId)).toEqual(['ACTIVE', undefined]);
  });

  it('connects an account again, which goes on working until then, and ends the other links to it', async () => {
    const first = await links.make(wanted);
    await links.finish(first.link, credentials);
    const again = { ...wanted, account: { again: first.link.accountId, authConfigId: wanted.authConfigId } };
    const [second, third] = [await links.make(again), await links.make(again)];
    expect(second.link.accountId).toBe(first.link.accountId);
    await links.fail(second.link, 'Refused.');
    expect(await statusOf(first.link.accountId)).toEqual(['ACTIVE', undefined]);
    await links.finish(second.link, credentials);
    expect(await links.find(third.token)).toMatchObject({ step: 'used' });
    await expect(
      links.make({ ...wanted, account: { ...again.account, again: 'ca_no' } }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('waits for one account however often it is asked for a link in passing', async () => {
    const inPassing = { ...wanted, account: 'pending' } as const;
    const first = await links.make(inPassing);
    expect((await links.make(inPassing)).link.accountId).toBe(first.link.accountId);
    expect((await links.make(wanted)).link.accountId).not.toBe(first.link.accountId);
    const ofSam = await links.make({ ...inPassing, userId: 'sam' });
    expect(ofSam.link.accountId).not.toBe(first.link.accountId);
  });

  it('connects nobody before the caller says that it was the right person', async () => {
    const { link } = await links.make({ ...wanted, needsVerifier: true });
    const ending = await links.finish(link, credentials);
    if (ending.status !== 'verifying') throw new Error('it waits');
    expect(await statusOf(link.accountId)).toEqual(['INITIATED', undefined]);
    const rows = await store.db.selectFrom('connect_link').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(credentials.values.key);
    await expect(links.confirm('pr_another', ending.sessionUri, 'jane')).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await links.confirm(projectId, ending.sessionUri, 'jane')).toMatchObject({ id: link.id });
    expect(await statusOf(link.accountId)).toEqual(['ACTIVE', undefined]);
    await expect(links.confirm(projectId, ending.sessionUri, 'jane')).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('connects nobody where somebody else finished, and not later either', async () => {
    const { link } = await links.make({ ...wanted, needsVerifier: true });
    const ending = await links.finish(link, credentials);
    if (ending.status !== 'verifying') throw new Error('it waits');
    await expect(links.confirm(projectId, ending.sessionUri, 'victim')).rejects.toMatchObject({
      code: 'other_user',
    });
    await expect(links.confirm(projectId, ending.sessionUri, 'jane')).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await statusOf(link.accountId)).toEqual(['FAILED', expect.stringContaining('somebody else')]);
  });

  it('connects nobody whose caller waited too long', async () => {
    const { link } = await links.make({ ...wanted, needsVerifier: true });
    const ending = await links.finish(link, credentials);
    if (ending.status !== 'verifying') throw new Error('it waits');
    time.advance(tenMinutes);
    await expect(links.confirm(projectId, ending.sessionUri, 'jane')).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('takes no alias that another account has, and gives none that it got meanwhile', async () => {
    const [one, two] = [
      await links.make({ ...wanted, alias: 'work' }),
      await links.make({ ...wanted, alias: 'work' }),
    ];
    await links.finish(one.link, credentials);
    await expect(links.make({ ...wanted, alias: 'Work' })).rejects.toMatchObject({ code: 'taken' });
    await links.finish(two.link, credentials);
    const account = await accounts.find(projectId, two.link.accountId);
    expect(account).toMatchObject({ status: 'ACTIVE' });
    expect(account?.alias).toBeUndefined();
  });
});
