import type { ToolsInput } from '@mastra/core/agent';
import type { ApprovalPolicy } from '../approvals/approval-policy.ts';
import type { ApprovalDesk } from '../approvals/asking-first.ts';
import { refusingMalformed } from '../session/guard-tool.ts';
import { markingContent } from '../session/mark-content.ts';
import { askingBeforeCall, asksFirst } from './ask-before-call.ts';
import { connectEndpoint, type ServerTools } from './connect-endpoint.ts';
import type { EndpointTrouble } from './endpoint.ts';
import { EndpointLine } from './endpoint-line.ts';
import { nameTools } from './endpoint-tool-names.ts';
import type { ReadEndpoints } from './read-endpoints.ts';

/** The servers beside the router, as one request finds them. */
export interface EndpointTools {
  readonly tools: ToolsInput;
  /** What has changed for the worse since the last time, a sentence for each server. */
  readonly troubles: readonly EndpointTrouble[];
}

/** The servers beside the router. */
export interface Endpoints {
  /** The tools that there are now. Servers that do not answer in time are gone on without, and asked again next time. */
  toolsNow(signal: AbortSignal): Promise<EndpointTools>;
  close(): Promise<void>;
}

/** What endpoints are opened with. */
export interface EndpointParts {
  readonly desk: Pick<ApprovalDesk, 'approverOf' | 'questions'>;
  readonly policy: ApprovalPolicy;
  /** Names that are not free. */
  readonly taken: ReadonlySet<string>;
}

/** Begins to connect to all servers. It waits for none. */
export function openEndpoints({ endpoints, notes }: ReadEndpoints, parts: EndpointParts): Endpoints {
  const lines = endpoints.map((endpoint) => new EndpointLine(endpoint.name, () => connectEndpoint(endpoint)));
  for (const line of lines) line.begin();
  const agreements = new Map<string, Set<string>>();
  let told: ReadonlySet<string> = new Set();

  // A server lists its tools anew for each request; that somebody agreed to one for good has to outlast the list.
  function agreedTo(name: string): Set<string> {
    const known = agreements.get(name) ?? new Set();
    agreements.set(name, known);
    return known;
  }

  function guarded(name: string, { server, ownName, tool }: OfferedTool): ServerTools[string] {
    const { execute } = tool;
    if (!execute) return tool;
    const asked = asksFirst(parts.policy, tool.mcp?.annotations)
      ? askingBeforeCall({ name, ownName, server, agreed: agreedTo(name) }, execute, parts.desk)
      : execute;
    tool.execute = refusingMalformed(markingContent(name, asked));
    return tool;
  }

  return {
    async toolsNow(signal) {
      const states = await Promise.all(
        lines.map(async ({ name, now }) => ({ server: name, ...(await now(signal)) })),
      );
      const named = nameTools(states.map(toOffer), parts.taken);
      const sentences = [
        ...notes.map((sentence) => ({ server: '', sentence })),
        ...states.flatMap(({ server, trouble }) => (trouble ? [{ server, sentence: trouble }] : [])),
        ...named.notes,
      ];
      const troubles = sentences.filter(({ sentence }) => !told.has(sentence));
      told = new Set(sentences.map(({ sentence }) => sentence));
      return {
        tools: Object.fromEntries(
          Object.entries(named.tools).map(([name, tool]) => [name, guarded(name, tool)]),
        ),
        troubles: troubles.map(({ server, sentence }) => ({
          type: 'endpoint-trouble',
          name: server,
          sentence,
        })),
      };
    },
    close: async () => void (await Promise.allSettled(lines.map((line) => line.close()))),
  };
}

/** A tool of a server, by its own name. */
interface OfferedTool {
  readonly server: string;
  readonly ownName: string;
  readonly tool: ServerTools[string];
}

function toOffer({ server, tools }: { readonly server: string; readonly tools: ServerTools }) {
  const offered = Object.entries(tools).map(([ownName, tool]): [string, OfferedTool] => [
    ownName,
    { server, ownName, tool },
  ]);
  return { server, tools: Object.fromEntries(offered) };
}
