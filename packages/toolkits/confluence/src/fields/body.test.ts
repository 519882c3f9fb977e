import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { body, toApiBody } from './body.ts';

const site = useLocalSite();
const written = (input: unknown) => toApiBody(body.parse(input), site.client.context());

it('reads a plain string as Markdown', async () => {
  expect(await written('# Plan')).toEqual({ representation: 'storage', value: '<h1>Plan</h1>' });
  expect((await written({ representation: 'markdown', value: '*a*' })).value).toBe('<p><em>a</em></p>');
});

it('leaves storage format as it is, nested or not', async () => {
  const sent = { representation: 'storage', value: '<p>a &amp; b</p>' };
  for (const form of [sent, { storage: sent }, { storage: { value: sent.value } }]) {
    expect(await written(form)).toEqual(sent);
  }
});

it('takes a document of ADF as an object, by itself, named or nested', async () => {
  const document = { type: 'doc', version: 1, content: [] };
  const value = JSON.stringify(document);
  const forms = [
    document,
    { representation: 'atlas_doc_format', value: document },
    { atlas_doc_format: { value } },
  ];
  for (const form of forms) {
    expect(await written(form)).toEqual({ representation: 'atlas_doc_format', value });
  }
});

it('takes a plain string that is a document of ADF for one, and any other JSON for Markdown', async () => {
  const document = JSON.stringify({ type: 'doc', version: 1, content: [] });
  for (const sent of [document, `\n ${document}`]) {
    expect(await written(sent)).toEqual({ representation: 'atlas_doc_format', value: sent });
  }
  const others = [
    '{"type":"doc"}',
    '{"type":"doc","version":2}',
    '{"version":1}',
    `${document} and more`,
    '[]',
  ];
  for (const sent of [...others, `{"type":"doc","version":1`]) {
    expect((await written(sent)).representation).toBe('storage');
  }
  const named = await written({ representation: 'markdown', value: document });
  expect(named.representation).toBe('storage');
});

it('refuses a representation that nobody knows, and a body without a value', () => {
  expect(body.safeParse({ representation: 'html', value: '' }).success).toBe(false);
  expect(body.safeParse({ storage: {} }).success).toBe(false);
});
