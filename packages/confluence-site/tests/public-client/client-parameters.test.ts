import { expect, it } from 'vitest';
import { type ClientOperation, clientOperations } from './client-operations.ts';
import { operationAt, parametersOf } from './client-parameters.ts';

const operations = await clientOperations();
const at = (method: string, address: string): ClientOperation => operationAt(operations, method, address);

it('knows every operation, each once', () => {
  expect(operations).toHaveLength(348);
  expect(new Set(operations.map(({ name }) => name.replaceAll(/\{[^}]*\}/g, '{}'))).size).toBe(348);
});

it('finds the operation that names most of an address', () => {
  expect(at('GET', '/wiki/rest/api/content/search?cql=type=page').name).toBe(
    'GET /wiki/rest/api/content/search',
  );
  expect(at('GET', '/wiki/api/v2/pages/7/properties/8').path).toBe(
    '/wiki/api/v2/pages/{pageId}/properties/{propertyId}',
  );
  expect(() => at('PATCH', '/wiki/api/v2/pages/7')).toThrow('no function for PATCH');
});

it.each([
  ['of the path', 'GET', '/wiki/rest/api/space/A%20B/settings', {}, { spaceKey: 'A B' }],
  [
    'of the query',
    'GET',
    '/wiki/api/v2/pages?body-format=storage&limit=2',
    {},
    { bodyFormat: 'storage', limit: '2' },
  ],
  ['given more than once', 'GET', '/wiki/api/v2/pages?id=1&id=2', {}, { id: ['1', '2'] }],
  [
    'that are the whole body',
    'POST',
    '/wiki/api/v2/pages',
    { body: { title: 'T' } },
    { body: { title: 'T' } },
  ],
  [
    'that are fields of it',
    'POST',
    '/wiki/rest/api/space',
    { body: { key: 'K', name: 'N' } },
    { key: 'K', name: 'N' },
  ],
])('gives the parameters %s', (_what, method, address, sent, parameters) => {
  expect(parametersOf(at(method, address), address, sent)).toEqual(parameters);
});

it('gives a file with its name', async () => {
  const address = '/wiki/rest/api/content/7/child/attachment';
  const given = parametersOf(at('POST', address), address, { form: { file: 'Notes', comment: 'left out' } });
  expect(given).toEqual({ id: '7', attachments: { filename: 'Notes.txt', content: expect.any(File) } });
});

it('refuses what the client cannot send', () => {
  const pages = '/wiki/api/v2/pages?colour=red';
  expect(() => parametersOf(at('GET', pages), pages, {})).toThrow('sends no colour');
  const space = '/wiki/rest/api/space';
  expect(() => parametersOf(at('POST', space), space, { body: { colour: 'red' } })).toThrow(
    'sends no colour',
  );
  expect(() => parametersOf(at('POST', space), space, { body: [] })).toThrow('a body of fields alone');
});
