import type { Tool } from '@tributary/toolkit';

/** What travels with a tool in search and schema answers as `x-tributary`: how people ask for it, and how it behaves. */
export function toolHints(tool: Tool) {
  return { ...tool.annotations, hints: tool.hints };
}
