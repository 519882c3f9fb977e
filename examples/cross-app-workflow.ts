import { readFile } from 'node:fs/promises';
import { type Agent, readEndpoints } from '@tributary/agent';
import { z } from 'zod';
import { openAgent } from './open-agent.ts';
import { runExample } from './run-example.ts';
import { writePage } from './write-page.ts';

/** Makes a page of each note: what is in one application goes to another. Doing it twice leaves one page for each. */
export async function publishNotes(agent: Agent, space: string): Promise<readonly string[]> {
  const names = z.array(z.string()).parse(await askNotes(agent, 'list the notes'));
  for (const name of names) {
    const text = z.string().parse(await askNotes(agent, `read the note “${name}”`));
    await writePage(agent, { space, title: name, text });
  }
  return names;
}

/** What the server answered that the file calls `notes`. */
async function askNotes(agent: Agent, request: string): Promise<unknown> {
  const { steps, text } = await agent.ask(request, { thread: crypto.randomUUID() });
  const step = steps.findLast(({ tool }) => tool.startsWith('notes_'));
  if (!step?.successful) throw new Error(`The notes said nothing to “${request}”: ${text}`);
  return step.data;
}

if (import.meta.main) {
  const [file = 'mcp.json', space = 'Marketing'] = process.argv.slice(2);
  await runExample(async () => {
    const endpoints = readEndpoints(await readFile(file, 'utf8'), process.env);
    const agent = await openAgent({ endpoints });
    try {
      console.log(`published: ${(await publishNotes(agent, space)).join(', ')}`);
    } finally {
      await agent.close();
    }
  });
}
