/** Why the program could not do what it was asked to. */
export type FailureCode =
  | 'bad_usage'
  | 'bad_configuration'
  | 'port_taken'
  | 'cannot_listen'
  | 'already_running'
  | 'not_running'
  | 'unreachable'
  | 'refused_key'
  | 'unexpected_answer'
  | 'unusable_data_folder'
  | 'unusable_store'
  | 'unusable_file'
  | 'failed_check'
  | 'not_undone'
  | 'needs_approval'
  | 'no_answer'
  | 'interrupted'
  | 'terminated'
  | 'hung_up';

const statusOfFailure = 1;

/** The exit statuses of failures that do not end with 1. */
const statuses: Partial<Record<FailureCode, number>> = {
  bad_usage: 2,
  bad_configuration: 2,
  unusable_data_folder: 2,
  needs_approval: 3,
  // 128 and the number of the signal, as shells have it.
  hung_up: 129,
  interrupted: 130,
  terminated: 143,
};

/**
 * A failure that a person can do something about: its message is one sentence that says what.
 *
 * @example
 * throw new Failure('bad_configuration', 'TRIBUTARY_PORT is "abc". Set it to a number from 0 to 65535.');
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /**
   * The program's exit status: 2 for bad usage or configuration, 3 where approval is missing, above 128 after a
   * signal, 1 for everything else.
   */
  get exitStatus(): number {
    return statuses[this.code] ?? statusOfFailure;
  }
}

/** The exit status that `error` ends the program with. */
export function exitStatusOf(error: unknown): number {
  return error instanceof Failure ? error.exitStatus : statusOfFailure;
}

/**
 * What to tell a person about `error`: its message, never a stack, unless `debug` asks for it.
 *
 * @example
 * process.stderr.write(`${describeFailure(error, process.env.TRIBUTARY_DEBUG === '1')}\n`);
 */
export function describeFailure(error: unknown, debug: boolean): string {
  if (debug && error instanceof Error) return error.stack ?? error.message;
  if (error instanceof Failure) return error.message;
  return `Tributary met an error it did not expect: ${firstLine(error)} Set TRIBUTARY_DEBUG=1 to see where.`;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const line = text.split('\n', 1)[0]?.trim() || 'no reason given';
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
