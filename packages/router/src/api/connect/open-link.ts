import { isToolError, type Toolkit } from '@tributary/toolkit';
import type { Context } from 'hono';
import type { ConnectLink } from '../../connections/links/connect-link.ts';
import type { RouterEnvironment } from '../environment.ts';
import { ensureBrowserSecret, formProof } from './browser-secret.ts';
import { choicePage } from './choice-page.ts';
import type { ConnectServices } from './connect-services.ts';
import { connectedPage, refusedPage, verifyingPage } from './ending-pages.ts';
import { type FoundLink, findLink, requireGoingOn } from './find-link.ts';
import { linkPage } from './link-page.ts';
import { type Page, sendPage } from './page.ts';
import { whatIsAsked } from './what-is-asked.ts';

/** GET /link/{token}. It changes nothing: programs that show previews open links, too. */
export function openLink(services: ConnectServices) {
  return async (context: Context<RouterEnvironment, '/link/:name'>) => {
    const found = await findLink(context, services);
    const proof = formProof(ensureBrowserSecret(context), found.name);
    const page = found.name === found.link.id ? await progressPage(found, proof, services) : undefined;
    return sendPage(context, page ?? (await askingPage(context, found, proof, services)));
  };
}

/** How far the browser came that uses the link; nothing where it has to begin. */
async function progressPage(
  { link, place: { toolkit } }: FoundLink,
  proof: string,
  services: ConnectServices,
): Promise<Page | undefined> {
  if (link.step === 'done') {
    return connectedPage(link, toolkit.name, await whoIsConnected(link, toolkit, services));
  }
  if (link.step === 'verifying') return verifyingPage(toolkit.name);
  requireGoingOn(link, services.clock());
  if (link.step === 'failed') return refusedPage(link, toolkit.name, proof);
  if (link.step !== 'choosing') return undefined;
  return choicePage(link, toolkit, await services.oauthLogins.destinations(link), proof);
}

/** Whom the new account is of; nothing where the service does not say it now. */
async function whoIsConnected(
  { projectId, userId, accountId }: ConnectLink,
  toolkit: Toolkit,
  { connections, identify }: ConnectServices,
): Promise<string | undefined> {
  try {
    const found = await identify(await connections.resolve({ projectId, userId }, toolkit, accountId));
    return found.finding === 'accepted' ? found.who : undefined;
  } catch (error) {
    if (isToolError(error)) return undefined;
    throw error;
  }
}

async function askingPage(
  context: Context<RouterEnvironment>,
  found: FoundLink,
  proof: string,
  services: ConnectServices,
): Promise<Page> {
  const { link } = found;
  const now = services.clock();
  requireGoingOn(link, now);
  const asked = await whatIsAsked(found, services);
  return linkPage({ ...found, proof, asked, now, origin: context.get('origin') });
}
