import { warnAboutSite } from '../servers/site-check.ts';
import { whileServing } from '../serving.ts';
import { writeLines } from '../terminal.ts';
import type { CommandContext } from './command.ts';

/** Runs the servers until a signal says stop, then ends what is under way. */
export async function serve(context: CommandContext): Promise<void> {
  const { configuration, terminal, stop } = context;
  await whileServing(context, async ({ url, siteUrl }, folder) => {
    writeLines(terminal.output, [
      `Tributary runs at ${url}.`,
      ...(siteUrl === undefined ? [] : [`The local Confluence site is at ${siteUrl}/wiki.`]),
      configuration.apiKey === undefined
        ? `The key to it is in ${folder.pathOf('api-key')}.`
        : 'The key to it is the one in TRIBUTARY_API_KEY.',
      'Ctrl-C or SIGTERM stops it.',
    ]);
    void warnAboutSite(configuration, terminal);
    await stop.received;
    writeLines(terminal.output, ['Stopping: ending what is under way.']);
  });
}
