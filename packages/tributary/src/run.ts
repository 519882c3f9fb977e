import { CommanderError } from 'commander';
import { readConfiguration } from './configuration/configuration.ts';
import { findDoubts } from './configuration/doubts.ts';
import { readEnvironment } from './configuration/environment.ts';
import { describeFailure, exitStatusOf } from './failure.ts';
import { createProgram, upToUnknownCommand } from './program.ts';
import type { StopRequest } from './stop-request.ts';
import { type Terminal, writeLines } from './terminal.ts';

const badUsageStatus = 2;

/** What the program runs in. */
export interface Surroundings {
  /** The command line after the program's name. */
  readonly arguments: readonly string[];
  readonly variables: NodeJS.ProcessEnv;
  /** Where a `.env` file is looked for, and what a relative data folder is relative to. */
  readonly folder: string;
  readonly terminal: Terminal;
  /** Called once, when a command starts that its settings allow. */
  readonly watchForStop: () => StopRequest;
}

/** Runs the program to its end and answers its exit status; whatever failed is told in one sentence. */
export async function run({
  arguments: words,
  variables,
  folder,
  terminal,
  watchForStop,
}: Surroundings): Promise<number> {
  const program = createProgram(() => {
    const environment = readEnvironment(variables, folder);
    writeLines(terminal.errors, findDoubts(environment, folder));
    return { configuration: readConfiguration(environment, folder), terminal, stop: watchForStop() };
  }, terminal);
  try {
    await program.parseAsync(upToUnknownCommand(program, words), { from: 'user' });
    return 0;
  } catch (error) {
    // It has told the person already; asking for help is no error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : badUsageStatus;
    writeLines(terminal.errors, [describeFailure(error, variables.TRIBUTARY_DEBUG === '1')]);
    return exitStatusOf(error);
  }
}
