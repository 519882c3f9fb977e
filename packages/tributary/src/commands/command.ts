import type { Configuration } from '../configuration/configuration.ts';
import type { StopRequest } from '../stop-request.ts';
import type { Terminal } from '../terminal.ts';

/** What every command gets. */
export interface CommandContext {
  readonly configuration: Configuration;
  readonly terminal: Terminal;
  readonly stop: StopRequest;
}
