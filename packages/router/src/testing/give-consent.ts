/** What a person answers on a consent page of the local Confluence site; what is left out stays as the page has it. */
export interface ConsentAnswer {
  /** Email address of who agrees. */
  readonly account?: string;
  /** Cloud ids of the sites that the login is to reach. */
  readonly sites?: readonly string[];
  readonly decision?: 'accept' | 'cancel';
}

/** Opens a consent page of the local site and sends its form, as a browser does; gives where that leads back to. */
export async function giveConsent(
  authorizationUrl: string,
  { account, sites, decision = 'accept' }: ConsentAnswer = {},
): Promise<URL> {
  const page = await (await fetch(authorizationUrl)).text();
  const form = new URLSearchParams();
  for (const [tag] of page.matchAll(/<input [^>]*>/g)) {
    if (/type="hidden"/.test(tag) || / checked/.test(tag)) form.append(read(tag, 'name'), read(tag, 'value'));
  }
  if (account !== undefined) form.set('account', account);
  if (sites !== undefined) {
    form.delete('site');
    for (const site of sites) form.append('site', site);
  }
  form.set('decision', decision);
  const action = new URL('/authorize', authorizationUrl);
  const answer = await fetch(action, { method: 'POST', body: form, redirect: 'manual' });
  const back = answer.headers.get('location');
  if (back === null) throw new Error(`The consent page answered ${answer.status}: ${await answer.text()}`);
  return new URL(back);
}

/** The cloud ids that a consent page offers. */
export async function offeredSites(authorizationUrl: string): Promise<readonly string[]> {
  const page = await (await fetch(authorizationUrl)).text();
  return [...page.matchAll(/<input [^>]*name="site"[^>]*>/g)].map(([tag]) => read(tag, 'value'));
}

function read(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
