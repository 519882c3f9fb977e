import { isWriteTool } from '@tributary/toolkit';
import { z } from 'zod';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import type { Connection } from '../connections/connection.ts';
import type { Egress } from '../egress/egress.ts';
import type { Logger } from '../logger.ts';
import { createDeadline } from './deadline.ts';
import { failureDetails } from './failure-details.ts';
import { createRunContext } from './run-context.ts';

/** What a service says to credentials; `unclear` where something else kept it from saying. */
export type Identification =
  | { readonly finding: 'accepted'; readonly who: string | undefined }
  | { readonly finding: 'refused' | 'unclear'; readonly reason: string };

/**
 * Asks a service, by the toolkit's own tool for that, whom credentials are of that no account has yet. It reads one
 * thing, for the person who enters them; as there is no account and no caller, it stands in no journal.
 */
export type Identify = (connection: Connection) => Promise<Identification>;

const patienceMilliseconds = 20_000;

/** The names that services give whoever it is. */
const identity = z.looseObject({
  displayName: z.string().nullish(),
  name: z.string().nullish(),
  login: z.string().nullish(),
  email: z.string().nullish(),
});

/** Identifies by the catalogue and the only door out. */
export function createIdentify({
  catalogue,
  egress,
  logger,
  clock,
}: {
  catalogue: Catalogue;
  egress: Egress;
  logger: Logger;
  clock: Clock;
}): Identify {
  return async (connection) => {
    const { identityTool } = connection.toolkit;
    const tool = catalogue.findTool(identityTool)?.tool;
    if (!tool || isWriteTool(tool)) throw new Error(`${identityTool} is no tool that reads.`);
    const { signal } = createDeadline(patienceMilliseconds, undefined);
    const http = egress.open(connection, { signal });
    const context = createRunContext({}, connection, http, signal, clock());
    try {
      return { finding: 'accepted', who: nameIn(await tool.run({}, context)) };
    } catch (error) {
      const { code, message, providerStatus } = failureDetails(error, identityTool, logger);
      const isRefused = providerStatus === 401 || code === 'not_connected';
      return { finding: isRefused ? 'refused' : 'unclear', reason: message };
    }
  };
}

function nameIn(answer: unknown): string | undefined {
  const { displayName, name, login, email } = identity.safeParse(answer).data ?? {};
  const called = displayName || name || login;
  if (!called) return email || undefined;
  return email ? `${called} (${email})` : called;
}
