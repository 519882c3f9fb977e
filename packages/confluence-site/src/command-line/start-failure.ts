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
export function explainStart(error: unknown, { port, portSetting, host, dataFolder }: Attempt): unknown {
  if (error instanceof SiteError || error instanceof OtherKindOfSiteError) {
    return new StartFailure('bad_setting', error.message, { cause: error });
  }
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartFailure(
        'port_taken',
        `Port ${port} is taken by another program. Set ${portSetting} to another port, or to 0 for any that is free.`,
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartFailure(
        'bad_setting',
        `This machine does not have the address ${host}. Set --host to 127.0.0.1 for this machine alone, or to 0.0.0.0 for all its networks.`,
        { cause: error },
      );
    case 'EACCES':
      if (error instanceof Error && 'syscall' in error && error.syscall === 'listen') {
        return new StartFailure(
          'bad_setting',
          `This user may not listen on port ${port}. Set ${portSetting} to a port above 1023.`,
          { cause: error },
        );
      }
      return unusableFolder(error, dataFolder);
    default:
      return dataFolder !== undefined && isOfFiles(error) ? unusableFolder(error, dataFolder) : error;
  }
}

function unusableFolder(cause: unknown, dataFolder: string | undefined): StartFailure {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StartFailure(
    'unusable_data_folder',
    `The data folder ${dataFolder} cannot be used (${reason}). Set --data to a folder that you may write to.`,
    { cause },
  );
}

const codesOfFiles: readonly unknown[] = [
  'ENOTDIR',
  'EEXIST',
  'ENOENT',
  'EROFS',
  'EPERM',
  'ENOSPC',
  'ERR_SQLITE_ERROR',
];

function isOfFiles(error: unknown): boolean {
  return codesOfFiles.includes(codeOf(error));
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
