import type { ToolHints } from '@tributary/toolkit';
import type { CatalogueTool } from '../catalogue/catalogue.ts';
import { hintTagsOf } from '../catalogue/tool-tags.ts';
import type { Policy, PolicyDecision } from './policy.ts';
import type { AllowList, SessionConfig, TagFilter } from './session.ts';

/**
 * The policy of a session's own configuration, by Composio's rules: toolkits first; then the toolkit's own
 * filter, or the session's tags where it has none. A call outside any session is restricted by nothing.
 */
export function createPolicy(): Policy {
  return (session, tool) => {
    if (!session) return { allowed: true, rule: 'no_session' };
    const decision = decide(session.config, tool);
    return decision.allowed ? decideOnApproval(session.config, tool, decision) : decision;
  };
}

/** What a session may use it may still have to ask for. */
function decideOnApproval(
  { approvals }: SessionConfig,
  { tool }: CatalogueTool,
  allowed: PolicyDecision,
): PolicyDecision {
  if (!approvals) return allowed;
  const own = Object.entries(approvals.tools).find(([slug]) => same(slug, tool.slug))?.[1];
  const rule = own ? `approvals.tools.${tool.slug}` : 'approvals.default';
  switch (own ?? approvals.default) {
    case 'allow':
      return allowed;
    case 'ask':
      return { allowed: true, rule, asks: 'each_call' };
    case 'ask_once':
      return { allowed: true, rule, asks: 'once' };
    case 'ask_if_write':
      return tool.hints.readOnly ? allowed : { allowed: true, rule, asks: 'if_write' };
    case 'ask_if_destructive':
      return tool.hints.readOnly ? allowed : { allowed: true, rule, asks: 'if_destructive' };
    case 'deny':
      return deny(rule, `Tool '${tool.slug}' is not allowed`);
  }
}

function decide(config: SessionConfig, entry: CatalogueTool): PolicyDecision {
  const toolkit = entry.toolkit.slug;
  const { slug, hints } = entry.tool;
  if (config.toolkits && !lists(config.toolkits, toolkit)) {
    return deny('toolkits', `Toolkit '${toolkit}' is not allowed`);
  }
  const filter = filterOf(config, toolkit);
  if (filter && !('tags' in filter)) {
    const rule = `tools.${toolkit}`;
    return lists(filter, slug) ? { allowed: true, rule } : deny(rule, `Tool '${slug}' is not allowed`);
  }
  if (filter) return decideByTags(`tools.${toolkit}.tags`, filter.tags, slug, hints);
  if (config.tags) return decideByTags('tags', config.tags, slug, hints);
  return { allowed: true, rule: config.toolkits ? 'toolkits' : 'unrestricted' };
}

function filterOf(config: SessionConfig, toolkit: string) {
  const entry = Object.entries(config.tools ?? {}).find(([key]) => same(key, toolkit));
  return entry?.[1];
}

function decideByTags(rule: string, filter: TagFilter, slug: string, hints: ToolHints): PolicyDecision {
  const tags = hintTagsOf(hints);
  const disabled = filter.disabled?.find((tag) => tags.includes(tag));
  if (disabled) return deny(rule, `Tool '${slug}' is not allowed: tools with ${disabled} are disabled`);
  // An empty list lets nothing through, as an empty list of toolkits does.
  if (filter.enabled && !filter.enabled.some((tag) => tags.includes(tag))) {
    const wanted = filter.enabled.join(', ') || 'no tag at all';
    return deny(rule, `Tool '${slug}' is not allowed: only tools with ${wanted} are enabled`);
  }
  return { allowed: true, rule };
}

function lists(list: AllowList, slug: string): boolean {
  if ('enabled' in list) return list.enabled.some((entry) => same(entry, slug));
  return !list.disabled.some((entry) => same(entry, slug));
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function deny(rule: string, reason: string): PolicyDecision {
  return { allowed: false, rule, reason: `[Session Restriction] ${reason}` };
}
