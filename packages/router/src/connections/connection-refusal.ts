/** Why an auth config or a connected account cannot be made or changed as asked. */
export type ConnectionRefusalCode = 'not_found' | 'invalid' | 'taken' | 'configured';

/** An auth config or account cannot be made or changed as asked. Its message says why, `advice` what to send instead. */
export class ConnectionRefusal extends Error {
  override readonly name = 'ConnectionRefusal';
  readonly code: ConnectionRefusalCode;
  readonly advice: string | undefined;

  constructor(code: ConnectionRefusalCode, message: string, advice?: string) {
    super(message);
    this.code = code;
    this.advice = advice;
  }
}

/** The refusal to change what the operator's configuration gives: it would be as before at the next start. */
export function givenByOperator(what: string): ConnectionRefusal {
  return new ConnectionRefusal(
    'configured',
    `${what} is given by the configuration of the router, so it cannot be changed here.`,
    "Change it in the router's configuration and restart, or make another one.",
  );
}
