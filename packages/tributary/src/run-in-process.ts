import { describeFailure } from './failure.ts';
import { run } from './run.ts';
import { watchForStop } from './stop-request.ts';
import { flush } from './terminal.ts';

/** Runs the program as this process, and ends the process with its exit status. */
export async function runInProcess(): Promise<void> {
  process.on('uncaughtException', leave);
  process.on('unhandledRejection', leave);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      // Whoever read our output has gone, as `head` does: nothing is left to say.
      if (!isOfClosedTerminal(error)) process.exit(1);
    });
  }
  const status = await run({
    arguments: process.argv.slice(2),
    variables: process.env,
    folder: process.cwd(),
    terminal: { input: process.stdin, output: process.stdout, errors: process.stderr },
    watchForStop,
  });
  await Promise.all([flush(process.stdout), flush(process.stderr)]);
  // Standard input, or a library's timer, may hold the process open.
  process.exit(status);
}

// It sends the signal that ends us in good order; what cannot be written to it or set any more is no reason not to.
function isOfClosedTerminal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EIO';
}

function leave(error: unknown): void {
  if (isOfClosedTerminal(error)) return;
  process.stderr.write(`${describeFailure(error, process.env.TRIBUTARY_DEBUG === '1')}\n`);
  process.exit(1);
}
