import { Failure } from '../failure.ts';

/**
 * Starts a server.
 *
 * @param variable the variable that sets the port
 * @throws Failure `port_taken` or `bad_configuration`, naming the variable to change
 */
export async function listening<Server>(
  variable: string,
  port: number,
  start: () => Promise<Server>,
): Promise<Server> {
  try {
    return await start();
  } catch (error) {
    throw explainListenError(error, variable, port);
  }
}

/**
 * Puts the reasons for which a server cannot listen into words; every other error stays what it is.
 *
 * @param variable the variable that sets the port
 */
export function explainListenError(error: unknown, variable: string, port: number): unknown {
  switch (listenErrorCode(error)) {
    case 'EADDRINUSE':
      return new Failure(
        'port_taken',
        `Port ${port} is taken by another program. Set ${variable} to another port, or to 0 for any that is free.`,
        { cause: error },
      );
    case 'EACCES':
      return new Failure(
        'bad_configuration',
        `This user may not listen on port ${port}. Set ${variable} to a port above 1023.`,
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Failure(
        'bad_configuration',
        'This machine does not have the address in TRIBUTARY_HOST. Set it to 127.0.0.1 for this machine alone, or to 0.0.0.0 for all its networks.',
        { cause: error },
      );
    default:
      return error;
  }
}

/** Reading a file is refused with `EACCES` as well, so only what these calls say is about the address. */
const listenCalls: readonly unknown[] = ['listen', 'bind', 'getaddrinfo'];

function listenErrorCode(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  if ('syscall' in error && listenCalls.includes(error.syscall) && 'code' in error) return error.code;
  return listenErrorCode(error.cause);
}
