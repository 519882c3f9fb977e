import type { Call } from '../conformance/call.ts';
import { type KindOfSite, needsRoles, withRoles } from '../conformance/kinds-of-site.ts';
import type { Send } from '../conformance/send.ts';
import { type CallableOperation, World } from '../conformance/world.ts';
import { restOperations } from './operations.ts';

/** A call that is ready to be sent, by whomever. */
export interface ReadyCall {
  readonly name: string;
  readonly method: string;
  readonly address: string;
  readonly body: unknown;
  readonly form: Readonly<Record<string, string>>;
}

/** One of each thing, made by the administrator in one space, and the calls of all operations on them. */
export interface HiddenWorld {
  readonly calls: readonly ReadyCall[];
  /** Ids and keys by what they are of: `page`, `spaceKey`. */
  readonly values: ReadonlyMap<string, string>;
}

/** Makes the world, and answers what reads of it could not be read by the administrator: there is nothing to hide there. */
export async function makeHiddenWorld(
  send: Send,
  kind: KindOfSite = withRoles,
): Promise<HiddenWorld & { unread: string[] }> {
  const operations = restOperations().filter(({ name }) => kind === withRoles || !needsRoles(name));
  const world = new World(send, operations, kind);
  const calls: ReadyCall[] = [];
  const unread: string[] = [];
  for (const operation of operations) {
    const call = kind.callOf(operation.name);
    if (isLeftOut(operation.name, call)) continue;
    if (operation.method === 'GET') {
      const { answer } = await world.call(operation);
      if (answer.status >= 400 && answer.status !== call.status)
        unread.push(`${operation.name}: ${answer.status}`);
    }
    calls.push(await readyCall(world, operation, call));
  }
  return { calls, values: world.values, unread };
}

// What the app alone calls, and what would take the space of all these things away.
function isLeftOut(name: string, call: Call): boolean {
  return call.by === 'app' || name.endsWith('/longtask/{id}');
}

async function readyCall(world: World, operation: CallableOperation, call: Call): Promise<ReadyCall> {
  return {
    name: operation.name,
    method: operation.method,
    address: await world.address(operation, call.query),
    body: await world.fill(call.body),
    form: await world.fillAll(call.form),
  };
}
