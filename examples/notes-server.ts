import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';

/*
 * The other application of the workflow: an MCP server over a folder of notes, `NAME.md` each.
 */
const folder = process.argv[2] ?? '.';
const server = new McpServer({ name: 'notes', version: '1.0.0' });
const answer = (text: string) => ({ content: [{ type: 'text' as const, text }] });
const annotations = { readOnlyHint: true };

server.registerTool(
  'list_notes',
  { description: 'Lists the names of all notes.', inputSchema: z.object({}), annotations },
  async () => {
    const files = await readdir(folder);
    return answer(
      JSON.stringify(files.filter((file) => file.endsWith('.md')).map((file) => basename(file, '.md'))),
    );
  },
);
server.registerTool(
  'read_note',
  {
    description: 'Reads a note.',
    inputSchema: z.object({ name: z.string().describe('Name of the note') }),
    annotations,
  },
  async ({ name }) => answer(await readFile(join(folder, `${basename(name)}.md`), 'utf8')),
);
await server.connect(new StdioServerTransport());
