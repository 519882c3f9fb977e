import type { CatalogueTool } from '../catalogue/catalogue.ts';
import { intentsOfSlug, isVerb } from './query.ts';
import type { RankedDocument } from './search-document.ts';
import { readWords } from './words.ts';

/** A tool of the catalogue, with what the ranker found of it. */
export interface RankedTool {
  readonly tool: CatalogueTool;
  readonly found: RankedDocument;
}

/** A tool that only reads and is ranked this near the best one is worth a look in its place. */
const nearShare = 0.6;

/**
 * Those that do what a tool does that may not be used. Near in rank is not enough where something is changed: who asked
 * for a page to be deleted, and may not, does not want its comment deleted.
 */
export function standInsFor(forbidden: RankedTool, allowed: readonly RankedTool[]): readonly RankedTool[] {
  return allowed.filter((other) => isSameTool(forbidden, other) || standsIn(forbidden, other));
}

// Two names of one tool.
function isSameTool({ tool: { tool: one } }: RankedTool, { tool: { tool: other } }: RankedTool): boolean {
  return (one.deprecatedFor ?? one.slug) === (other.deprecatedFor ?? other.slug);
}

function standsIn(forbidden: RankedTool, other: RankedTool): boolean {
  // Whoever writes a tool's own name wants that tool.
  if (forbidden.found.isNamed && !other.found.isNamed) return false;
  const onlyReads = forbidden.tool.tool.hints.readOnly;
  if (onlyReads !== other.tool.tool.hints.readOnly || !doesTheLike(forbidden, other)) return false;
  if (forbidden.tool.toolkit !== other.tool.toolkit) return saysAsMuch(forbidden, other);
  if (onlyReads)
    return other.found.score >= nearShare * forbidden.found.score && saysAsMuch(forbidden, other);
  return nameOf(forbidden) === nameOf(other);
}

function doesTheLike(one: RankedTool, other: RankedTool): boolean {
  const intents = intentsOfSlug(ownSlug(other.tool));
  return [...intentsOfSlug(ownSlug(one.tool))].some((intent) => intents.has(intent));
}

// Also that it is about nothing else: SPACE_PROPERTY says all that SPACE says.
function saysAsMuch(forbidden: RankedTool, other: RankedTool): boolean {
  const said = new Set(other.found.matched());
  if (!forbidden.found.matched().every((word) => said.has(word))) return false;
  return forbidden.tool.tool.hints.readOnly || thingsOf(forbidden) === thingsOf(other);
}

function nameOf({ tool }: RankedTool): string {
  return readWords(ownSlug(tool))
    .map(({ stem }) => stem)
    .join(' ');
}

function thingsOf({ tool }: RankedTool): string {
  return readWords(ownSlug(tool))
    .filter(({ stem, isStopWord }) => !isStopWord && !isVerb(stem))
    .map(({ stem }) => stem)
    .toSorted()
    .join(' ');
}

function ownSlug({ tool, toolkit }: CatalogueTool): string {
  return tool.slug.slice(toolkit.slug.length + 1);
}
