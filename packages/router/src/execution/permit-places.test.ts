import type { Place, ReadHttp, ToolRequest, WritePlaces } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import type { Restriction } from '../connections/restriction.ts';
import { notes } from '../testing/notes-toolkit.ts';
import { sampleConnection } from '../testing/sample-connection.ts';
import { permitPlaces } from './permit-places.ts';

const unasked: ReadHttp = {
  get: () => Promise.reject(new Error('asked')),
  lookUp: () => Promise.reject(new Error('asked')),
  download: () => Promise.reject(new Error('asked')),
};

/** Paths are `/book/BOOK,BOOK/…`: a request changes something in each of the books. */
const books: WritePlaces = {
  noun: 'book',
  reference: { form: /^[A-Z]+$/, words: 'key' },
  find: async () => ({ candidates: [] }),
  async of({ path }: ToolRequest): Promise<readonly Place[] | undefined> {
    const [, list] = /^\/book\/([^/]+)/.exec(path) ?? [];
    return list?.split(',').map((key) => ({ title: `Book ${key}`, names: [`id-${key}`, key] }));
  },
};

const limited = (...lists: string[][]): Restriction[] =>
  lists.map((writePlaces) => ({ by: 'account', isReadOnly: false, writePlaces }));

const { baseUrl } = sampleConnection('http://127.0.0.1:9');

function permit(restrictions: readonly Restriction[]) {
  const toolkit = { ...notes, writePlaces: books };
  return permitPlaces(sampleConnection('http://127.0.0.1:9', { toolkit, restrictions }), unasked);
}

const write = (path: string): ToolRequest => ({ method: 'POST', path });

it.each([
  ['everywhere, without a restriction', [], '/anywhere'],
  ['in a place by its key', limited(['MKT']), '/book/MKT'],
  ['in any case', limited(['mkt']), '/book/MKT'],
  ['by its id', limited(['id-MKT']), '/book/MKT'],
  ['in several places at once', limited(['MKT', 'ENG']), '/book/MKT,ENG'],
  ['in what all restrictions allow', limited(['MKT', 'ENG'], ['MKT']), '/book/MKT'],
  ['by a whole address of the connection', limited(['MKT']), `${baseUrl}/book/MKT`],
])('lets a write through: %s', async (_what, restrictions, path) => {
  await expect(permit(restrictions).request(write(path))).resolves.toBeUndefined();
});

it.each([
  ['elsewhere', limited(['MKT']), '/book/ENG', 'would change Book ENG'],
  ['reaching elsewhere too', limited(['MKT']), '/book/MKT,ENG', 'would change Book ENG'],
  ['in what one restriction alone allows', limited(['MKT', 'ENG'], ['MKT']), '/book/ENG', 'Book ENG'],
  ['anywhere, where no place is allowed', limited([]), '/book/MKT', 'only: none'],
  ['where the toolkit cannot tell', limited(['MKT']), '/template', 'cannot be told'],
  ['to another address', limited(['MKT']), 'http://127.0.0.1:9999/book/MKT', 'cannot be told'],
])('refuses a write: %s', async (_what, restrictions, path, words) => {
  await expect(permit(restrictions).request(write(path))).rejects.toMatchObject({
    details: { code: 'refused', message: expect.stringContaining(words) },
  });
});

it('judges writes alone', async () => {
  await expect(
    permit(limited(['MKT'])).request({ method: 'GET', path: '/book/ENG' }),
  ).resolves.toBeUndefined();
});

it('refuses a plan for a later step, before the first is sent', async () => {
  const steps = [write('/book/MKT'), write('/book/ENG')].map((request) => ({ description: '', request }));
  await expect(permit(limited(['MKT'])).plan(steps)).rejects.toThrow('Nothing of it was sent');
  await expect(permit(limited(['MKT'])).plan(steps.slice(0, 1))).resolves.toBeUndefined();
});
