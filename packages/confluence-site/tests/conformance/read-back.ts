import { callOf } from './calls/calls.ts';
import type { DocumentedOperation } from './documents.ts';
import { isRecord } from './is-record.ts';
import type { Send } from './send.ts';
import type { Called } from './world.ts';

/** Says what a writing operation wrote otherwise than it was sent, by its own answer and by reading it again. */
export async function readBackFailures(
  operation: DocumentedOperation,
  { address, sent, answer }: Called,
  implemented: readonly DocumentedOperation[],
  send: Send,
): Promise<string[]> {
  if (operation.method === 'GET' || answer.status >= 300) return [];
  const own = differences(operation, sent, answer.json).map((one) => `the answer: ${one}`);
  const reading = readingOf(operation, implemented);
  const place = placeOf(operation, address, answer.json);
  if (reading === undefined || place === undefined) return own;
  const asksFormat = reading.parameters.some(({ name }) => name === 'body-format');
  const read = await send(
    'GET',
    asksFormat ? `${place}${place.includes('?') ? '&' : '?'}body-format=storage` : place,
    { by: callOf(operation.name).by },
  );
  if (operation.method === 'DELETE') return isGone(read.status, read.json) ? own : [...own, 'is still there'];
  if (read.status !== 200) return [...own, `read back with ${read.status}`];
  return [...own, ...differences(operation, sent, read.json).map((one) => `read back: ${one}`)];
}

/** The operation that reads what this one wrote: at the same path, or one below it for what is made in a list. */
function readingOf(
  operation: DocumentedOperation,
  implemented: readonly DocumentedOperation[],
): DocumentedOperation | undefined {
  const below = operation.method === 'POST' ? '/{}' : '';
  const path = `${withoutNames(operation.path)}${below}`;
  return implemented.find((one) => one.method === 'GET' && withoutNames(one.path) === path);
}

function placeOf(operation: DocumentedOperation, address: string, answer: unknown): string | undefined {
  const path = address.split('?')[0];
  if (operation.method === 'PUT') return address;
  if (operation.method === 'DELETE') return operation.path.endsWith('}') ? path : undefined;
  const id = isRecord(answer) ? answer.id : undefined;
  return typeof id === 'string' ? `${path}/${encodeURIComponent(id)}` : undefined;
}

function withoutNames(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}

// Content is put in the trash first, where its id still finds it; who watches is answered, not found.
function isGone(status: number, answer: unknown): boolean {
  return status >= 400 || (isRecord(answer) && (answer.status === 'trashed' || answer.watching === false));
}

/** The fields of what was sent that came back as something else; what does not come back at all is left out. */
function differences(operation: DocumentedOperation, sent: unknown, got: unknown): string[] {
  const notKept = callOf(operation.name).notKept ?? [];
  if (!isRecord(sent) || !isRecord(got)) return [];
  return Object.keys(sent)
    .filter((key) => !notKept.includes(key))
    .flatMap((key) =>
      key === 'body' ? bodyDifference(sent[key], got[key]) : difference(key, sent[key], got[key]),
    );
}

// A body is sent with its representation beside it and comes back under its representation's name.
function bodyDifference(sent: unknown, got: unknown): string[] {
  if (!isRecord(sent) || !isRecord(got) || typeof sent.representation !== 'string') return [];
  const stored = got[sent.representation];
  return isRecord(stored) ? difference('body', sent.value, stored.value) : [];
}

function difference(path: string, sent: unknown, got: unknown): string[] {
  if (got === undefined || got === null || sent === undefined) return [];
  if (isRecord(sent) && isRecord(got)) {
    return Object.keys(sent).flatMap((key) => difference(`${path}.${key}`, sent[key], got[key]));
  }
  if (JSON.stringify(sent) === JSON.stringify(got)) return [];
  return [
    `${path} was sent as ${JSON.stringify(sent)} and came back as ${JSON.stringify(got)}`.slice(0, 300),
  ];
}
