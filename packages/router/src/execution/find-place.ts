import type { PlaceFinding, Toolkit } from '@tributary/toolkit';
import type { Connections } from '../connections/connections.ts';
import type { Egress } from '../egress/egress.ts';
import type { Logger } from '../logger.ts';
import { createDeadline } from './deadline.ts';
import { failureDetails } from './failure-details.ts';

/** The account by which a service is asked. */
export interface AskingAccount {
  readonly id: string;
  readonly projectId: string;
  readonly userId: string;
}

/**
 * Looks up a place that a limit is to name, for the operator who sets it; nothing where the service cannot be asked now.
 * As no tool runs, it stands in no journal.
 */
export type FindPlace = (
  account: AskingAccount,
  toolkit: Toolkit,
  reference: string,
) => Promise<PlaceFinding | undefined>;

const patienceMilliseconds = 20_000;

/** Looks places up by the accounts' own connections. */
export function createFindPlace({
  connections,
  egress,
  logger,
}: {
  connections: Pick<Connections, 'resolve'>;
  egress: Egress;
  logger: Logger;
}): FindPlace {
  return async ({ id, ...owner }, toolkit, reference) => {
    const { signal } = createDeadline(patienceMilliseconds, undefined);
    try {
      const connection = await connections.resolve(owner, toolkit, id);
      return await toolkit.writePlaces?.find(reference, egress.open(connection, { signal }));
    } catch (error) {
      const { code } = failureDetails(error, toolkit.identityTool, logger);
      logger.warn({ code, accountId: id, toolkit: toolkit.slug }, 'A place could not be looked up');
      return undefined;
    }
  };
}
