import type { Call } from './call.ts';
import type { DocumentedOperation } from './documents.ts';
import { isRecord } from './is-record.ts';
import type { Answer, Send } from './send.ts';
import type { World } from './world.ts';

/** An id that nothing has. */
const nothing = '999999999';

/** A call that the site has to refuse. */
interface BadCall {
  readonly what: string;
  /** Any of these; where there is none, any of the statuses that refuse. */
  readonly statuses: readonly number[];
  send(): Promise<Answer>;
}

/** Calls an operation with what it must refuse; says what was not refused as documented. */
export async function checkRefusals(
  operation: DocumentedOperation,
  world: World,
  send: Send,
): Promise<string[]> {
  const failures: string[] = [];
  for (const bad of badCalls(operation, world, send)) {
    const answer = await bad.send();
    const failure = refusalFailure(operation, answer, bad.statuses);
    if (failure !== undefined) failures.push(`${bad.what}: ${failure} ${answer.text.slice(0, 160)}`);
  }
  return failures;
}

function refusalFailure(
  operation: DocumentedOperation,
  { status, json }: Answer,
  expected: readonly number[],
): string | undefined {
  if (status < 400 || status >= 500) return `answered ${status}`;
  if (!isDocumentedRefusal(operation, status)) return `answered ${status}, which is not declared`;
  if (expected.length > 0 && !expected.includes(status))
    return `answered ${status}, not ${expected.join(' or ')}`;
  return isErrorBody(operation, json) ? undefined : `has no error body of version ${operation.version}`;
}

// The documents leave out what any call may be answered, and 401 and 403 of the first API at random.
function isDocumentedRefusal(operation: DocumentedOperation, status: number): boolean {
  if (operation.answers.has(status)) return true;
  return operation.version === 1 ? [400, 401, 403, 404].includes(status) : [401, 403].includes(status);
}

function isErrorBody(operation: DocumentedOperation, body: unknown): boolean {
  if (!isRecord(body)) return false;
  if (operation.version === 1) return typeof body.statusCode === 'number' && typeof body.message === 'string';
  const errors = body.errors;
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  return isRecord(first) && typeof first.code === 'string' && typeof first.title === 'string';
}

function badCalls(operation: DocumentedOperation, world: World, send: Send): BadCall[] {
  const call = world.kind.callOf(operation.name);
  const sendTo = async (change: {
    path?: Record<string, string>;
    query?: Record<string, string>;
    body?: unknown;
  }) =>
    send(operation.method, await world.address(operation, { ...call.query, ...change.query }, change.path), {
      body: change.body ?? (await world.fill(call.body)),
      form: await world.fillAll(call.form),
      by: call.by,
    });
  return [
    {
      what: 'without credentials',
      statuses: [401, 403],
      send: async () =>
        send(operation.method, await world.address(operation, call.query), {
          body: await world.fill(call.body),
          by: 'nobody',
        }),
    },
    ...badPaths(operation).map(({ what, path, statuses }) => ({
      what,
      statuses,
      // Where the body repeats the id, it agrees with the path: only one thing is wrong.
      send: async () => sendTo({ path, body: withId(await world.fill(call.body)) }),
    })),
    ...badQueries(operation).map(({ what, query }) => ({
      what,
      statuses: [400],
      send: () => sendTo({ query }),
    })),
    ...badBodies(operation, call).map(({ what, body }) => ({
      what,
      statuses: [400],
      send: () => sendTo({ body }),
    })),
  ];
}

function badPaths(operation: DocumentedOperation) {
  const numeric = operation.parameters.filter(
    ({ in: place, schema }) => place === 'path' && schema.type === 'integer',
  );
  const last = numeric.at(-1);
  if (operation.version === 1 || last === undefined) return [];
  const wrong = {
    what: `${last.name} of no such form`,
    path: { [last.name]: 'not-an-id' },
    statuses: [400, 404],
  };
  if (!operation.answers.has(404)) return [wrong];
  return [wrong, { what: `${last.name} of nothing`, path: { [last.name]: nothing }, statuses: [404] }];
}

function badQueries(operation: DocumentedOperation) {
  if (operation.version === 1 || !operation.answers.has(400)) return [];
  return operation.parameters
    .filter((parameter) => parameter.in === 'query')
    .flatMap(({ name, schema }) => {
      if (schema.enum !== undefined) return [{ what: `${name}=nonsense`, query: { [name]: 'nonsense' } }];
      if (name === 'limit') return [{ what: 'limit=-1', query: { limit: '-1' } }];
      if (name === 'cursor') return [{ what: 'cursor=nonsense', query: { cursor: 'nonsense' } }];
      return [];
    });
}

function withId(body: unknown): unknown {
  return isRecord(body) && 'id' in body ? { ...body, id: nothing } : body;
}

function badBodies(operation: DocumentedOperation, { body }: Call) {
  if (!operation.takesJson || body === undefined) return [];
  return [
    { what: 'half a JSON body', body: '{"half":' },
    { what: 'a body of the wrong type', body: '"text"' },
  ];
}
