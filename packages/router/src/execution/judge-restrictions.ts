import type { CatalogueTool } from '../catalogue/catalogue.ts';
import type { Restriction } from '../connections/restriction.ts';
import type { PolicyDecision } from '../sessions/policy.ts';

/** A refusal by what an account may be used for; nothing where none of its restrictions stands in the way. */
export function judgeRestrictions(
  restrictions: readonly Restriction[],
  { tool, toolkit }: CatalogueTool,
  { isOwnRequest }: { readonly isOwnRequest: boolean },
): Extract<PolicyDecision, { allowed: false }> | undefined {
  for (const { by, isReadOnly, tools, writePlaces } of restrictions) {
    if (isReadOnly && !tool.hints.readOnly) {
      return deny(by, 'read_only', `The ${toolkit.name} connection may be used to read only`);
    }
    // A request in the caller's own words could do what a tool does that is not listed.
    if (tools && (isOwnRequest || !tools.some((slug) => same(slug, tool.slug)))) {
      return deny(by, 'tools', `The ${toolkit.name} connection may not be used for ${tool.slug}`);
    }
    if (writePlaces && !tool.hints.readOnly && !toolkit.writePlaces) {
      const reason = `The ${toolkit.name} connection may write in some places only, and ${toolkit.name} does not tell where a tool writes`;
      return deny(by, 'write_places', reason);
    }
  }
  return undefined;
}

function deny(by: Restriction['by'], what: string, reason: string) {
  const rule = `${by.replace(' ', '_')}.${what}`;
  return { allowed: false, rule, reason: `[Connection Restriction] ${reason}` } as const;
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
