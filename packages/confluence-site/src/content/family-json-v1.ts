import type { SiteParts } from '../site-parts.ts';
import { maximumDepth } from '../tree/descendants.ts';
import { contentsOf, type DescendantType, idsBelow, typesBelow } from '../tree/descendants-by-type.ts';
import type { User } from '../users/user.ts';
import type { Content } from './content.ts';

/** The most that an expansion brings of each type; the rest is read at its link. */
const maximumExpanded = 25;

const families = {
  children: { segment: 'child', depth: 1 },
  descendants: { segment: 'descendant', depth: maximumDepth },
} as const;

type Family = keyof typeof families;

/** What the expansions are made for, and what makes the v1 `Content` of what they bring. */
interface Expansion {
  readonly user: User;
  /** `_links.base`. */
  readonly base: string;
  readonly expanded: ReadonlySet<string>;
  toJson(content: Content, expanded: ReadonlySet<string>): object;
}

/**
 * `children` and `descendants` of the v1 `Content`, with the types that `expand` names: `children.page`, and for what
 * they bring in turn `children.page.version`. Nothing where it names none.
 */
export function familyJson(
  site: SiteParts,
  content: Content,
  expansion: Expansion,
): Partial<Record<Family, object>> {
  return {
    ...partOf(site, content, expansion, 'children'),
    ...partOf(site, content, expansion, 'descendants'),
  };
}

function partOf(
  site: SiteParts,
  content: Content,
  expansion: Expansion,
  family: Family,
): Partial<Record<Family, object>> {
  const names = [...expansion.expanded].filter((name) => name === family || name.startsWith(`${family}.`));
  if (names.length === 0) return {};
  const path = `/rest/api/content/${content.id}/${families[family].segment}`;
  const isNamed = (type: DescendantType) => names.some((name) => name.split('.')[1] === type);
  const types = typesBelow(content);
  const lists = types
    .filter(isNamed)
    .map((type) => [type, listOf(site, content, expansion, family, type, `${path}/${type}`)]);
  const others = types.filter((type) => !isNamed(type)).map((type) => [type, `${path}/${type}`]);
  const part = {
    ...Object.fromEntries(lists),
    _expandable: Object.fromEntries(others),
    _links: { self: `${expansion.base}${path}` },
  };
  return { [family]: part };
}

function listOf(
  site: SiteParts,
  content: Content,
  { user, base, expanded, toJson }: Expansion,
  family: Family,
  type: DescendantType,
  path: string,
): object {
  const prefix = `${family}.${type}.`;
  const below = [...expanded].filter((name) => name.startsWith(prefix));
  const inner = new Set(below.map((name) => name.slice(prefix.length)));
  const ids = idsBelow(site, user, content, type, families[family].depth).slice(0, maximumExpanded);
  return {
    results: contentsOf(site, ids).map((one) => toJson(one, inner)),
    start: 0,
    limit: maximumExpanded,
    size: ids.length,
    _links: { self: `${base}${path}` },
  };
}
