import type { Tool } from '@tributary/toolkit';

/** What travels with a tool in search and schema answers as `x-tributary`: how people ask for it, and how it behaves. */
export function toolHints(tool: Tool) {
  const { fields, ...annotations } = tool.annotations;
  return { ...annotations, fields: { ...fields, format: { role: 'technical' } }, hints: tool.hints };
}
