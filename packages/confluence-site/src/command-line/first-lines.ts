import { seedApp, seedScopedToken } from '../seed/access.ts';
import type { Person } from '../seed/people-of.ts';
import { seedUsers } from '../seed/users.ts';
import type { Site } from '../site.ts';
import { administrationPath } from '../site-administration/administration-routes.ts';
import type { SiteCommandOptions } from './site-options.ts';

/** With what a site was started. */
export interface StartedWith {
  readonly options: Pick<SiteCommandOptions, 'host' | 'empty' | 'snapshot'>;
  readonly dataFolder: string | undefined;
}

/** What a person reads when a site has started: where it is, who may sign in, and where its data is. */
export function firstLines(site: Pick<Site, 'url' | 'wasKept' | 'people'>, started: StartedWith): string[] {
  return [
    `The local Confluence site is at ${site.url}/wiki.`,
    'Programs sign in with an email address and an API token (Basic authentication):',
    ...peopleLines(site.people()),
    'and behind the gateway, /ex/confluence/{cloudId}, with scopes:',
    `  ${seedScopedToken.secret}, a token of ${seedUsers.ada.email}, or OAuth 2.0 (3LO) by the app ${seedApp.clientId}, ${seedApp.clientSecret}`,
    keepingLine(site, started),
    ...openLines(started.options.host),
    `What a test can do to it is told at ${site.url}${administrationPath}. Ctrl-C or SIGTERM stops it.`,
  ];
}

function peopleLines(people: readonly Person[]): string[] {
  const widthOf = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const tokens = people.map(({ apiToken }) => apiToken ?? '(a token of its own)');
  const emailWidth = widthOf(people.map(({ email }) => email));
  const tokenWidth = widthOf(tokens);
  return people.map(({ email, displayName, isAdministrator }, index) => {
    const token = (tokens[index] ?? '').padEnd(tokenWidth);
    return `  ${email.padEnd(emailWidth)}  ${token}  ${displayName}${isAdministrator ? ', administrator' : ''}`;
  });
}

function keepingLine({ wasKept }: Pick<Site, 'wasKept'>, { options, dataFolder }: StartedWith): string {
  if (dataFolder === undefined) return 'Nothing is kept when it stops; --data FOLDER keeps it.';
  const leftAside = options.empty ? '--empty' : options.snapshot === undefined ? undefined : '--snapshot';
  if (!wasKept || leftAside === undefined) return `It is kept in ${dataFolder}.`;
  return `It goes on with the site that is kept in ${dataFolder}, so ${leftAside} was left aside: delete the folder to begin anew.`;
}

/** The tokens are public, so an address that others reach is worth a word. */
function openLines(host: string | undefined): string[] {
  if (host === undefined || /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host)) return [];
  return [`Everybody who reaches ${host} can sign in: these tokens are public.`];
}
