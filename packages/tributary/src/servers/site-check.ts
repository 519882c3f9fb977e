import type { Configuration, ConfluenceAccount } from '../configuration/configuration.ts';
import { type Terminal, writeLines } from '../terminal.ts';
import { confluenceCredentials } from './confluence-credentials.ts';

const timeoutMilliseconds = 10_000;

/**
 * Whether the Confluence site can be used as configured.
 *
 * @returns what is wrong and what to change, in one sentence; nothing when all is well
 */
export async function findSiteProblem(account: ConfluenceAccount): Promise<string | undefined> {
  const { url, email } = account;
  const response = await askWhoIAm(account);
  if (response === undefined) {
    return `The Confluence site at ${url} cannot be reached. Correct CONFLUENCE_URL, or unset it to use the local site.`;
  }
  // A site shows strangers its public side, where it has one: an account that is not known gets 403, not 401.
  if (response.status === 401 || response.status === 403) {
    if (await isForWantOfScope(response)) return undefined;
    const scopes = account.cloudId === undefined ? '' : ' that has scopes';
    return `The Confluence site at ${url} refused ${email}. Set CONFLUENCE_EMAIL and CONFLUENCE_API_TOKEN to an account and a valid API token of it${scopes}.`;
  }
  if (response.ok) return undefined;
  return `There is no Confluence at ${url} (it answered ${response.status}). Set CONFLUENCE_URL to the address your Confluence has in the browser.`;
}

/** The answer to who the account is; nothing where none comes. */
async function askWhoIAm(account: ConfluenceAccount): Promise<Response | undefined> {
  const { scheme: name, values } = confluenceCredentials(account);
  // Only here, since most commands check no site and should not wait for a toolkit.
  const { confluence } = await import('@tributary/toolkit-confluence');
  const scheme = confluence.authSchemes.find((known) => known.name === name);
  if (!scheme) throw new Error(`The Confluence toolkit has no scheme ${name}`);
  return await fetch(`${scheme.baseUrl(values)}/wiki/rest/api/user/current`, {
    headers: { ...scheme.headers(values), accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMilliseconds),
  }).catch(() => undefined);
}

/** A token that holds, and was not given the scope to read who it belongs to. */
async function isForWantOfScope(response: Response): Promise<boolean> {
  return response.status === 401 && /scope does not match/.test(await response.text());
}

/** What is wrong with the configured site, if there is one and it cannot be used. */
export async function findConfiguredSiteProblem({
  confluence: account,
}: Configuration): Promise<string | undefined> {
  return account && (await findSiteProblem(account));
}

/** Tells on the side, when a configured site cannot be used; the program goes on meanwhile. */
export async function warnAboutSite(configuration: Configuration, { errors }: Terminal): Promise<void> {
  const problem = await findConfiguredSiteProblem(configuration);
  if (problem) writeLines(errors, [problem]);
}
