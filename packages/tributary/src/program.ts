import { addSiteOptions, type SiteCommandOptions } from '@tributary/confluence-site/site-options';
import { Command, Option } from 'commander';
import packageFile from '../package.json' with { type: 'json' };
import { addApprovals } from './commands/approvals/add-approvals.ts';
import type { AskOptions } from './commands/ask.ts';
import type { CommandContext } from './commands/command.ts';
import { addConnections } from './commands/connections/add-connections.ts';
import { addConversationOptions, type ConversationOptions } from './commands/conversation-options.ts';
import { addDb } from './commands/db/add-db.ts';
import { addJournal } from './commands/journal/add-journal.ts';
import { addKeys } from './commands/keys/add-keys.ts';
import type { McpOptions } from './commands/mcp.ts';
import { readThread, type ThreadChoice } from './commands/thread.ts';
import { addThreads } from './commands/threads/add-threads.ts';
import type { UndoOptions } from './commands/undo/undo.ts';
import { addUsers } from './commands/users/add-users.ts';
import type { Terminal } from './terminal.ts';

/** Opens what a command needs; called once the command line is known to be right. */
type OpenContext = () => CommandContext;

/**
 * The command line. Each command's code is loaded when it runs, and after its settings are known to be right.
 *
 * @example
 * await createProgram(openContext, terminal).parseAsync(['ask', 'who am I?', '--json'], { from: 'user' });
 */
export function createProgram(open: OpenContext, { output, errors }: Terminal): Command {
  const program = new Command('tributary')
    .description('An open tool router for AI agents, with an agent and a Confluence site to try it on.')
    .version(packageFile.version, '-v, --version', 'Show the version.')
    .helpOption('-h, --help', 'Show how a command is used.')
    .helpCommand('help [command]', 'Show how a command is used.')
    .showHelpAfterError(
      'Run "tributary --help" to see the commands, "tributary COMMAND --help" for one of them.',
    )
    .addHelpText('after', `\n${settings}`)
    .configureOutput({ writeOut: (text) => output.write(text), writeErr: (text) => errors.write(text) })
    .exitOverride();
  addServers(program, open);
  addConversations(program, open);
  addThreads(program, open);
  addOperations(program, open);
  addDb(program, open);
  addKeys(program, open);
  return program;
}

const settings = `Settings are environment variables, or lines of a .env file:
  TRIBUTARY_PORT, TRIBUTARY_SITE_PORT   ports of the router (8787) and of the local Confluence site (8790)
  TRIBUTARY_DATA_DIR                    where everything is kept (.tributary)
  DATABASE_URL                          a PostgreSQL that several routers may share, in place of that folder
  TRIBUTARY_URL, TRIBUTARY_API_KEY      a running server to use, and its key
  TRIBUTARY_SECRET_KEY                  encrypts what is kept; several versions, the current one first ("keys rotate")
  CONFLUENCE_URL, CONFLUENCE_EMAIL, CONFLUENCE_API_TOKEN   a real Confluence in place of the local site
  CONFLUENCE_CLOUD_ID                   its cloud id, where that token has scopes
  CONFLUENCE_CLIENT_ID, CONFLUENCE_CLIENT_SECRET   an OAuth app by which people log in to their Confluence
  OPENAI_API_KEY, OPENAI_BASE_URL, TRIBUTARY_MODEL         a language model in place of the built-in planner
  ANTHROPIC_API_KEY, GOOGLE_GENERATIVE_AI_API_KEY          the same, with TRIBUTARY_MODEL=anthropic/NAME or google/NAME
  TRIBUTARY_FALLBACK_MODEL              answers where that model cannot; may be planner
  TRIBUTARY_MODEL_TIMEOUT               seconds that a model may be silent (180)
  TRIBUTARY_CONTEXT_TOKENS              how much of a conversation a model is shown (32000)
  TRIBUTARY_APPROVALS                   what asks first: ask (every write), writes (what destroys), all (nothing)
  TRIBUTARY_ENCODER                     search by meaning too: local, or a service (with TRIBUTARY_ENCODER_MODEL)
  TRIBUTARY_JOURNAL_RETENTION_DAYS      how long the journal is kept (for ever)
  TRIBUTARY_DEBUG=1                     show where an error comes from`;

function threadOption(): Option {
  return new Option('--thread <id>', 'Continue this conversation.').argParser(readThread);
}

function continueOption(): Option {
  return new Option('--continue', 'Continue the conversation that was used last.');
}

function addServers(program: Command, open: OpenContext): void {
  addConversationOptions(program.command('start'))
    .description('Start the local Confluence site and the router, and chat in the terminal.')
    .addOption(threadOption())
    .addOption(continueOption())
    .action(async (options: ThreadChoice & ConversationOptions) => {
      const context = open();
      const { start } = await import('./commands/start.ts');
      await start(context, options);
    });
  program
    .command('serve')
    .description('Start the same servers without the chat, until SIGINT or SIGTERM.')
    .action(async () => {
      const context = open();
      const { serve } = await import('./commands/serve.ts');
      await serve(context);
    });
  program
    .command('mcp')
    .description('Serve MCP on standard input and output, for clients that start a program.')
    .option('--user <id>', 'The user whose accounts it uses (default: COMPOSIO_USER_ID, or "default").')
    .option('--toolkits <slugs...>', 'The toolkits it may use (default: all).')
    .action(async (options: McpOptions) => {
      const context = open();
      const { mcp } = await import('./commands/mcp.ts');
      await mcp(context, options);
    });
  addSiteOptions(program.command('site'), {
    port: 'TRIBUTARY_SITE_PORT, or 8790',
    data: 'TRIBUTARY_DATA_DIR, or .tributary',
  })
    .description('Start the local Confluence site alone, until SIGINT or SIGTERM.')
    .action(async (options: SiteCommandOptions) => {
      const context = open();
      const { site } = await import('./commands/site.ts');
      await site(context, options);
    });
}

function addConversations(program: Command, open: OpenContext): void {
  addConversationOptions(program.command('ask'))
    .description('Answer one request, by the running server or one of its own.')
    .argument('<text...>', 'what you want done')
    .option('--json', 'Print one JSON object: text, finishReason, model, thread, steps.')
    .option('--yes', 'Approve what would ask first.')
    .addOption(threadOption())
    .action(async (words: string[], options: AskOptions) => {
      const context = open();
      const { ask } = await import('./commands/ask.ts');
      await ask(context, words.join(' '), options);
    });
  addConversationOptions(program.command('chat'))
    .description('Chat in the terminal by means of the running server.')
    .addOption(threadOption())
    .addOption(continueOption())
    .action(async (options: ThreadChoice & ConversationOptions) => {
      const context = open();
      const { chat } = await import('./commands/chat.ts');
      await chat(context, options);
    });
}

function addOperations(program: Command, open: OpenContext): void {
  const session = program.command('session').description('Sessions of the running server.');
  session
    .command('create')
    .description('Make a session and show its MCP address, with a token that opens it alone.')
    .option('--user <id>', 'The user whom it is for (default: COMPOSIO_USER_ID, or "default").')
    .option('--toolkits <slugs...>', 'The toolkits it may use (default: all).')
    .option('--no-token', 'Make no token: the key of the project opens it.')
    .option('--json', "Print the router's answer as JSON.")
    .action(async (options: { user?: string; toolkits?: string[]; json?: boolean; token?: boolean }) => {
      const context = open();
      const { createSession } = await import('./commands/session.ts');
      await createSession(context, options);
    });
  addApprovals(program, open);
  addConnections(program, open);
  addUsers(program, open);
  addJournal(program, open);
  program
    .command('undo')
    .description('Take back what a tool call did: show it, ask, do it.')
    .argument('[log-id]', 'The call (default: the last action of a session).')
    .option('--session <id>', 'The session (default: the one of the newest call).')
    .option('--all', 'All actions of the session, the last first.')
    .option('--dry-run', 'Only show what would be taken back, and what cannot be.')
    .option('--yes', 'Do not ask.')
    .action(async (logId: string | undefined, options: UndoOptions) => {
      const context = open();
      const { undo } = await import('./commands/undo/undo.ts');
      await undo(context, logId, options);
    });
  program
    .command('doctor')
    .description('Check what the program needs, and say what to change.')
    .action(async () => {
      const context = open();
      const { doctor } = await import('./commands/doctor/doctor.ts');
      await doctor(context);
    });
}

/**
 * The words up to the first that should name a command and does not. Asked for help, the command line shows that of
 * the last command it knows; one that was misspelt has to be told instead.
 */
export function upToUnknownCommand(program: Command, words: readonly string[]): readonly string[] {
  const asked = words[0] === 'help' ? words.slice(1) : words;
  let command = program;
  for (const [index, word] of asked.entries()) {
    if (word.startsWith('-') || word === 'help' || command.commands.length === 0) break;
    const named = command.commands.find((each) => each.name() === word);
    if (!named) return asked.slice(0, index + 1);
    command = named;
  }
  return words;
}
