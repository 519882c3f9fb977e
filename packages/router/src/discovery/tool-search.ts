import { asSentence } from '../as-sentence.ts';
import type { Catalogue, CatalogueTool } from '../catalogue/catalogue.ts';
import type { PolicyDecision } from '../sessions/policy.ts';
import { askForThing } from './ask-for-thing.ts';
import { type Doubt, doubtOf } from './doubts.ts';
import { learnForeignApps, whyForeign } from './foreign-apps.ts';
import { learnIdSources } from './id-sources.ts';
import { fuseMeaning } from './meaning/fuse-meaning.ts';
import type { Meaning } from './meaning/meaning.ts';
import { planCalls } from './plan-calls.ts';
import { createRanker } from './ranking.ts';
import type { RankedDocument } from './search-document.ts';
import { type RankedTool, standInsFor } from './stand-ins.ts';
import { suggestTools } from './suggest-tools.ts';
import { toSearchDocument } from './tool-document.ts';

/** What the asker may use. */
export interface SearchAccess {
  readonly decide: (tool: CatalogueTool) => PolicyDecision;
  /** Slugs of toolkits that can be called now: connected, or without need of an account. */
  readonly usableToolkits: ReadonlySet<string>;
  /** Whether the asker has a tool to connect more of them; true when absent. */
  readonly canConnect?: boolean;
}

/** The tools for one use case. */
export interface FoundTools {
  /** Those that do it, best first. */
  readonly primary: readonly CatalogueTool[];
  /** Those that may help on the way. */
  readonly related: readonly CatalogueTool[];
  /** What to call before the best tool, and then that; empty where it can be called at once. */
  readonly plan: readonly string[];
  /** One sentence for a reader: why these, or why none. */
  readonly reasoning: string;
  /** Whether nothing was found, and `reasoning` says why. */
  readonly missed: boolean;
}

export interface ToolSearch {
  /** The tools for each use case, in their order. */
  find(useCases: readonly string[], access: SearchAccess): Promise<readonly FoundTools[]>;
  /** Every tool that a text may mean, best first, whoever may use it: for lists of what there is. */
  list(text: string): readonly CatalogueTool[];
  /** Up to three slugs like one that does not exist, out of those that the asker may use. */
  suggest(slug: string, access: SearchAccess): readonly string[];
}

const mostPrimary = 6;
const mostRelated = 4;
/** Shares of the best score that make a tool an answer, and a help. */
const primaryShare = 0.6;
const relatedShare = 0.3;

/**
 * Search over the catalogue that execution runs from.
 * Tools that the asker may not use are never answers; those that can be called now come before those that need a connection.
 *
 * @param meaning orders the tools by meaning too, where there is an encoder; without an answer from it, words alone do
 */
export function createToolSearch(catalogue: Catalogue, meaning?: Meaning): ToolSearch {
  const documents = catalogue.tools.map(toSearchDocument);
  const rank = createRanker(documents);
  const foreignApp = learnForeignApps(documents);
  const neededIds = learnIdSources(catalogue);

  function findOne(useCase: string, near: Float64Array | undefined, access: SearchAccess): FoundTools {
    const isAllowed = ({ tool }: RankedTool) => access.decide(tool).allowed;
    const byWords = rank(useCase);
    const ranked = (near === undefined ? byWords : fuseMeaning(byWords, documents, near))
      .filter(({ isTopical }) => isTopical)
      .flatMap((found) => withTool(catalogue, found));
    const [best] = ranked;
    if (best === undefined) {
      const usable = byWords.flatMap((found) => withTool(catalogue, found)).filter(isAllowed);
      return miss(askForThing(useCase, usable) ?? noSuchTool);
    }
    const allowed = ranked.filter(isAllowed);
    const app = best.found.isNamed ? undefined : foreignApp(useCase);
    if (app !== undefined) return miss(whyForeign(app, useCase, best, allowed));
    const doubt = doubtOf(useCase, best);
    if (doubt?.isAll) return miss(`${noSuchTool} No tool says that it can “${doubt.said}” it.`);
    if (allowed.includes(best)) return withDoubt(withPlan(select(allowed, access), access), doubt);
    const others = standInsFor(best, allowed);
    const refusal = whyForbidden(best.tool, access);
    if (others.length === 0) return miss(refusal);
    const found = withPlan(select(others, access), access);
    return { ...found, reasoning: `${found.reasoning} ${refusal}` };
  }

  function withPlan(found: FoundTools, access: SearchAccess): FoundTools {
    const [best] = found.primary;
    if (best === undefined) return found;
    const { steps, tools } = planCalls(best, neededIds(best), access);
    const others = [...tools, ...found.related].filter((tool) => !found.primary.includes(tool));
    return { ...found, related: [...new Set(others)].slice(0, mostRelated), plan: steps };
  }

  return {
    async find(useCases, access) {
      const likeness = await meaning?.likeness(useCases);
      const near = likeness?.kind === 'known' ? likeness.ofTexts : [];
      const found = useCases.map((useCase, index) => findOne(useCase, near[index], access));
      return likeness?.kind === 'failed' ? found.map((one) => withNote(one, likeness.reason)) : found;
    },
    list: (text) => rank(text).flatMap((found) => withTool(catalogue, found).map(({ tool }) => tool)),
    suggest: (slug, access) => suggestTools(slug, catalogue, access.decide).map(({ tool }) => tool.slug),
  };
}

function withNote(found: FoundTools, reason: string): FoundTools {
  return { ...found, reasoning: `${found.reasoning} Found by words alone: ${reason}` };
}

function withTool(catalogue: Catalogue, found: RankedDocument): RankedTool[] {
  const tool = catalogue.findTool(found.id);
  return tool === undefined ? [] : [{ tool, found }];
}

function select(allowed: readonly RankedTool[], access: SearchAccess): FoundTools {
  const best = Math.max(...allowed.map(({ found }) => found.score));
  const above = (share: number) => allowed.filter(({ found }) => found.score >= best * share);
  const primary = inOrder(above(primaryShare), access).slice(0, mostPrimary);
  const related = inOrder(above(relatedShare), access)
    .filter((tool) => !primary.includes(tool))
    .slice(0, mostRelated);
  return { primary, related, plan: [], reasoning: praise(primary, allowed[0], access), missed: false };
}

/** Tools that can be called now before those that must be connected, and old names for a tool after all others. */
function inOrder(ranked: readonly RankedTool[], access: SearchAccess): CatalogueTool[] {
  const place = ({ tool, found }: RankedTool) => {
    if (tool.tool.deprecatedFor !== undefined && !found.isNamed) return 2;
    return access.usableToolkits.has(tool.toolkit.slug) ? 0 : 1;
  };
  return ranked.toSorted((one, other) => place(one) - place(other)).map(({ tool }) => tool);
}

function praise(
  primary: readonly CatalogueTool[],
  best: RankedTool | undefined,
  access: SearchAccess,
): string {
  const first = primary[0];
  if (first === undefined) return 'No tool does this.';
  const matched = best?.found.matched() ?? [];
  const words = best?.tool === first && matched.length > 0 ? ` (${matched.join(', ')})` : '';
  const fit = `${first.tool.slug} fits best${words}.`;
  if (access.usableToolkits.has(first.toolkit.slug)) return fit;
  const { name, slug } = first.toolkit;
  if (access.canConnect === false)
    return `${fit} ${name} is not connected yet, and cannot be in this session.`;
  return `${fit} ${name} is not connected yet: call COMPOSIO_MANAGE_CONNECTIONS with "${slug}" first.`;
}

const noSuchTool =
  'No such tool: nothing here does this. Say it in other words, or tell the person that it cannot be done here.';

function miss(reasoning: string): FoundTools {
  return { primary: [], related: [], plan: [], reasoning, missed: true };
}

function withDoubt(found: FoundTools, doubt: Doubt | undefined): FoundTools {
  if (doubt === undefined) return found;
  const remark = `It is the nearest only: it does not say that it can “${doubt.said}”. Be sure that it is what is meant.`;
  return { ...found, reasoning: `${found.reasoning.replace(' fits best', ' is near')} ${remark}` };
}

function whyForbidden(best: CatalogueTool, access: SearchAccess): string {
  const decision = access.decide(best);
  const reason = decision.allowed ? '' : ` ${asSentence(decision.reason)}`;
  return `${best.tool.slug} would do it, but this session does not allow it.${reason}`;
}
