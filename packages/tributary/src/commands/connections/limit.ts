import { Failure } from '../../failure.ts';
import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { usingRouter } from '../using-router.ts';
import { account, accountPath, authConfigPath, restricted } from './connection.ts';
import { mayWords } from './connection-lines.ts';

export interface LimitOptions {
  readonly readOnly?: boolean;
  /** Keys or ids; false for everywhere. */
  readonly writeIn?: readonly string[];
  readonly writeAnywhere?: boolean;
  /** Slugs. */
  readonly tools?: readonly string[];
  readonly allTools?: boolean;
  readonly json?: boolean;
}

/**
 * Says what an account, or all accounts of an auth config, may be used for.
 *
 * @param id `ca_…` or `ac_…`
 * @throws Failure `bad_usage` where nothing is said, or tools of one account
 */
export async function limitConnection(
  { terminal, ...asking }: CommandContext,
  id: string,
  { json, ...options }: LimitOptions,
): Promise<void> {
  const isConfig = id.startsWith('ac_');
  const change = changeOf(options, isConfig);
  await usingRouter(asking, async (router) => {
    const path = isConfig ? authConfigPath(id) : accountPath(id);
    const body = isConfig ? { type: 'custom', ...change } : change;
    if (isConfig) await askRouter(router, { method: 'PATCH', path, body }, restricted);
    else await askRouter(router, { method: 'PATCH', path, body }, account.pick({ id: true }));
    const now = await askRouter(router, { method: 'GET', path }, restricted);
    const may = mayWords(now) || (isConfig ? 'do everything' : 'do all that its auth config allows');
    writeLines(terminal.output, [json ? JSON.stringify(now) : `${id} may ${may}.`]);
  });
}

function changeOf(
  { readOnly, writeIn, writeAnywhere, tools, allTools }: Omit<LimitOptions, 'json'>,
  isConfig: boolean,
): object {
  if (writeIn && writeAnywhere)
    throw new Failure('bad_usage', 'Say --write-in or --write-anywhere, not both.');
  if (tools && allTools) throw new Failure('bad_usage', 'Say --tools or --all-tools, not both.');
  if ((tools || allTools) && !isConfig) {
    throw new Failure(
      'bad_usage',
      'Tools are limited for all accounts of an auth config: name that one (ac_…), which "connections show" tells.',
    );
  }
  const change = {
    ...(readOnly === undefined ? {} : { read_only: readOnly }),
    ...(writeIn ? { write_places: writeIn } : {}),
    ...(writeAnywhere ? { write_places: null } : {}),
    ...(tools || allTools ? { tool_access_config: { tools_available_for_execution: tools ?? [] } } : {}),
  };
  if (Object.keys(change).length > 0) return change;
  throw new Failure(
    'bad_usage',
    'Say what it may be used for: --read-only, --read-and-write, --write-in KEY…, --write-anywhere, --tools SLUG… or --all-tools.',
  );
}
