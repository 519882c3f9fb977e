import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { chooseBenches, findBenches } from './benches.ts';
import { toMarkdown, writeReport } from './report.ts';
import { runBench } from './run-bench.ts';

const usage = `npm run bench -- [NAME …] [--list] [--scale SHARE] [--minutes LIMIT] [--out FOLDER]

Runs the named benches, or all, prints a table of each, and writes it as Markdown and JSON.
  --list           the names, and what each measures
  --scale SHARE    a part of the full size, such as 0.01 (1)
  --minutes LIMIT  how long one bench may take (15)
  --out FOLDER     where the results go (bench/results)
`;

export interface Terminal {
  /** Writes results. */
  print(text: string): void;
  /** Writes how far it is, and what went wrong. */
  tell(progress: string): void;
}

/**
 * What `npm run bench` does with its words.
 *
 * @param folder where the benches are
 * @returns the exit status: 0 done, 1 a bench failed, 2 the words make no sense
 */
export async function runCommandLine(
  words: readonly string[],
  folder: string,
  terminal: Terminal,
): Promise<number> {
  try {
    const { list, help, names, scale, minutes, out } = readWords(words, folder);
    if (help) {
      terminal.print(usage);
      return 0;
    }
    const benches = chooseBenches(await findBenches(folder), names);
    if (list) {
      for (const { name, title } of benches) terminal.print(`${name}: ${title}\n`);
      return 0;
    }
    return await runAll(benches, { scale, limitMilliseconds: minutes * 60_000, out }, terminal);
  } catch (error) {
    terminal.tell(messageOf(error));
    return 2;
  }
}

// One that fails must not keep the others from running.
async function runAll(
  benches: readonly Bench[],
  { out, ...settings }: { scale: number; limitMilliseconds: number; out: string },
  { print, tell }: Terminal,
): Promise<number> {
  let status = 0;
  for (const bench of benches) {
    tell(`${bench.name}: ${bench.title}`);
    try {
      const result = await runBench(bench, { ...settings, tell: (progress) => tell(`  ${progress}`) });
      await writeReport(bench, result, out);
      print(`\n${toMarkdown(bench, result)}\n`);
    } catch (error) {
      tell(`${bench.name} failed: ${messageOf(error)}`);
      status = 1;
    }
  }
  return status;
}

function readWords(words: readonly string[], folder: string) {
  const { values, positionals: names } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      scale: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '15' },
      out: { type: 'string', default: join(folder, 'results') },
    },
  });
  const [scale, minutes] = [Number(values.scale), Number(values.minutes)];
  if (!(scale > 0 && scale <= 1)) throw new Error('--scale is a number above 0 and at most 1.');
  if (!(minutes > 0)) throw new Error('--minutes is a number above 0.');
  return { ...values, names, scale, minutes };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
