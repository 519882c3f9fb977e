import type { Context } from 'hono';
import type { EntryPlace } from '../../connections/enter-account.ts';
import { type ConnectLink, canGoOn } from '../../connections/links/connect-link.ts';
import { LinkRefusal } from '../../connections/links/link-refusal.ts';
import { placeOfConfig } from '../../connections/place-of-config.ts';
import type { Restriction } from '../../connections/restriction.ts';
import type { RouterEnvironment } from '../environment.ts';
import { browserSecretOf } from './browser-secret.ts';
import type { ConnectServices } from './connect-services.ts';

/** A link that an address names, and what it connects. */
export interface FoundLink {
  /** What the address calls it: its token, or its id where the browser has it already. */
  readonly name: string;
  readonly link: ConnectLink;
  readonly place: EntryPlace;
  /** What the auth config lets its accounts be used for. */
  readonly restriction: Restriction;
}

/**
 * The link of an address, over or not. By its token it is there for whoever has that, by its id for its browser only.
 *
 * @throws LinkRefusal `not_found`
 */
export async function findLink(
  context: Context<RouterEnvironment, '/link/:name'>,
  { connectLinks, authConfigs, catalogue }: ConnectServices,
): Promise<FoundLink> {
  const name = context.req.param('name');
  const browser = browserSecretOf(context);
  const byBrowser = browser === undefined ? undefined : await connectLinks.findOfBrowser(name, browser);
  const link = byBrowser ?? (await connectLinks.find(name));
  if (!link) throw new LinkRefusal('not_found', 'There is no such link.');
  const authConfig = await authConfigs.find(link.projectId, link.authConfigId);
  if (!authConfig) throw new LinkRefusal('not_found', 'What the link was for is gone.');
  const place = placeOfConfig(catalogue, authConfig);
  return { name, link, place, restriction: authConfig.restriction };
}

/**
 * Refuses a link with which nothing can be connected any more.
 *
 * @throws LinkRefusal `used` or `expired`
 */
export function requireGoingOn(link: ConnectLink, now: Date): void {
  if (canGoOn(link, now)) return;
  const isUsed = link.step === 'done' || link.step === 'used' || link.step === 'verifying';
  throw new LinkRefusal(isUsed ? 'used' : 'expired', 'The link is over.');
}
