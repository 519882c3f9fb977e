import { Agent, buildConnector, type Dispatcher } from 'undici';
import { guardedLookup, refuseLiteral } from './address-guard.ts';

/** Sockets to the outside, each opened through the address guard. */
export interface GuardedAgents {
  /** Sockets opened for connections that may reach private addresses are never shared with others. */
  agentFor(allowPrivate: boolean): Dispatcher;
  /** Waits for requests under way. */
  close(): Promise<void>;
}

/** A socket could not be opened, so nothing was sent. */
export class ConnectFailure extends Error {
  override readonly name = 'ConnectFailure';
}

/** Two pools of sockets: one for public addresses only, one for those who may reach private ones as well. */
export function createGuardedAgents(connectMilliseconds: number): GuardedAgents {
  const publicOnly = guardedAgent(false, connectMilliseconds);
  const withPrivate = guardedAgent(true, connectMilliseconds);
  return {
    agentFor: (allowPrivate) => (allowPrivate ? withPrivate : publicOnly),
    close: async () => {
      await Promise.all([publicOnly.close(), withPrivate.close()]);
    },
  };
}

function guardedAgent(allowPrivate: boolean, connectMilliseconds: number): Agent {
  // HTTP/1.1 only: with it we know for each request whether any of it was sent.
  const connect = buildConnector({
    allowH2: false,
    timeout: connectMilliseconds,
    lookup: guardedLookup(allowPrivate),
  });
  return new Agent({
    allowH2: false,
    connect: (options, callback) => {
      const refused = refuseLiteral(options.hostname, allowPrivate);
      if (refused) return callback(new ConnectFailure(refused.message, { cause: refused }), null);
      connect(options, (...[error, socket]) => {
        if (error) callback(new ConnectFailure(error.message, { cause: error }), null);
        else callback(null, socket);
      });
    },
  });
}
