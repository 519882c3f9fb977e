import type { Configuration, ConfluenceAccount } from '../configuration/configuration.ts';
import { type Terminal, writeLines } from '../terminal.ts';

const timeoutMilliseconds = 10_000;

/**
 * Whether the Confluence site can be used as configured.
 *
 * @returns what is wrong and what to change, in one sentence; nothing when all is well
 */
export async function findSiteProblem({
  url,
  email,
  apiToken,
}: ConfluenceAccount): Promise<string | undefined> {
  const credentials = Buffer.from(`${email}:${apiToken}`).toString('base64');
  const response = await fetch(`${url}/wiki/rest/api/user/current`, {
    headers: { authorization: `Basic ${credentials}`, accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMilliseconds),
  }).catch(() => undefined);
  if (response === undefined) {
    return `The Confluence site at ${url} cannot be reached. Correct CONFLUENCE_URL, or unset it to use the local site.`;
  }
  // A site shows strangers its public side, where it has one: an account that is not known gets 403, not 401.
  if (response.status === 401 || response.status === 403) {
    return `The Confluence site at ${url} refused ${email}. Set CONFLUENCE_EMAIL and CONFLUENCE_API_TOKEN to an account and a valid API token of it.`;
  }
  if (response.ok) return undefined;
  return `There is no Confluence at ${url} (it answered ${response.status}). Set CONFLUENCE_URL to the address your Confluence has in the browser.`;
}

/** What is wrong with the configured site, if there is one and it cannot be used. */
export async function findConfiguredSiteProblem({ confluence }: Configuration): Promise<string | undefined> {
  return confluence && (await findSiteProblem(confluence));
}

/** Tells on the side, when a configured site cannot be used; the program goes on meanwhile. */
export async function warnAboutSite(configuration: Configuration, { errors }: Terminal): Promise<void> {
  const problem = await findConfiguredSiteProblem(configuration);
  if (problem) writeLines(errors, [problem]);
}
