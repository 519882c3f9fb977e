import type { JsonValue } from '@tributary/toolkit';
import { entriesOf, sameKind } from '../conversation/things.ts';
import type { Action } from '../fill/action.ts';
import type { FieldValue } from '../fill/values.ts';
import { wordMatch } from '../language/synonyms.ts';
import { type GrammarField, grammarOf, spoken } from '../parse/grammar.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import type { Execution } from './executions.ts';

const all = /^(?:all|every|each|everything|all of (?:them|its|the)|all (?:the|its)|any)$/i;

/** `remove all labels from it`: which there are is looked up first, where a tool tells. */
export function lookedUpFirst(
  actions: readonly Action[],
  tools: ReadonlyMap<string, ToolCard>,
): readonly Action[] {
  return actions.flatMap((action) => {
    const field = fieldOfAll(action);
    const reader = field === undefined ? undefined : readerOf(action, field, [...tools.values()]);
    return reader ? [reader, action] : [action];
  });
}

/** The action with what was looked up in place of `all`. */
export function withAll(action: Action, before: Execution | undefined, reader: Action | undefined): Action {
  const field = fieldOfAll(action);
  const { listing } = reader?.tool.annotations ?? {};
  const [result] = before?.results ?? [];
  if (field === undefined || !listing || !result?.successful) return action;
  const names = namesOf(result.data[listing.field]);
  return { ...action, values: new Map<string, FieldValue>(action.values).set(field, names) };
}

/** What to search for where no tool is known that tells what there is. */
export function wantedReader(
  actions: readonly Action[],
  tools: ReadonlyMap<string, ToolCard>,
): string | undefined {
  const open = actions.find((action) => {
    const field = fieldOfAll(action);
    return field !== undefined && readerOf(action, field, [...tools.values()]) === undefined;
  });
  const field = open && fieldOfAll(open);
  return open && field !== undefined
    ? `list the ${spoken(field)} of the ${targetOf(open)?.hints.names}`
    : undefined;
}

function targetOf({ tool }: Action): GrammarField | undefined {
  return [...grammarOf(tool).fields.values()].find(
    ({ hints, required }) => required && hints.role === 'reference',
  );
}

function namesOf(value: JsonValue | undefined): readonly string[] {
  return entriesOf(value).flatMap(({ name, title, key, id }) => {
    const known = name ?? title ?? key ?? id;
    return typeof known === 'string' ? [known] : [];
  });
}

function fieldOfAll({ tool, values }: Action): string | undefined {
  if (!tool.slug.split('_').some((word) => wordMatch(word.toLowerCase(), 'remove') > 0)) return undefined;
  return [...grammarOf(tool).fields.values()].find(({ name, hints }) => {
    const value = values.get(name);
    return hints.role === 'list' && Array.isArray(value) && value.length === 1 && all.test(String(value[0]));
  })?.name;
}

function readerOf(action: Action, field: string, tools: readonly ToolCard[]): Action | undefined {
  const target = targetOf(action);
  const kind = target?.hints.names;
  if (!target || kind === undefined) return undefined;
  const tool = tools.find((one) => (one.hinted ? tells(one, field, kind) : mayTell(one, field, kind)));
  if (!tool) return undefined;
  const own = tool.hinted ? targetOf({ ...action, tool })?.name : undefined;
  const [value, pointer] = [action.values.get(target.name), action.pointers.get(target.name)];
  return {
    tool,
    values: new Map(own === undefined || value === undefined ? [] : [[own, value]]),
    pointers: new Map(own === undefined || pointer === undefined ? [] : [[own, pointer]]),
    implied: [],
    counts: false,
  };
}

// A tool that lists such things of one thing of the kind, and needs to know nothing else.
function tells(tool: ToolCard, field: string, kind: string): boolean {
  const { listing } = tool.annotations;
  const [own, ...more] = [...grammarOf(tool).fields.values()].filter((one) => one.required);
  const named = own?.hints.names;
  if (!tool.hints.readOnly || !listing || named === undefined || more.length > 0) return false;
  return sameKind(listing.noun, spoken(field)) && sameKind(named, kind);
}

// What a search only mentioned says no more of itself than its name; it is looked up before it is used.
function mayTell({ slug, whole }: ToolCard, field: string, kind: string): boolean {
  const words = slug.toLowerCase().split('_');
  return (
    !whole &&
    /_(?:GET|LIST)_/.test(slug) &&
    words.includes(spoken(field)) &&
    sameKind(words.at(-1) ?? '', kind)
  );
}
