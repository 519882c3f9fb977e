import type { ToolErrorDetails, Toolkit } from '@tributary/toolkit';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Session } from '../sessions/session.ts';
import type { Execute, ToolCall } from './tool-call.ts';

/**
 * A fresh link by which a session's user connects a toolkit, and when it ends; nothing where there can be none.
 *
 * @param origin under which the user reaches the router
 */
export type OfferConnectLink = (
  session: Session,
  toolkit: Toolkit,
  origin: string,
) => Promise<{ readonly url: string } | undefined>;

/**
 * Gives each call of a session that lacks a connection a link to make one, unless the session leaves connections to
 * others. The journal does not have the link: whoever has it could use it.
 */
export function offerConnecting(
  execute: Execute,
  { catalogue, offerLink }: { readonly catalogue: Catalogue; readonly offerLink: OfferConnectLink },
): Execute {
  const linkFor = async ({ slug, caller: { session, origin } }: ToolCall) => {
    const toolkit = catalogue.findTool(slug)?.toolkit;
    if (!toolkit || !origin || !session?.config.manageConnections.enabled) return undefined;
    return await offerLink(session, toolkit, origin);
  };
  return async (call) => {
    const outcome = await execute(call);
    if (outcome.successful || outcome.error.code !== 'not_connected') return outcome;
    const link = await linkFor(call);
    return link ? { ...outcome, error: withLink(outcome.error, link.url) } : outcome;
  };
}

function withLink(error: ToolErrorDetails, connectUrl: string): ToolErrorDetails {
  const message = `${error.message} The user can connect it by this link within ten minutes: ${connectUrl}`;
  return { ...error, message, connectUrl };
}
