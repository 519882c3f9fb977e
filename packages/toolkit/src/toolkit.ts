import type { AuthScheme } from './auth-scheme.ts';
import type { ToolResponse } from './http.ts';
import type { Tool } from './tool.ts';
import type { ToolErrorDetails } from './tool-error.ts';
import type { WritePlaces } from './write-places.ts';

/** The tools of one service, and what they share. */
export interface Toolkit {
  /** Lower case: `confluence`. */
  readonly slug: string;
  readonly name: string;
  /** One sentence: what people do with the service. */
  readonly description: string;
  /** `YYYYMMDD_NN`, raised when a tool's input or output changes. */
  readonly version: string;
  readonly categories: readonly string[];
  readonly authSchemes: readonly AuthScheme[];
  /** Hosts that credentials may be sent to, `*.example.com` for all below; the connection's own address comes on top. */
  readonly hosts: readonly string[];
  /** The tool that tells who a connection acts as. */
  readonly identityTool: string;
  /** Puts a refusal of the provider (any status outside 2xx) into words that say what to do. */
  explainRefusal(response: ToolResponse): ToolErrorDetails;
  readonly tools: readonly Tool[];
  /** Absent where connections cannot be limited to some places. */
  readonly writePlaces?: WritePlaces;
  /**
   * Slugs of the tools that most people need, at most twenty: who asks for the toolkit as a whole gets these. Absent for a
   * toolkit of few tools, whose tools are all listed.
   */
  readonly important?: readonly string[];
}

/**
 * Defines a toolkit.
 *
 * @throws Error when two tools share a slug, when one lacks the toolkit's prefix, or when an important slug is no tool's:
 * mistakes of its author
 */
export function defineToolkit(toolkit: Toolkit): Toolkit {
  const prefix = `${toolkit.slug.toUpperCase()}_`;
  const seen = new Set<string>();
  for (const { slug } of toolkit.tools) {
    if (!slug.startsWith(prefix)) throw new Error(`${slug}: a tool of ${toolkit.slug} starts with ${prefix}`);
    if (seen.has(slug)) throw new Error(`${slug} is defined twice`);
    seen.add(slug);
  }
  const stranger = toolkit.important?.find((slug) => !seen.has(slug));
  if (stranger !== undefined) throw new Error(`${stranger}: important, and none of the toolkit's tools`);
  return toolkit;
}
