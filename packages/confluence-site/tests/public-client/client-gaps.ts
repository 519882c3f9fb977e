import { matches } from '../conformance/call.ts';
import { isRecord } from '../conformance/is-record.ts';

/** A field that Atlassian's documents have in an answer and that the client's schemas forget. */
interface Gap {
  /** The operations, by a pattern. */
  readonly operations: string;
  readonly field: string;
  readonly reason: string;
}

const asked = 'A parameter asks for it, and no schema has it, neither the documents nor the client.';

const gaps: readonly Gap[] = [
  { operations: 'GET /wiki/api/v2/*/*', field: 'directChildren', reason: asked },
  { operations: 'GET /wiki/api/v2/spaces/*', field: 'roleAssignments', reason: asked },
  {
    operations: 'GET /wiki/api/v2/space-roles/*',
    field: '_links',
    reason: 'The documents add it beside the schema of a role, and the client took the role alone.',
  },
];

/** An answer without the fields that the client's schema forgets, so that the rest can be held against it. */
export function withoutGaps(operation: string, body: unknown): unknown {
  const forgotten = gaps.filter(({ operations }) => matches(operations, operation)).map(({ field }) => field);
  if (!isRecord(body) || forgotten.length === 0) return body;
  return Object.fromEntries(Object.entries(body).filter(([field]) => !forgotten.includes(field)));
}
