import { runCommandLine } from './frame/command-line.ts';

const status = await runCommandLine(process.argv.slice(2), import.meta.dirname, {
  print: (text) => void process.stdout.write(text),
  tell: (progress) => void process.stderr.write(`${progress}\n`),
});
// A bench that was given up may have left something open.
process.exit(status);
