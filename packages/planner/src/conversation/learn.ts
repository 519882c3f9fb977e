import { readTools } from '../tools/read-tools.ts';
import { readSearchAnswer } from '../tools/search-answer.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import type { Memory } from './memory.ts';
import type { Step } from './turns.ts';

/** What the router told in these steps, added to what was known: its tools, its session and its time. */
export function learn<Known extends Memory>(memory: Known, steps: readonly Step[]): Known {
  const tools = new Map(memory.tools);
  let { sessionId, now } = memory;
  for (const { tool, answer } of steps) {
    if (!answer.successful) continue;
    if (tool === 'search' || tool === 'schemas') addTools(tools, answer.data.tool_schemas);
    if (tool === 'search') {
      const search = readSearchAnswer(answer.data);
      sessionId = search.sessionId ?? sessionId;
      now = search.now ?? now;
    }
  }
  return { ...memory, tools, sessionId, now };
}

// An answer that says less than an earlier one (a signature, a related tool) takes nothing away.
function addTools(tools: Map<string, ToolCard>, entries: unknown): void {
  for (const [slug, card] of readTools(entries)) {
    const known = tools.get(slug);
    if (!known || detail(card) >= detail(known)) tools.set(slug, card);
  }
}

function detail({ hinted, whole }: ToolCard): number {
  return (hinted ? 2 : 0) + (whole ? 1 : 0);
}
