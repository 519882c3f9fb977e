import { callOf } from '../conformance/calls/calls.ts';
import type { Documents } from '../conformance/documents.ts';
import { queriesOf } from '../conformance/valid-calls.ts';
import { World } from '../conformance/world.ts';
import type { ClientOperation } from './client-operations.ts';
import { clientSender } from './client-sender.ts';

/** What the checks share. */
export interface ClientCheck {
  /** Of the site. */
  readonly origin: string;
  readonly operations: readonly ClientOperation[];
  /** They name the queries to try; without them each operation is called plainly alone. */
  readonly documents: Documents | undefined;
}

/** Calls an operation plainly and with each query that the documents name; says what the client refuses. */
export async function failuresOf(
  { origin, operations, documents }: ClientCheck,
  operation: ClientOperation,
): Promise<string[]> {
  const failures = new Set<string>();
  const send = clientSender(origin, operations, (asked, complaint) => failures.add(`${asked}: ${complaint}`));
  const world = new World(send, operations);
  const documented = documents?.operations.find((one) => withoutNames(one) === withoutNames(operation));
  for (const query of [{}, ...(documented ? queriesOf(documented) : [])]) {
    const { answer, address } = await world.call(operation, query);
    if (!isExpected(operation, answer.status)) {
      failures.add(`${address} answered ${answer.status}: ${answer.text}`);
    }
  }
  return [...failures];
}

function isExpected({ name }: ClientOperation, status: number): boolean {
  const refusal = callOf(name).status;
  return refusal === undefined ? status < 400 : status === refusal;
}

function withoutNames({ name }: { readonly name: string }): string {
  return name.replaceAll(/\{[^}]*\}/g, '{}');
}
