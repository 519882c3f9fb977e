import type { Tool, Toolkit } from '../../packages/toolkit/src/index.ts';
import { canBeUndone, isWriteTool } from '../../packages/toolkit/src/index.ts';

const begin = '<!-- The table is made by: npm run docs:tools -->';
const end = '<!-- End of the table -->';

/** The tools of a toolkit as a table in Markdown, in the order of their slugs. */
export function toolTable(toolkit: Toolkit): string {
  const rows = toolkit.tools.map(
    (tool) => `| \`${tool.slug}\` | ${described(tool)} | ${takenBack(tool)} | ${scopesOf(tool)} |`,
  );
  return ['| Tool | What it does | Undo | Scopes |', '|---|---|---|---|', ...rows].join('\n');
}

/**
 * A page with its table as it should be now.
 *
 * @throws RangeError where the page has no place for it
 */
export function withTable(page: string, toolkit: Toolkit): string {
  const start = page.indexOf(begin);
  const stop = page.indexOf(end);
  if (start < 0 || stop < start) throw new RangeError(`The page needs the lines "${begin}" and "${end}".`);
  return `${page.slice(0, start + begin.length)}\n\n${toolTable(toolkit)}\n\n${page.slice(stop)}`;
}

function described({ summary, deprecatedFor }: Tool): string {
  const words = summary.replaceAll('|', '\\|');
  return deprecatedFor === undefined ? words : `${words} Old name of \`${deprecatedFor}\`.`;
}

function takenBack(tool: Tool): string {
  if (!isWriteTool(tool)) return '';
  if (!canBeUndone(tool.undo)) return 'no';
  return typeof tool.undo.tool === 'string' ? `\`${tool.undo.tool}\`` : 'yes';
}

function scopesOf({ scopes }: Tool): string {
  return scopes.map((scope) => `\`${scope}\``).join(' ');
}
