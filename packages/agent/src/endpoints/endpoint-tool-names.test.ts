import { expect, it } from 'vitest';
import { nameTools } from './endpoint-tool-names.ts';

const names = (offered: Parameters<typeof nameTools<number>>[0], taken: string[] = []) =>
  nameTools(offered, new Set(taken));

it('puts the name of the server first', () => {
  const { tools, notes } = names([{ server: 'my files', tools: { 'read.file': 1 } }]);
  expect(tools).toEqual({ my_files_read_file: 1 });
  expect(notes).toEqual([]);
});

it('lets no tool stand in for another, and tells', () => {
  const { tools, notes } = names(
    [
      { server: 'a', tools: { b_c: 1, taken: 2 } },
      { server: 'a_b', tools: { c: 3 } },
    ],
    ['a_taken'],
  );
  expect(Object.values(tools)).toEqual([1, 2, 3]);
  expect(Object.keys(tools)).toEqual([
    'a_b_c',
    expect.stringMatching(/^a_taken_\w{6}$/),
    expect.stringMatching(/^a_b_c_\w{6}$/),
  ]);
  expect(notes.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/^taken of a is called a_taken_\w+: the router has a a_taken\.$/),
    expect.stringMatching(/^c of a_b is called a_b_c_\w+: a has a a_b_c\.$/),
  ]);
});

it('keeps names short enough for models, and apart', () => {
  const long = 'x'.repeat(70);
  const { tools } = names([{ server: 's', tools: { [`${long}1`]: 1, [`${long}2`]: 2 } }]);
  expect(Object.keys(tools).map(({ length }) => length)).toEqual([64, 64]);
});

it('leaves out what would make a server look like the router', () => {
  const { tools, notes } = names([{ server: 's', tools: { COMPOSIO_SEARCH_TOOLS: 1, fine: 2 } }]);
  expect(tools).toEqual({ s_fine: 2 });
  expect(notes).toEqual([
    { server: 's', sentence: expect.stringContaining('COMPOSIO_SEARCH_TOOLS is left out') },
  ]);
});
