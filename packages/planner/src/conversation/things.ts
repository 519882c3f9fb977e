import type { JsonObject, JsonValue } from '@tributary/toolkit';
import { readOrdinal } from '../language/numbers.ts';
import { isArticle, isPronoun, stem } from '../language/words.ts';
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
    const listed = entriesOf(data[listing.field]);
    return [
      ...named,
      ...listed.flatMap((entry, index) => thing(entry, listedKind(tool, entry), { place: index + 1 })),
    ];
  }
  const gone = isGone(tool, data);
  const owner = ownerIn(tool, data);
  if (owner) return [...keyIn(tool, data), owner];
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
  const name = data.title ?? data.name;
  if (typeof id !== 'string' && typeof id !== 'number') return [];
  return [{ kind, value: String(id), name: typeof name === 'string' ? name : undefined, ...more }];
}

/** The things that a call is said to be about, by the names that were given for them. */
export function namedThings(tool: ToolCard, given: Readonly<Record<string, unknown>>): readonly Thing[] {
  return Object.entries(tool.annotations.fields).flatMap(([field, hints]): readonly Thing[] => {
    const value = given[field];
    return hints.role === 'reference' && typeof value === 'string'
      ? [{ kind: hints.names, value, name: value }]
      : [];
  });
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

/**
 * The thing that words point back to: `it`, `that page`, `the same space`, `the second one`, `there`.
 * Undefined where the words are a name, nothing fits, or what fits is gone.
 *
 * @param wanted which kind it must be, where that is known, and whether it is to be brought back
 */
export function pointedAt(
  words: string,
  { kind, gone = false }: { readonly kind?: string | undefined; readonly gone?: boolean },
  things: readonly Thing[],
): Thing | undefined {
  const meant = pointedAmong(
    words,
    kind,
    [...things].reverse().filter((thing) => fits(thing, kind)),
  );
  return (meant?.gone ?? false) === gone ? meant : undefined;
}

function pointedAmong(words: string, kind: string | undefined, fitting: readonly Thing[]): Thing | undefined {
  const said = words.trim().toLowerCase().split(/\s+/);
  const place = said.map(readOrdinal).find((ordinal) => ordinal !== undefined);
  if (place !== undefined && said.every((word) => isPointer(word, kind) || readOrdinal(word) !== undefined)) {
    return inList(fitting, place);
  }
  return said.every((word) => isPointer(word, kind))
    ? (fitting.find(({ place }) => place === undefined) ?? onlyOne(fitting))
    : undefined;
}

const several = new Set(['both', 'them', 'these', 'those']);
const aroundSeveral = new Set(['all', 'each', 'of', 'the', 'two', 'three']);

function isPointingToSeveral(words: string, kind: string | undefined): boolean {
  const said = words.trim().toLowerCase().split(/\s+/);
  return (
    said.some((word) => several.has(word)) &&
    said.every(
      (word) => several.has(word) || aroundSeveral.has(word) || (kind !== undefined && sameKind(word, kind)),
    )
  );
}

/** The things that `both` or `all of them` points back to: those that were listed, or made together, last. */
export function pointedAtAll(
  words: string,
  kind: string | undefined,
  things: readonly Thing[],
): readonly Thing[] {
  if (!isPointingToSeveral(words, kind)) return [];
  const latestFirst = [...things].reverse().filter((thing) => fits(thing, kind));
  const [latest] = latestFirst;
  if (!latest) return [];
  const together =
    latest.place === undefined
      ? latestFirst.filter((thing) => thing.batch !== undefined && thing.batch === latest.batch)
      : latestFirst.filter(({ place }) => place !== undefined).slice(0, latest.place);
  const distinct = new Map(together.filter(({ gone }) => !gone).map((thing) => [thing.value, thing]));
  const found = [...distinct.values()].reverse();
  return /\bboth\b/i.test(words) && found.length !== 2 ? [] : found;
}

/** Whether words can only point back, and so are no name. */
export function isPointing(words: string, kind: string | undefined): boolean {
  if (isPointingToSeveral(words, kind)) return true;
  const said = words.trim().toLowerCase().split(/\s+/);
  return said.every((word) => isPointer(word, kind) || readOrdinal(word) !== undefined);
}

const pointers = new Set([
  'same',
  'one',
  'ones',
  'there',
  'here',
  'new',
  'number',
  'again',
  'just',
  'created',
  'made',
]);

function isPointer(word: string, kind: string | undefined): boolean {
  return (
    isPronoun(word) || isArticle(word) || pointers.has(word) || (kind !== undefined && sameKind(word, kind))
  );
}

function fits(thing: Thing, kind: string | undefined): boolean {
  return kind === undefined || thing.kind === undefined || sameKind(thing.kind, kind);
}

function inList(latestFirst: readonly Thing[], place: number): Thing | undefined {
  const listed = latestFirst.filter((thing) => thing.place !== undefined);
  const size = listed[0]?.place ?? 0;
  const wanted = place === -1 ? size : place;
  return listed.slice(0, size).find((thing) => thing.place === wanted);
}

function onlyOne(latestFirst: readonly Thing[]): Thing | undefined {
  return latestFirst[0]?.place === 1 ? latestFirst[0] : undefined;
}
