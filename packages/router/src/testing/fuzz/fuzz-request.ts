import type { Operation } from './operations.ts';
import { pick, type Random, sampleValue } from './sample-value.ts';

/** A request as it is sent. */
export interface FuzzRequest {
  readonly operation: Operation;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What is known of the router that is asked, so that some requests come through. */
export interface FuzzTarget {
  readonly operations: readonly Operation[];
  readonly apiKey: string;
  /** Ids, slugs and names that mean something there. */
  readonly known: readonly string[];
}

/** Any request: mostly as the document has it, at times not even JSON. */
export function fuzzRequest(target: FuzzTarget, random: Random): FuzzRequest {
  const operation = pick(random, target.operations);
  const schema = operation.requestBody?.content['application/json'].schema;
  const keyed = random() < 0.05 ? { 'idempotency-key': pick(random, target.known) } : {};
  const headers = { 'x-api-key': random() < 0.02 ? 'ak_wrong' : target.apiKey, ...keyed };
  const to = { operation, target: addressOf(operation, target, random) };
  if (schema === undefined) return { ...to, headers };
  const type = random() < 0.03 ? 'text/plain' : 'application/json';
  const body = bodyOf(JSON.stringify(sampleValue(schema, random, target.known)), random);
  return { ...to, headers: { ...headers, 'content-type': type }, body };
}

function addressOf({ path, parameters }: Operation, { known }: FuzzTarget, random: Random): string {
  let address = path;
  const query = new URLSearchParams();
  for (const { name, in: place, schema } of parameters) {
    const value = textOf(sampleValue(schema, random, known)).toWellFormed();
    if (place === 'path') address = address.replace(`{${name}}`, () => encodeURIComponent(value));
    else if (place === 'query' && random() < 0.5) query.append(name, value);
  }
  return query.size === 0 ? address : `${address}?${query}`;
}

function bodyOf(json: string, random: Random): string {
  const chance = random();
  if (chance < 0.02) return json.slice(0, -1);
  if (chance < 0.03) return '['.repeat(20_000);
  if (chance < 0.04) return '';
  return json;
}

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // In a path they would name another one.
  return text === '' || text === '.' || text === '..' ? 'x' : text;
}
