import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Bench, BenchResult, Cell } from './bench.ts';

/** A result as a Markdown section: its title, the table, then the facts. */
export function toMarkdown({ title }: Pick<Bench, 'title'>, { columns, rows, facts }: BenchResult): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map(formatCell).join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map(line),
    '',
    ...Object.entries({ ...machine(), ...facts }).map(([name, value]) => `* ${name}: ${formatCell(value)}`),
    '',
  ].join('\n');
}

/** Writes `<name>.md` and `<name>.json` into the folder, which is made if it is not there. */
export async function writeReport(bench: Bench, result: BenchResult, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { name, title } = bench;
  const json = {
    name,
    title,
    measuredAt: new Date().toISOString(),
    ...result,
    facts: { ...machine(), ...result.facts },
  };
  await writeFile(join(folder, `${name}.md`), toMarkdown(bench, result));
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(json, undefined, 2)}\n`);
}

// Numbers to three digits that count: more would claim a precision that no bench has.
function formatCell(cell: Cell): string {
  if (typeof cell === 'string') return cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
  return Number.isInteger(cell) ? cell.toLocaleString('en') : String(Number(cell.toPrecision(3)));
}

function machine(): Readonly<Record<string, Cell>> {
  return { node: process.version, platform: `${process.platform} ${process.arch}`, cores: cpus().length };
}
