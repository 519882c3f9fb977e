import { rankFiles } from './command-line.ts';

// A reader that has enough closes the pipe, as `head` does.
process.stdout.on('error', () => process.exit(0));
try {
  await rankFiles(process.argv.slice(2), (text) => void process.stdout.write(text));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
