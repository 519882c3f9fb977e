import { z } from 'zod';
import { AgentError } from '../agent-error.ts';
import type { Endpoint } from './endpoint.ts';
import { expandVariables } from './expand-variables.ts';

/** What a configuration file says of MCP servers. */
export interface ReadEndpoints {
  readonly endpoints: readonly Endpoint[];
  /** What of the file is not used, and why, a sentence each. */
  readonly notes: readonly string[];
}

const texts = z.record(z.string(), z.string());
const server = z.looseObject({
  command: z.string().min(1).optional(),
  args: z.array(z.string()).default([]),
  env: texts.default({}),
  cwd: z.string().optional(),
  type: z.string().optional(),
  url: z.string().min(1).optional(),
  headers: texts.default({}),
  disabled: z.boolean().default(false),
});
const file = z.looseObject({ mcpServers: z.record(z.string(), z.unknown()) });

const knownKeys = new Set(Object.keys(server.shape));

type Server = z.output<typeof server>;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads MCP servers in the form of desktop clients: `{"mcpServers": {"files": {"command": "npx", "args": ["-y", "…"]}}}`.
 * A server that cannot be used as it is written is left out with a note; the others work.
 *
 * @param environment what `${NAME}` stands for
 * @throws AgentError `endpoints_unreadable` where the text is not of that form
 */
export function readEndpoints(text: string, environment: Environment): ReadEndpoints {
  const endpoints: Endpoint[] = [];
  const notes: string[] = [];
  for (const [name, value] of Object.entries(serversIn(text))) {
    const read = server.safeParse(value);
    if (!read.success) {
      const [issue] = read.error.issues;
      const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
      notes.push(
        `${name} is left out: what is written${place} does not fit (${issue?.message ?? 'no object'}).`,
      );
      continue;
    }
    if (read.data.disabled) continue;
    const unknown = Object.keys(read.data).filter((key) => !knownKeys.has(key));
    if (unknown.length > 0) notes.push(`${name}: ${unknown.join(', ')} has no effect here.`);
    const made = endpointOf(name, read.data, environment);
    if (typeof made === 'string') notes.push(`${name} is left out: ${made}`);
    else endpoints.push(made);
  }
  return { endpoints, notes };
}

function serversIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return file.parse(JSON.parse(text)).mcpServers;
  } catch (error) {
    throw new AgentError(
      'endpoints_unreadable',
      'The file of MCP servers is not {"mcpServers": {"name": {"command": …} or {"url": …}}} in JSON.',
      { cause: error },
    );
  }
}

function endpointOf(name: string, written: Server, environment: Environment): Endpoint | string {
  const missing = new Set<string>();
  const fill = (text: string) => {
    const expanded = expandVariables(text, environment);
    for (const variable of expanded.missing) missing.add(variable);
    return expanded.text;
  };
  const fillAll = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fill(value)]));
  const { command, args, env, cwd, url, headers, type } = written;
  if (command !== undefined && url !== undefined) return 'it has a command and a url. Write one of them.';
  if (type === 'sse') return 'servers of type sse are of a form that MCP gave up. Ask for its HTTP address.';
  if (command !== undefined) {
    const started = { command: fill(command), args: args.map(fill), env: fillAll(env) };
    const place = cwd === undefined ? {} : { cwd: fill(cwd) };
    return missing.size > 0 ? notSet(missing) : { name, kind: 'program', ...started, ...place };
  }
  if (url === undefined) return 'it has neither a command nor a url.';
  const [address, sent] = [URL.parse(fill(url)), fillAll(headers)];
  if (missing.size > 0) return notSet(missing);
  if (address === null || !/^https?:$/.test(address.protocol)) return 'its url is no http or https address.';
  return { name, kind: 'address', url: address, headers: sent };
}

function notSet(missing: ReadonlySet<string>): string {
  return `${[...missing].join(', ')} is not set in the environment.`;
}
