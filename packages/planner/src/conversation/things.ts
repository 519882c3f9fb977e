import type { JsonObject, JsonValue } from '@tributary/toolkit';
import { stem } from '../language/words.ts';
import type { ToolCard } from '../tools/tool-card.ts';

/** Something that was made, changed, found or named in the conversation. */
export interface Thing {
  /** What it is, in the toolkit's word, where it is known: `page`. */
  readonly kind: string | undefined;
  /** What a tool takes for it: its id, or its name where that is all that is known. */
  readonly value: string;
  readonly name: string | undefined;
  /** Its place in the list that it was shown in, from 1 on. */
  readonly place?: number | undefined;
  /** Which call of a conversation brought it, with others. */
  readonly batch?: number | undefined;
  /** Where something is or went, and not what was spoken of: `both` does not mean it. */
  readonly aside?: boolean | undefined;
  /** It was deleted: only what brings it back may speak of it. */
  readonly gone?: boolean | undefined;
}

/** What a call that succeeded brought into the conversation: what it was about last, so that it is found first. */
export function thingsOf(
  tool: ToolCard,
  given: Readonly<Record<string, unknown>>,
  data: JsonObject,
): readonly Thing[] {
  const { listing } = tool.annotations;
  const named = namedThings(tool, given);
  if (listing) {
    const listed = data[listing.field];
    return [
      ...named,
      ...(Array.isArray(listed) ? listed : []).flatMap((entry, index) => listedThing(tool, entry, index + 1)),
    ];
  }
  const outlined = outlinedThings(data, kindOf(tool, data));
  if (outlined.length > 0) return [...named, ...outlined];
  const owner = ownerIn(tool, data);
  if (owner) return [...keyIn(tool, data), owner];
  const gone = isGone(tool, data);
  const kind = kindOf(tool, data);
  const made = thing(data, kind, gone ? { gone } : {});
  return [...(gone ? [] : [...entriesGiven(tool, given), ...besides(tool, given, kind, made)]), ...made];
}

// Whose property it is says the answer about it: its `title` is the owner's, and its `id` is nobody else's.
function ownerIn(tool: ToolCard, { ownerId, title }: JsonObject): Thing | undefined {
  if (typeof ownerId !== 'string' || typeof title !== 'string') return undefined;
  const { annotations, schema } = tool;
  const [, hints] =
    Object.entries(annotations.fields).find(
      ([field, { role }]) => role === 'reference' && schema.required?.includes(field),
    ) ?? [];
  return { kind: hints?.names, value: ownerId, name: title };
}

// `now change that property to final`: what was set goes by its key.
function keyIn({ slug, hints }: ToolCard, { key }: JsonObject): readonly Thing[] {
  const kind = slug
    .replace(/_FOR_.*$/, '')
    .toLowerCase()
    .split('_')
    .at(-1);
  const gone = hints.destructive && /(?:^|_)DELETE(?:_|$)/.test(slug);
  return typeof key === 'string' && !gone ? [{ kind, value: key, name: key, aside: true }] : [];
}

/** The named things other than the one that the answer is about; of its kind is only what it was put under. */
function besides(
  tool: ToolCard,
  given: Readonly<Record<string, unknown>>,
  kind: string | undefined,
  made: readonly Thing[],
): readonly Thing[] {
  const named = namedThings(tool, given);
  if (made.length === 0 || kind === undefined) return named;
  const own = named.find((one) => one.kind === kind && tool.schema.required?.includes(one.field));
  return named.filter((one) => one !== own).map((one) => (one.kind === kind ? { ...one, aside: true } : one));
}

// `remove that label` after `label it urgent`.
function entriesGiven(tool: ToolCard, given: Readonly<Record<string, unknown>>): readonly Thing[] {
  return Object.entries(tool.annotations.fields).flatMap(([field, hints]) => {
    const value = given[field];
    if (hints.role !== 'list' || !Array.isArray(value)) return [];
    return value.flatMap((entry: unknown) =>
      typeof entry === 'string'
        ? [{ kind: hints.names ?? field, value: entry, name: entry, aside: true }]
        : [],
    );
  });
}

/** What `it` means where nothing tells of which kind it is: no entry of a list, unless there was nothing else. */
export function lastSpokenOf(things: readonly Thing[]): Thing | undefined {
  return things.findLast(({ place, aside }) => place === undefined && !aside) ?? things.at(-1);
}

const outlineLine = /^\s*- (?<name>.+) \((?<id>\d+)\)$/;

// An outline is a list too: `- API guidelines (12)`. What has more in its brackets is of another kind.
function outlinedThings(data: JsonObject, kind: string | undefined): readonly Thing[] {
  const lines = Object.values(data)
    .filter((value) => typeof value === 'string')
    .map((value) => value.split('\n'))
    .find((all) => all.every((line) => /^\s*- .+ \(.*\d+.*\)$/.test(line)));
  return (lines ?? []).flatMap((line, at) => {
    const { name, id } = outlineLine.exec(line)?.groups ?? {};
    return name === undefined || id === undefined ? [] : [{ kind, value: id, name, place: at + 1 }];
  });
}

// What has no id, as a label, is known by its name.
function listedThing(tool: ToolCard, entry: JsonValue, place: number): readonly Thing[] {
  if (typeof entry === 'string') return [{ kind: listedKind(tool, {}), value: entry, name: entry, place }];
  if (!isObject(entry)) return [];
  const kind = listedKind(tool, entry);
  const { id, key, name } = entry;
  const nameless = id !== undefined || key !== undefined || typeof name !== 'string';
  return nameless ? thing(entry, kind, { place }) : [{ kind, value: name, name, place }];
}

// A `result` of a search is of the kind that it says itself.
function listedKind(tool: ToolCard, { type }: JsonObject): string | undefined {
  const noun = tool.annotations.listing?.noun;
  if (noun !== undefined && tool.slug.split('_').some((word) => sameKind(word, noun))) return noun;
  return typeof type === 'string' ? type : undefined;
}

// An update that overwrites is destructive too, and what was updated is still there: the answer tells.
function isGone(tool: ToolCard, { status }: JsonObject): boolean {
  if (typeof status === 'string' && /^(?:trashed|deleted|removed)$/i.test(status)) return true;
  const kind = kindOf(tool);
  const deletes = /(?:^|_)(?:DELETE|DESTROY|PURGE|ERASE)(?:_|$)/.test(tool.slug);
  return tool.hints.destructive && deletes && kind !== undefined && endsWithKind(tool.slug, kind);
}

/** The objects of a list, whatever else stands in it. */
export function entriesOf(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function thing(
  data: JsonObject,
  kind: string | undefined,
  more: Pick<Thing, 'place' | 'gone'>,
): readonly Thing[] {
  const id = data.id ?? data.key;
  const name = data.title ?? data.name ?? data.key;
  if (typeof id !== 'string' && typeof id !== 'number') return [];
  return [{ kind, value: String(id), name: typeof name === 'string' ? name : undefined, ...more }];
}

/** The things that a call is said to be about, by the names that were given for them. */
export function namedThings(
  tool: ToolCard,
  given: Readonly<Record<string, unknown>>,
): readonly (Thing & { readonly field: string })[] {
  const named = Object.entries(tool.annotations.fields).flatMap(([field, hints]) => {
    const value = given[field];
    const spokenOf = hints.unless !== undefined || (tool.schema.required?.includes(field) ?? false);
    return hints.role === 'reference' && typeof value === 'string'
      ? [{ kind: hints.names, value, name: value, field, spokenOf }]
      : [];
  });
  // `it` is what was asked about, and not the space that it is in.
  return named
    .toSorted((one, other) => Number(one.spokenOf) - Number(other.spokenOf))
    .map(({ spokenOf: _, ...thing }) => thing);
}

/**
 * What a tool answers about: the `type` of the answer, the kind of thing that its slug names
 * (`GET_PAGE_BY_ID`), the kind that its `id` is of (`ADD_LABEL` to a page), or the end of the slug.
 */
export function kindOf(tool: ToolCard, data: JsonObject = {}): string | undefined {
  if (typeof data.type === 'string' && endsWithKind(tool.slug, data.type)) return data.type;
  const references = Object.entries(tool.annotations.fields).filter(([, { role }]) => role === 'reference');
  const slug = tool.slug.replace(/_BY_ID$/, '');
  const named = references.find(([, { names }]) => names !== undefined && endsWithKind(slug, names));
  const own = references.find(([name]) => name === 'id');
  return named?.[1].names ?? own?.[1].names ?? slug.toLowerCase().split('_').at(-1);
}

function endsWithKind(slug: string, kind: string): boolean {
  return sameKind(slug.toLowerCase().replaceAll('_', '').slice(-kind.replace(/\W/g, '').length), kind);
}

/** Whether two words name the same kind of thing: `blog post`, `blogposts`. */
export function sameKind(one: string, other: string): boolean {
  const plain = (kind: string) => stem(kind.toLowerCase().replace(/[\s_-]/g, ''));
  return plain(one) === plain(other);
}
