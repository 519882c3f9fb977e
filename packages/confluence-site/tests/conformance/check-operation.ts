import type { BodyCheck } from './answer-check.ts';
import { checkRefusals } from './bad-calls.ts';
import { PropertyWalk } from './documented-properties.ts';
import type { DocumentedOperation, Documents } from './documents.ts';
import type { KindOfSite } from './kinds-of-site.ts';
import { mayHave, mayLack } from './left-out-properties.ts';
import { readBackFailures } from './read-back.ts';
import type { Answer, Send } from './send.ts';
import { queriesOf } from './valid-calls.ts';
import { World } from './world.ts';

/** What the checks share. */
export interface Conformance {
  readonly documents: Documents;
  readonly implemented: readonly DocumentedOperation[];
  readonly checkBody: BodyCheck;
  readonly send: Send;
  /** One with roles, where it is not given. */
  readonly kind?: KindOfSite;
}

/** Calls an operation as the documents allow and as they do not; says what is not as they have it. */
export async function checkOperation(shared: Conformance, operation: DocumentedOperation): Promise<string[]> {
  const world = new World(shared.send, shared.implemented, shared.kind);
  try {
    const valid = await checkValidCalls(shared, operation, world);
    return [...valid, ...(await checkRefusals(operation, world, shared.send))];
  } catch (failure) {
    return [failure instanceof Error ? failure.message : String(failure)];
  }
}

async function checkValidCalls(
  { documents, checkBody, send, implemented }: Conformance,
  operation: DocumentedOperation,
  world: World,
): Promise<string[]> {
  const failures: string[] = [];
  const walk = new PropertyWalk(documents);
  for (const query of [{}, ...queriesOf(operation)]) {
    const called = await world.call(operation, query);
    const { answer } = called;
    const shown = new URLSearchParams(query).toString();
    const expected = world.kind.callOf(operation.name).status;
    const said = answerFailures(operation, answer, { expected, checkBody }).map((one) =>
      shown ? `?${shown}: ${one}` : one,
    );
    failures.push(...said, ...(await readBackFailures(operation, called, implemented, send)));
    const schema = operation.answers.get(answer.status);
    if (schema) walk.walk(schema, answer.json, operation.name);
  }
  for (const one of walk.seen.documented) {
    if (!walk.seen.present.has(one) && !mayLack(operation, one)) failures.push(`lacks ${one}`);
  }
  for (const one of walk.seen.undeclared) {
    if (!mayHave(operation, one)) failures.push(`has ${one}, which is not declared`);
  }
  return failures;
}

function answerFailures(
  operation: DocumentedOperation,
  answer: Answer,
  { expected, checkBody }: { readonly expected: number | undefined; readonly checkBody: BodyCheck },
): string[] {
  const { status, json, text } = answer;
  if (expected === undefined ? status >= 400 : status !== expected) {
    return [`answered ${status}: ${text.slice(0, 200)}`];
  }
  if (!operation.answers.has(status)) return [`answered ${status}, which is not declared`];
  if (status === 204 && text !== '') return ['answered 204 with a body'];
  const schema = operation.answers.get(status);
  if (schema === undefined) return [];
  return json === undefined ? ['answered no JSON'] : checkBody(schema, json);
}
