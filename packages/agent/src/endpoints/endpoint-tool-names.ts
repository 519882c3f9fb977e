import { createHash } from 'node:crypto';

/** Models take names of at most so many characters. */
const longestName = 64;

/** The names of meta tools. Of the server that offers one, a planner would think that it is a router. */
const metaTool = /(?:COMPOSIO_[A-Z_]+|TRIBUTARY_UNDO)$/;

/** Under which names the tools of several servers are offered, and which are not. */
export interface NamedTools<Tool> {
  readonly tools: Readonly<Record<string, Tool>>;
  readonly notes: readonly { readonly server: string; readonly sentence: string }[];
}

/** A server and its tools by their own names. */
interface Offered<Tool> {
  readonly server: string;
  readonly tools: Readonly<Record<string, Tool>>;
}

/**
 * Names tools by their server: `files_read_file`. A name that is too long for models is cut, one that is taken gets a
 * mark of its own, so that no tool silently stands in for another.
 *
 * @param taken names that are not free
 */
export function nameTools<Tool>(
  offered: readonly Offered<Tool>[],
  taken: ReadonlySet<string>,
): NamedTools<Tool> {
  const named = new Map<string, Tool>();
  const owners = new Map<string, string>();
  const notes: { server: string; sentence: string }[] = [];
  for (const { server, tools } of offered) {
    const routers = Object.keys(tools).filter((own) => metaTool.test(own));
    if (routers.length > 0) {
      const sentence = `${server} is a tool router of its own: ${routers.join(', ')} is left out. The agent works with one router.`;
      notes.push({ server, sentence });
    }
    for (const [own, tool] of Object.entries(tools).filter(([name]) => !metaTool.test(name))) {
      const wanted = nameOf(server, own);
      const owner = owners.get(wanted) ?? (taken.has(wanted) ? 'the router' : undefined);
      const name = owner === undefined ? wanted : marked(wanted, `${server}\n${own}`);
      if (owner !== undefined) {
        notes.push({ server, sentence: `${own} of ${server} is called ${name}: ${owner} has a ${wanted}.` });
      }
      owners.set(name, server);
      named.set(name, tool);
    }
  }
  return { tools: Object.fromEntries(named), notes };
}

function nameOf(server: string, tool: string): string {
  const name = `${server}_${tool}`.replaceAll(/[^\w-]/g, '_');
  return name.length <= longestName ? name : marked(name, name);
}

function marked(name: string, whole: string): string {
  const mark = createHash('sha256').update(whole).digest('hex').slice(0, 6);
  return `${name.slice(0, longestName - mark.length - 1)}_${mark}`;
}
