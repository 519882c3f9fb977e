import { expect, it } from 'vitest';
import { isAgentError } from '../agent-error.ts';
import { readEndpoints } from './read-endpoints.ts';

const environment = { HOME: '/home/jane', TOKEN: 'secret' };
const read = (mcpServers: object) => readEndpoints(JSON.stringify({ mcpServers }), environment);

it('reads programs and addresses as desktop clients write them, with their variables', () => {
  const { endpoints, notes } = read({
    files: {
      command: 'npx',
      args: ['-y', 'files', `\${HOME}/notes`],
      env: { KEY: `\${TOKEN}` },
      cwd: `\${HOME}`,
    },
    wiki: {
      type: 'http',
      url: 'https://wiki.example/mcp',
      headers: { authorization: `Bearer \${env:TOKEN}` },
    },
    other: { command: `\${EDITOR:-vi}` },
    off: { command: 'nothing', disabled: true },
  });
  expect(notes).toEqual([]);
  expect(endpoints).toEqual([
    {
      name: 'files',
      kind: 'program',
      command: 'npx',
      args: ['-y', 'files', '/home/jane/notes'],
      env: { KEY: 'secret' },
      cwd: '/home/jane',
    },
    {
      name: 'wiki',
      kind: 'address',
      url: new URL('https://wiki.example/mcp'),
      headers: { authorization: 'Bearer secret' },
    },
    { name: 'other', kind: 'program', command: 'vi', args: [], env: {} },
  ]);
});

it.each([
  [{ alwaysAllow: [], command: 'x' }, 'x: alwaysAllow has no effect here.', 1],
  [{ command: `\${NOPE}` }, 'x is left out: NOPE is not set in the environment.', 0],
  [{ command: 'a', url: 'http://b' }, 'x is left out: it has a command and a url. Write one of them.', 0],
  [{}, 'x is left out: it has neither a command nor a url.', 0],
  [{ url: 'ftp://b' }, 'x is left out: its url is no http or https address.', 0],
  [{ type: 'sse', url: 'http://b/sse' }, 'form that MCP gave up', 0],
  [{ command: 'a', args: 'b' }, 'what is written at args does not fit', 0],
  ['a', 'x is left out', 0],
])('tells of %j', (server, words, count) => {
  const { endpoints, notes } = read({ x: server, fine: { command: 'y' } });
  expect(notes).toEqual([expect.stringContaining(words)]);
  expect(endpoints).toHaveLength(count + 1);
});

it.each(['', '[]', '{"servers": {}}', '{"mcpServers": []}'])('refuses %j', (text) => {
  expect(() => readEndpoints(text, {})).toThrow(
    expect.toSatisfy((error) => isAgentError(error) && error.code === 'endpoints_unreadable'),
  );
});
