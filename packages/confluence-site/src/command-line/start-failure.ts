import { SiteError } from '../http/errors.ts';
import { OtherKindOfSiteError } from '../permissions/kind-of-site.ts';

/** Why a site cannot start, in one sentence that says what to change. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
  readonly code: 'port_taken' | 'bad_setting' | 'unusable_data_folder';

  constructor(code: StartFailure['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What a site was to be started with, for its failure to name. */
export interface Attempt {
  readonly port: number;
  /** What sets the port: an option, or a variable. */
  readonly portSetting: string;
  readonly host: string | undefined;
  readonly dataFolder: string | undefined;
}

/** Puts the reasons for which a site cannot start into words; every other error stays what it is. */
export function explainStart(error: unknown, attempt: Attempt): unknown {
  if (error instanceof SiteError || error instanceof OtherKindOfSiteError) {
    return new StartFailure('bad_setting', error.message, { cause: error });
  }
  if (!(error instanceof Error)) return error;
  if (isListening(error)) return explainListening(error, attempt);
  if (attempt.dataFolder === undefined || !isOfFiles(error)) return error;
  return new StartFailure(
    'unusable_data_folder',
    `The data folder ${attempt.dataFolder} cannot be used (${error.message}). Set --data to a folder that you may write to.`,
    { cause: error },
  );
}

function explainListening(cause: Error, { port, portSetting, host }: Attempt): StartFailure {
  switch (codeOf(cause)) {
    case 'EADDRINUSE':
      return new StartFailure(
        'port_taken',
        `Port ${port} is taken by another program. Set ${portSetting} to another port, or to 0 for any that is free.`,
        { cause },
      );
    case 'EACCES':
      return new StartFailure(
        'bad_setting',
        `This user may not listen on port ${port}. Set ${portSetting} to a port above 1023.`,
        { cause },
      );
    default:
      return new StartFailure(
        'bad_setting',
        `This machine does not have the address ${host} (${cause.message}). Set --host to 127.0.0.1 for this machine alone, or to 0.0.0.0 for all its networks.`,
        { cause },
      );
  }
}

const listenCalls: readonly unknown[] = ['listen', 'bind', 'getaddrinfo'];

function isListening(error: Error): boolean {
  return 'syscall' in error && listenCalls.includes(error.syscall);
}

/** Of the file system, whose errors name their call, or of SQLite. */
function isOfFiles(error: Error): boolean {
  return 'syscall' in error || codeOf(error) === 'ERR_SQLITE_ERROR';
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined;
}
