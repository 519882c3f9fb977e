import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { rankFiles } from './command-line.ts';

async function rank(tools: string, queries: string, ...more: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-rank-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [toolFile, queryFile] = [join(folder, 'tools.jsonl'), join(folder, 'queries.jsonl')];
  await writeFile(toolFile, tools);
  await writeFile(queryFile, queries);
  const written: string[] = [];
  await rankFiles(['--tools', toolFile, '--queries', queryFile, ...more], (text) => void written.push(text));
  return written.join('');
}

const tools = `${JSON.stringify({ id: 'clock:now', toolkit: 'clock', name: 'now', description: 'Tells the time.' })}

${JSON.stringify({ id: 'files.read', toolkit: null, name: 'files.read', description: 'Reads a file.', parameters: { type: 'dict', properties: { path: { type: 'string' } } } })}
`;

it('writes a line for each query, in their order', async () => {
  const queries =
    '{"id":"q1","query":"read the file notes.txt"}\n{"id":"q2","query":"what time is it"}\n{"id":"q3","query":"?"}';
  expect(await rank(tools, queries)).toBe(
    '{"id":"q1","tools":["files.read"]}\n{"id":"q2","tools":["clock:now"]}\n{"id":"q3","tools":[]}\n',
  );
});

it('ranks by meaning too, where that is asked for', async () => {
  const query = '{"id":"q1","query":"which hour is it"}';
  expect(await rank(tools, query)).toBe('{"id":"q1","tools":[]}\n');
  expect(await rank(tools, query, '--encoder', 'local')).toMatch(/^\{"id":"q1","tools":\["clock:now"/);
});

it('names the line that makes no sense', async () => {
  await expect(rank(`${tools}{"id":1}`, '')).rejects.toThrow(/tools\.jsonl, line 4: .*/);
  await expect(rank(tools, 'no JSON')).rejects.toThrow(/queries\.jsonl, line 1/);
});

it('says what to give instead', async () => {
  await expect(rank(tools, '', '--encoder', 'big')).rejects.toThrow('--encoder is');
  await expect(rankFiles([], () => undefined)).rejects.toThrow('--tools and --queries are needed');
});
