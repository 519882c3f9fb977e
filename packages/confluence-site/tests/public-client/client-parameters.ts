import { isRecord } from '../conformance/is-record.ts';
import { fileOf, type Sent } from '../conformance/send.ts';
import type { ClientOperation } from './client-operations.ts';

/** The client's operation for an address; where several fit, the one that names most of it. */
export function operationAt(
  operations: readonly ClientOperation[],
  method: string,
  address: string,
): ClientOperation {
  const segments = segmentsOf(address);
  const [found] = operations
    .filter((one) => one.method === method && fits(segmentsOf(one.path), segments))
    .sort((one, other) => slotCount(one) - slotCount(other));
  if (found === undefined) throw new Error(`confluence.js has no function for ${method} ${address}.`);
  return found;
}

/** What to give the client's function so that it sends this. */
export function parametersOf(
  operation: ClientOperation,
  address: string,
  { body, form = {} }: Sent,
): Record<string, unknown> {
  return {
    ...pathParameters(operation, address),
    ...queryParameters(operation, address),
    ...bodyParameters(operation, body),
    ...fileParameters(operation, form),
  };
}

function pathParameters({ path }: ClientOperation, address: string): Record<string, string> {
  const values = segmentsOf(address);
  const pairs = segmentsOf(path).map((slot, index) => [slot, values[index] ?? ''] as const);
  return Object.fromEntries(
    pairs
      .filter(([slot]) => isSlot(slot))
      .map(([slot, value]) => [slot.slice(1, -1), decodeURIComponent(value)]),
  );
}

function queryParameters({ name, query }: ClientOperation, address: string): Record<string, unknown> {
  const sent = new URLSearchParams(address.split('?')[1]);
  return Object.fromEntries(
    [...new Set(sent.keys())].map((key) => {
      const parameter = query[key];
      if (parameter === undefined) throw new Error(`confluence.js sends no ${key} with ${name}.`);
      const values = sent.getAll(key);
      return [parameter, values.length === 1 ? values[0] : values];
    }),
  );
}

function bodyParameters({ name, body: slots }: ClientOperation, body: unknown): Record<string, unknown> {
  if (body === undefined) return {};
  if (typeof slots === 'string') return { [slots]: body };
  if (!isRecord(body)) throw new Error(`confluence.js sends ${name} with a body of fields alone.`);
  return Object.fromEntries(
    Object.entries(body).map(([field, value]) => {
      const parameter = slots[field];
      if (parameter === undefined) throw new Error(`confluence.js sends no ${field} with ${name}.`);
      return [parameter, value];
    }),
  );
}

// The client's forms carry files alone.
function fileParameters({ files }: ClientOperation, form: Readonly<Record<string, string>>): object {
  const [content] = Object.entries(form).flatMap(([name, value]) => fileOf(name, value) ?? []);
  return files === undefined || content === undefined ? {} : { [files]: { filename: content.name, content } };
}

function segmentsOf(address: string): string[] {
  return (address.split('?')[0] ?? '').split('/');
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((one, index) => isSlot(one) || one === segments[index])
  );
}

function isSlot(segment: string): boolean {
  return segment.startsWith('{');
}

function slotCount({ path }: ClientOperation): number {
  return segmentsOf(path).filter(isSlot).length;
}
