import { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';

/*
 * An MCP server that is a program: keeps notes by name. Its tools are named and described as such servers' are.
 */
const notes = new Map([['milk', 'Buy milk at the corner']]);
const server = new McpServer({ name: 'notes', version: '1.0.0' });
const answer = (text: string) => ({ content: [{ type: 'text' as const, text }] });
const name = z.string().describe('Name of the note');

server.registerTool(
  'read_note',
  { description: 'Read a note.', inputSchema: z.object({ name }), annotations: { readOnlyHint: true } },
  ({ name }) => answer(notes.get(name) ?? 'Error: there is no such note'),
);
server.registerTool(
  'list_notes',
  {
    description: `List all notes of ${process.env.OWNER ?? 'nobody'}.`,
    inputSchema: z.object({}),
    annotations: { readOnlyHint: true },
  },
  () => answer([...notes.keys()].join('\n')),
);
server.registerTool(
  'write_note',
  {
    description: 'Write a note.',
    inputSchema: z.object({ name, text: z.string() }),
    annotations: { destructiveHint: false },
  },
  ({ name, text }) => {
    notes.set(name, text);
    return answer(`Wrote ${name}`);
  },
);
server.registerTool(
  'delete_note',
  { description: 'Delete a note.', inputSchema: z.object({ name }) },
  ({ name }) => answer(notes.delete(name) ? `Deleted ${name}` : 'Error: there is no such note'),
);
await server.connect(new StdioServerTransport());
