import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Fault } from '../faults/fault-settings.ts';
import { parseFault } from '../faults/fault-text.ts';

/** What a command line may say of a site; what it left out is not there. */
export interface SiteCommandOptions {
  readonly port?: number;
  readonly host?: string;
  readonly allowHost?: readonly string[];
  readonly data?: string;
  readonly memory?: true;
  readonly empty?: true;
  readonly snapshot?: string;
  readonly rbac: boolean;
  readonly anonymous?: true;
  /** Milliseconds. */
  readonly indexLag?: number;
  readonly fault?: readonly Fault[];
  readonly faultSeed?: number;
}

/** What the options say of the defaults, which the program that takes them chooses. */
export interface DefaultsInWords {
  readonly port: string;
  readonly data: string;
}

/**
 * Gives a command the options of a site; its action gets them as {@link SiteCommandOptions}.
 *
 * @example
 * addSiteOptions(new Command('site'), { port: '8790', data: 'in memory' }).action(async (options: SiteCommandOptions) => …);
 */
export function addSiteOptions(command: Command, defaults: DefaultsInWords): Command {
  return command
    .option(
      '--port <number>',
      `Listen on this port, 0 for any that is free (default: ${defaults.port}).`,
      readPort,
    )
    .option('--host <address>', 'Listen on this address (default: 127.0.0.1).')
    .option(
      '--allow-host <name>',
      'Answer to this host name too, besides the loopback ones; may be repeated.',
      append,
    )
    .option('--data <folder>', `Keep the site in this folder (default: ${defaults.data}).`)
    .addOption(new Option('--memory', 'Keep nothing when it stops.').conflicts('data'))
    .option('--empty', 'Begin with the people alone, without spaces.')
    .addOption(
      new Option('--snapshot <file>', 'Begin with what this snapshot of a site holds.').conflicts('empty'),
    )
    .option('--no-rbac', 'Be a site with single space permissions in place of roles.')
    .option('--anonymous', 'Let people who have not signed in see what is open to everybody.')
    .option('--index-lag <duration>', 'Let search see a change only after a time: 2s, 500ms.', readDuration)
    .option(
      '--fault <kind:settings>',
      'Let something go wrong: unavailable:share=0.1, slow:milliseconds=500; may be repeated.',
      appendFault,
    )
    .option('--fault-seed <number>', 'What the shares of faults are drawn from (default: 1).', readWhole)
    .addHelpText('after', `\n${notes}`);
}

const notes = `--empty and --snapshot are what a new site begins with; a folder that holds a site keeps that.
Kinds of faults and their settings: packages/confluence-site/docs/site-administration.md`;

function readPort(text: string): number {
  const port = readWhole(text);
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

function readWhole(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number, such as 8790.');
}

const millisecondsOf = { ms: 1, s: 1_000, m: 60_000 } as const;

/** Milliseconds of `500ms`, `2s`, `1.5s` or `1m`. */
function readDuration(text: string): number {
  const parts = /^(?<amount>\d+(?:\.\d+)?)(?<unit>ms|s|m)$/.exec(text)?.groups;
  const unit = (['ms', 's', 'm'] as const).find((known) => known === parts?.unit);
  if (unit === undefined)
    throw new InvalidArgumentError('A duration is a number with its unit: 500ms, 2s or 1m.');
  return Math.round(Number(parts?.amount) * millisecondsOf[unit]);
}

function append(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function appendFault(text: string, before: readonly Fault[] = []): readonly Fault[] {
  try {
    return [...before, parseFault(text)];
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}
