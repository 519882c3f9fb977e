import type { Operation } from './operations.ts';
import { sampleValue } from './sample-value.ts';
import { pick, type Random, type Samples, sampleText } from './samples.ts';

/** A request as it is sent. */
export interface FuzzRequest {
  readonly operation: Operation;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What is known of the router that is asked, so that some requests come through. */
export interface FuzzTarget extends Omit<Samples, 'random' | 'tool'> {
  readonly operations: readonly Operation[];
  readonly apiKey: string;
  readonly tokenSecret: string;
}

/** Any request: mostly as the document has it, at times not even JSON. */
export function fuzzRequest(target: FuzzTarget, random: Random): FuzzRequest {
  const operation = pickOperation(target, random);
  const { known, tools } = target;
  const samples = { random, known, tools, tool: pick(random, tools) };
  const schema = operation.requestBody?.content['application/json'].schema;
  const keyed = random() < 0.05 ? { 'idempotency-key': sampleText(samples, 'idempotency-key') } : {};
  const headers = { 'x-api-key': keyFor(target, random), ...keyed };
  const to = { operation, target: addressOf(operation, samples) };
  if (schema === undefined) return { ...to, headers };
  const type = random() < 0.03 ? 'text/plain' : 'application/json';
  const ofAnyTool = operation.path.includes('{tool_slug}') ? samples : { random, known, tools };
  const body = bodyOf(JSON.stringify(sampleValue(schema, ofAnyTool)), random);
  return { ...to, headers: { ...headers, 'content-type': type }, body };
}

/** What is not built is asked for now and then only, as there is little to find; and what deletes, so that much is left. */
function pickOperation({ operations }: Pick<FuzzTarget, 'operations'>, random: Random): Operation {
  const any = pick(random, operations);
  const isMissing = !('200' in any.responses || '201' in any.responses);
  const isRare = isMissing || any.method === 'DELETE';
  return isRare && random() < 0.9 ? pickOperation({ operations }, random) : any;
}

function keyFor({ apiKey, tokenSecret }: FuzzTarget, random: Random): string {
  const chance = random();
  if (chance < 0.02) return 'ak_wrong';
  return chance < 0.07 ? tokenSecret : apiKey;
}

function addressOf({ path, parameters }: Operation, samples: Samples): string {
  const { random, tool } = samples;
  let address = path;
  const query = new URLSearchParams();
  // Ids of different things have the same name in the paths.
  const [group = ''] = path.replace(/^\/api\/v3(\.1)?\//, '').split('/');
  for (const { name, in: place, schema } of parameters) {
    const isToolOfBody = name === 'tool_slug' && place === 'path' && random() < 0.8;
    const field = place === 'path' && `${group}.${name}` in samples.known ? `${group}.${name}` : name;
    const sampled = sampleValue(schema, samples, { field, depth: 0 });
    const value = textOf(isToolOfBody && tool ? tool.slug : sampled).toWellFormed();
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
  // Well-formed, and deep in the middle of what is otherwise taken.
  if (chance < 0.06) return json.replace(/(?<=:)(?:"[^"\\]*"|\d+|\{\})/, () => nested(random));
  return json;
}

function nested(random: Random): string {
  const levels = Math.floor(random() * 4000);
  return `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
}

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // In a path they would name another one.
  return text === '' || text === '.' || text === '..' ? 'x' : text;
}
