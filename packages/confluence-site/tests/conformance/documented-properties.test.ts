import { expect, it } from 'vitest';
import { PropertyWalk } from './documented-properties.ts';
import type { Schema } from './documents.ts';

const schemas = new Map<string, Schema>([
  [
    'v2#/components/schemas/Page',
    { type: 'object', properties: { id: {}, body: {}, _links: links('webui') } },
  ],
]);
const page: Schema = { $ref: 'v2#/components/schemas/Page' };

it('tells what an answer lacks and what it has besides', () => {
  const { documented, present, undeclared } = walked(page, { id: '1', colour: 'green' });
  expect([...documented].filter((one) => !present.has(one))).toEqual(['Page.body', 'Page._links']);
  expect([...undeclared]).toEqual(['answer.colour']);
});

it('puts the parts of a schema together, those of one property too', () => {
  const schema = { allOf: [page, { type: 'object', properties: { _links: links('base') } }] };
  const { present, undeclared } = walked(schema, { id: '1', _links: { webui: '/x', base: '/wiki' } });
  expect(present).toContain('Page.id');
  expect([...undeclared]).toEqual([]);
});

it('takes of the alternatives the one that fits', () => {
  const schema = { oneOf: [{ type: 'object', properties: { name: {} } }, page] };
  expect([...walked(schema, { id: '1', body: {} }).undeclared]).toEqual([]);
});

it('counts what an answer names under _expandable, and lets open objects have anything', () => {
  const { present } = walked(page, { id: '1', _expandable: { body: '' } });
  expect(present).toContain('Page.body');
  const open = { type: 'object', properties: { id: {} }, additionalProperties: true };
  expect([...walked(open, { id: '1', colour: 'green' }).undeclared]).toEqual([]);
});

function walked(schema: Schema, body: unknown) {
  const walk = new PropertyWalk({ operations: [], schemas });
  walk.walk(schema, body, 'answer');
  return walk.seen;
}

function links(name: string): Schema {
  return { type: 'object', properties: { [name]: {} } };
}
