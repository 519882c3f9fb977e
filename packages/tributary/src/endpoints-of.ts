import { readFileSync } from 'node:fs';
import { isAgentError, type ReadEndpoints, readEndpoints } from '@tributary/agent';
import type { Configuration } from './configuration/configuration.ts';
import { openDataFolder } from './data-folder/data-folder.ts';
import { Failure } from './failure.ts';

/** The MCP servers beside the router, and the file that names them. */
export interface ConfiguredEndpoints extends ReadEndpoints {
  readonly file: string;
}

/**
 * Reads the MCP servers that the agent is to work with: of the configured file, else of `mcp.json` in the data folder.
 * Undefined where there is neither.
 *
 * @throws Failure `bad_configuration` for a file that is not there or not of that form
 */
export function endpointsOf({ mcpConfig, dataFolder }: Configuration): ConfiguredEndpoints | undefined {
  const file = mcpConfig ?? openDataFolder(dataFolder).pathOf('mcp.json');
  const text = textOf(file, mcpConfig !== undefined);
  if (text === undefined) return undefined;
  try {
    return { file, ...readEndpoints(text, process.env) };
  } catch (error) {
    if (!isAgentError(error)) throw error;
    throw new Failure('bad_configuration', `${file}: ${error.message}`, { cause: error });
  }
}

function textOf(file: string, hasToBe: boolean): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (!hasToBe && error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Failure(
      'bad_configuration',
      `${file} cannot be read. Set TRIBUTARY_MCP_CONFIG to a file of MCP servers, or unset it.`,
      { cause: error },
    );
  }
}
