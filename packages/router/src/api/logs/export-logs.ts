import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers } from '../route-parts.ts';
import { describeLogDetails } from './log-answer.ts';

// Typed as any text: the library's types take every type that ends in "json" for one JSON value.
const jsonLines: string = 'application/x-ndjson';

const time = z.iso.datetime({ offset: true });

const route = createRoute({
  method: 'get',
  path: '/logs/tool_execution/export',
  summary: 'All calls in the journal, oldest first, as JSON Lines (not in Composio)',
  request: {
    query: z.object({
      since: time.optional(),
      until: time.optional(),
      /** With what was sent and answered. */
      contents: z.enum(['true', 'false']).default('false'),
    }),
  },
  responses: {
    200: {
      description: 'One log a line, as GET logs/tool_execution/{id} answers it.',
      content: { [jsonLines]: { schema: z.string() } },
    },
    ...errorAnswers,
  },
});

/** GET logs/tool_execution/export. */
export function addExportLogs(app: RestApp, { journal, journalKeeping }: RouterServices): void {
  app.openapi(route, (context) => {
    const { since, until, contents } = context.req.valid('query');
    const projectId = context.get('project').id;
    const entries = journalKeeping.readAll(projectId, {
      ...(since === undefined ? {} : { from: new Date(since) }),
      ...(until === undefined ? {} : { to: new Date(until) }),
    });
    const lines = async function* () {
      for await (const entry of entries) {
        // One that retention removed meanwhile is told without its contents.
        const whole = contents === 'true' ? await journal.find(projectId, entry.id) : undefined;
        yield Buffer.from(`${JSON.stringify(describeLogDetails(whole ?? entry))}\n`);
      }
    };
    return context.body(ReadableStream.from(lines()), 200, { 'content-type': jsonLines });
  });
}
