import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type BrowserWorld, browserWorld } from './testing/browser-world.ts';

let world: BrowserWorld;
beforeAll(async () => {
  world = await browserWorld();
});
afterAll(() => world.close());

/** A page in a browser of its own, on a phone and without scripts, that nothing is forbidden to by a policy. */
async function newPage(): Promise<Page> {
  const context = await world.browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 375, height: 740 },
    colorScheme: 'dark',
  });
  const forbidden: string[] = [];
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) forbidden.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(forbidden).toEqual([]);
  });
  return page;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const button = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** At the site: who they are, and what the login is to reach. */
async function agreeAs(page: Page, email: string): Promise<void> {
  await page.getByLabel(email).check();
  await button(page, 'Accept');
}

it('connects by a login: link, consent, back, and a tool call works', async () => {
  const { url, accountId, whoAmI } = await world.link('jane');
  const page = await newPage();
  await page.goto(url);
  expect(await heading(page)).toBe('Connect Confluence');
  expect(await world.statusOf(accountId)).toBe('INITIATED');
  await button(page, 'Continue to Confluence');
  expect(new URL(page.url()).origin).toBe(world.site.url);
  await agreeAs(page, 'jane@example.com');
  expect(await heading(page)).toBe('Confluence is connected');
  expect(await page.getByText('Jane Doe (jane@example.com)').count()).toBe(1);
  expect(await world.statusOf(accountId)).toBe('ACTIVE');
  expect(await whoAmI()).toMatchObject({ successful: true, data: { displayName: 'Jane Doe' } });

  await page.goto(url);
  expect(await heading(page)).toBe('This link was used already');
});

it('goes back to the program, on an origin of its own', async () => {
  const { url, accountId } = await world.link('sam', { callback_url: `${world.callerUrl}/cb?from=chat` });
  const page = await newPage();
  await page.goto(url);
  await button(page, 'Continue to Confluence');
  await agreeAs(page, 'sam@example.com');
  await page.waitForURL(`${world.callerUrl}/**`);
  expect(page.url()).toBe(`${world.callerUrl}/cb?from=chat&status=success&connected_account_id=${accountId}`);
});

it('connects nobody for who sent a victim a link, where the program says who came back', async () => {
  const wishes = { callback_url: `${world.callerUrl}/cb`, verify_user: true };
  const { url, accountId, whoAmI } = await world.link('attacker', wishes);
  const victim = await newPage();
  await victim.goto(url);
  await button(victim, 'Continue to Confluence');
  await agreeAs(victim, 'jane@example.com');
  await victim.waitForURL(`${world.callerUrl}/**`);
  const told = new URL(victim.url()).searchParams;
  expect(told.get('status')).toBe('pending');
  expect(await world.statusOf(accountId)).toBe('INITIATED');
  const sessionUri = told.get('session_uri') ?? '';
  expect(await world.confirm(sessionUri, 'jane')).toBe(false);
  expect(await world.confirm(sessionUri, 'attacker')).toBe(false);
  expect(await world.statusOf(accountId)).toBe('FAILED');
  expect(await whoAmI()).toMatchObject({ successful: false });
});

it('says so where the person does not agree, and lets them try again', async () => {
  const { url, accountId } = await world.link('refusing');
  const page = await newPage();
  await page.goto(url);
  await button(page, 'Continue to Confluence');
  await button(page, 'Cancel');
  expect(await heading(page)).toBe('Nothing was connected');
  expect(await page.locator('blockquote').innerText()).toContain('User did not authorize the request');
  expect(await world.statusOf(accountId)).toBe('FAILED');
  await button(page, 'Try again');
  await agreeAs(page, 'jane@example.com');
  expect(await world.statusOf(accountId)).toBe('ACTIVE');
});

it('has the person choose where the login reaches several sites', async () => {
  const { url, accountId, whoAmI } = await world.link('several');
  const page = await newPage();
  await page.goto(url);
  await button(page, 'Continue to Confluence');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await agreeAs(page, 'admin@example.com');
  expect(await heading(page)).toBe('Which one?');
  expect(await world.statusOf(accountId)).toBe('INITIATED');
  expect(await page.getByRole('radio').count()).toBe(2);
  await page.reload();
  await page.getByRole('radio').last().check();
  await button(page, 'Connect');
  expect(await heading(page)).toBe('Confluence is connected');
  expect(await whoAmI()).toMatchObject({ successful: true, data: { email: 'admin@example.com' } });
});

it('takes an API token once it works, and keeps what was typed beside it', async () => {
  const { url, accountId } = await world.linkToForm('typing');
  const page = await newPage();
  await page.goto(url);
  await page.getByLabel('Your site').fill(world.site.url);
  await page.getByLabel('Email').fill('jane@example.com');
  await page.getByLabel('API token').fill('wrong');
  await button(page, 'Check and connect');
  expect(await page.getByRole('alert').innerText()).toContain('Confluence does not take this');
  expect(await page.getByLabel('Email').inputValue()).toBe('jane@example.com');
  expect(await page.getByLabel('API token').inputValue()).toBe('');
  expect(await world.statusOf(accountId)).toBe('INITIATED');
  await page.getByLabel('API token').fill('local-jane-token');
  await button(page, 'Check and connect');
  expect(await page.getByText('Jane Doe (jane@example.com)').count()).toBe(1);
  expect(await world.statusOf(accountId)).toBe('ACTIVE');
});

it('lets previewers open a link, and nobody finish it in another browser', async () => {
  const { url, accountId } = await world.link('followed');
  for (const method of ['GET', 'HEAD']) await fetch(url, { method });
  const [mine, theirs] = [await newPage(), await newPage()];
  await mine.goto(url);
  await theirs.goto(url);
  await button(mine, 'Continue to Confluence');
  await button(theirs, 'Continue to Confluence');
  expect(await heading(theirs)).toBe('Another browser has this link');
  // What the provider sends back, in the browser of somebody else.
  await mine.route('**/toolkits/auth/callback**', async (route) => {
    await theirs.goto(route.request().url());
    await route.continue();
  });
  await agreeAs(mine, 'jane@example.com');
  expect(await heading(theirs)).toBe('Another browser has this link');
  expect(await heading(mine)).toBe('Confluence is connected');
  expect(await world.statusOf(accountId)).toBe('ACTIVE');
});

it('fits a phone, and says that a link is too old', async () => {
  const { url } = await world.linkToForm('phone');
  const page = await newPage();
  await page.goto(url);
  const width = await page.locator('main').evaluate((main) => main.ownerDocument.documentElement.scrollWidth);
  expect(width).toBe(375);
  await world.letLinksExpire();
  await page.reload();
  expect(await heading(page)).toBe('This link is too old');
});
