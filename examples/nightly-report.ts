import type { Agent } from '@tributary/agent';
import { z } from 'zod';
import { openAgent } from './open-agent.ts';
import { runExample } from './run-example.ts';
import { writePage } from './write-page.ts';

export interface Report {
  readonly outcome: 'updated' | 'created';
  /** Titles of the pages that changed. */
  readonly changed: readonly string[];
}

const found = z.object({ results: z.array(z.object({ title: z.string(), url: z.string() })) });

/** Writes what changed in a space since yesterday to one page of it, the same page each night. */
export async function report(agent: Agent, space: string): Promise<Report> {
  const title = `What changed in ${space}`;
  const answer = await agent.ask(`which pages changed in the ${space} space since yesterday?`, {
    thread: crypto.randomUUID(),
  });
  const search = answer.steps.findLast(({ tool }) => /SEARCH_PAGES$|SEARCH_CONTENT$/.test(tool));
  if (!search?.successful) throw new Error(`What changed in ${space} is not known: ${answer.text}`);
  // The report changes each night, and is no news.
  const changed = found.parse(search.data).results.filter((page) => page.title !== title);
  const lines = changed.map((page) => `* [${page.title}](${page.url})`);
  const text = lines.length > 0 ? lines.join('\n') : 'Nothing changed.';
  const outcome = await writePage(agent, { space, title, text });
  return { outcome, changed: changed.map((page) => page.title) };
}

if (import.meta.main) {
  await runExample(async () => {
    const agent = await openAgent();
    try {
      const { outcome, changed } = await report(agent, process.argv[2] ?? 'Marketing');
      console.log(`${outcome}: ${changed.length} pages changed`);
    } finally {
      await agent.close();
    }
  });
}
