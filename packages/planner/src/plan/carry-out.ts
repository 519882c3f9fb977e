import type { JsonObject } from '@tributary/toolkit';
import { fieldsToAsk, questionFor } from '../ask/question.ts';
import type { Memory } from '../conversation/memory.ts';
import { isKindWord, pointedAt, pointedAtAll } from '../conversation/pointing.ts';
import { lastSpokenOf, sameKind, type Thing } from '../conversation/things.ts';
import { type Action, missingFields, nounOfField } from '../fill/action.ts';
import { isShaped, toArguments } from '../fill/arguments.ts';
import type { FieldValue } from '../fill/values.ts';
import { wordMatch } from '../language/synonyms.ts';
import { grammarOf, isPlace } from '../parse/grammar.ts';
import { afterFailure } from './after-failure.ts';
import { withAll } from './all-of-them.ts';
import { createdInstead } from './create-instead.ts';
import { type Decision, say } from './decision.ts';
import { batchInput, type Execution, thingsAfter } from './executions.ts';
import { withFewerWords } from './fewer-words.ts';
import { reportAll } from './report-all.ts';
import { readAgain } from './second-reading.ts';
import { withThere } from './there.ts';

/** What is known while actions are carried out. */
export interface Progress {
  readonly executions: readonly Execution[];
  readonly memory: Memory;
  /** Slugs whose whole schema has been asked for in this turn. */
  readonly looked: ReadonlySet<string>;
  /** What the person said in this turn. */
  readonly request: string;
  /** A question has been answered, so that what is optional is not asked for again. */
  readonly asked: boolean;
}

/**
 * The next step towards having done all actions: a question for what is missing before anything is done,
 * then one batch for each action, then the report.
 */
export function carryOut(asked: readonly Action[], known: Progress): Decision {
  const { things, tools } = known.memory;
  const first = readAgain({
    actions: asked.map((action, at) =>
      at === 0 ? withoutIdleThere(withThere(action, things), things) : action,
    ),
    executions: known.executions,
  });
  const course = createdInstead(withFewerWords(first), known.request, tools);
  const { actions, executions: done } = course;
  const progress = { ...known, executions: done };
  const last = done.at(-1);
  const failed = last?.results.find((result) => !result.successful);
  if (failed && !failed.successful) return afterFailure(actions, done, failed);
  const next = actions[done.length];
  if (!next) return { kind: 'say', text: reportAll(actions, done), carried: actions };
  if (done.length === 0) {
    const question = askFor(actions, progress);
    if (question) return question;
  }
  return run(next, actions, progress);
}

function askFor(actions: readonly Action[], { asked, memory }: Progress): Decision | undefined {
  const filled = actions.map((action, index) => inherit(action, actions.slice(0, index)));
  for (const [about, action] of filled.entries()) {
    const lost = about === 0 ? unknownPointers(action, memory.things) : [];
    const open = {
      ...action,
      pointers: new Map([...action.pointers].filter(([name]) => !lost.includes(name))),
    };
    const fields = fieldsToAsk(open, asked);
    if (fields.length > 0) {
      const pending = filled.map((one, index) => (index === about ? open : one));
      return say(questionFor(fields), { kind: 'fields', actions: pending, about, fields });
    }
  }
  return undefined;
}

// `how many pages are there?`, where no place was spoken of, asks of no place.
function withoutIdleThere(action: Action, things: readonly Thing[]): Action {
  const optional = (name: string) => grammarOf(action.tool).fields.get(name)?.required === false;
  const idle = unknownPointers(action, things).filter(
    (name) =>
      optional(name) && action.tool.hints.readOnly && action.pointers.get(name)?.toLowerCase() === 'there',
  );
  if (idle.length === 0) return action;
  return { ...action, pointers: new Map([...action.pointers].filter(([name]) => !idle.includes(name))) };
}

function unknownPointers(action: Action, things: readonly Thing[]): readonly string[] {
  return [...action.pointers].flatMap(([name, words]) => (meant(action, name, words, things) ? [] : [name]));
}

// A blog post may be labelled as a page is, so `it` alone may be of another kind; not for what destroys.
function meant(action: Action, field: string, words: string, things: readonly Thing[]): Thing | undefined {
  const gone = bringsBack(action);
  const last = lastSpokenOf(things);
  const others = grammarOf(action.tool).fields.get(field)?.others ?? [];
  const isLast = /^it$/i.test(words) && others.some((kind) => sameKind(last?.kind ?? '', kind));
  if (isLast && last && (last.gone ?? false) === gone) return last;
  const known =
    pointedAt(words, { kind: kindOf(action, field), gone }, things) ??
    pointedAtAll(words, kindOf(action, field), things)[0] ??
    others.map((kind) => called(words, kind, gone, things)).find((one) => one !== undefined);
  if (known || action.tool.hints.destructive || isPlaceOnly(action, field)) return known;
  return pointedAt(words, { gone }, things);
}

// `that file`: of another kind only what is called so.
function called(words: string, kind: string, gone: boolean, things: readonly Thing[]): Thing | undefined {
  const noun = words.trim().split(/\s+/).at(-1) ?? '';
  return isKindWord(noun, kind) ? pointedAt(words, { kind, gone }, things) : undefined;
}

// The space that something is in is no page, whatever was spoken of last.
function isPlaceOnly({ tool }: Action, name: string): boolean {
  const field = grammarOf(tool).fields.get(name);
  return field !== undefined && !field.required && field.hints.unless === undefined && isPlace(field);
}

// `restore the page`, and not `restore a version of the page`, which is still there.
function bringsBack({ tool }: Action): boolean {
  const words = tool.slug.toLowerCase().split('_');
  const restores = words.some((word) => wordMatch(word, 'restore') > 0);
  const kinds = Object.values(tool.annotations.fields).map(({ names }) => names);
  return restores && kinds.some((kind) => kind !== undefined && sameKind(words.at(-1) ?? '', kind));
}

function kindOf(action: Action, field: string): string | undefined {
  const known = grammarOf(action.tool).fields.get(field);
  return known && nounOfField(known);
}

/** A thing that an earlier action of the same request named serves the later ones: `… in Marketing and add a child page to it`. */
function inherit(action: Action, before: readonly Action[]): Action {
  const values = new Map(action.values);
  const pointers = new Map(action.pointers);
  for (const { name, hints } of missingFields(action)) {
    const earlier = [...before].reverse().flatMap((one) =>
      [...grammarOf(one.tool).fields.values()].flatMap((field) => {
        const value = one.values.get(field.name);
        const same =
          hints.names !== undefined && field.hints.names === hints.names && field.hints.role === 'reference';
        return same && value !== undefined ? [value] : [];
      }),
    );
    if (hints.role !== 'reference') continue;
    const isRenamed = before.some((one) => renames(one, hints.names ?? ''));
    if (earlier[0] !== undefined && !isRenamed) values.set(name, earlier[0]);
    else if (hints.names !== undefined && (isRenamed || brings(before, hints.names)))
      pointers.set(name, `that ${hints.names}`);
  }
  return { ...action, values, pointers };
}

// `create a page called X in HR and comment "Hello"`: what an earlier action makes or points back to.
function brings(before: readonly Action[], kind: string): boolean {
  return before.some((one) => {
    const makes = !one.tool.hints.readOnly && !one.tool.hints.destructive && sameKind(madeBy(one), kind);
    return makes || [...one.pointers.keys()].some((name) => kindOf(one, name) === kind);
  });
}

// `rename X to Y and add the label z`: what has another title by then is not found by its name.
function renames(action: Action, kind: string): boolean {
  const { annotations, slug } = action.tool;
  const titles = Object.entries(annotations.fields).filter(([, { role }]) => role === 'title');
  return (
    /(?:^|_)UPDATE_/.test(slug) &&
    sameKind(madeBy(action), kind) &&
    titles.some(([name]) => action.values.has(name))
  );
}

function madeBy({ tool }: Action): string {
  return tool.slug.split('_').at(-1) ?? '';
}

function run(action: Action, actions: readonly Action[], progress: Progress): Decision {
  const { memory, executions, looked } = progress;
  const before = actions.slice(0, executions.length);
  const things = thingsAfter(memory.things, executions, memory.tools);
  const said = before.length === 0 ? action : withThere(action, things);
  const whole = withAll(inherit(said, before), executions.at(-1), before.at(-1));
  const values = new Map<string, FieldValue>(whole.values);
  let each = whole.several;
  for (const [name, words] of whole.pointers) {
    const all = pointedAtAll(words, kindOf(whole, name), things);
    const isList = grammarOf(whole.tool).fields.get(name)?.hints.role === 'list';
    if (all.length > 1 && !isList) {
      each = { field: name, values: all.map(({ value }) => value) };
      continue;
    }
    const thing = meant(whole, name, words, things);
    if (!thing) {
      const doubt = `I am not sure what you mean by “${words}”. Could you name it?`;
      return say([reportAll(actions, executions), doubt].filter((part) => part !== '').join('\n\n'));
    }
    values.set(name, isList ? (all.length > 0 ? all : [thing]).map(entryOf) : thing.value);
  }
  const { tool } = whole;
  if (!tool.whole && !looked.has(tool.slug) && needsWholeSchema(whole, values)) {
    return { kind: 'call', tool: 'schemas', input: schemaInput([tool.slug], memory.sessionId) };
  }
  const batches = each ? each.values.map((value) => new Map(values).set(each.field, value)) : [values];
  const calls = batches.map((batch) => ({ slug: tool.slug, arguments: toArguments(batch, tool.schema) }));
  const input = batchInput(calls, memory.sessionId);
  return { kind: 'call', tool: 'execute', input, done: reportAll(actions, executions) };
}

function entryOf({ name, value }: Thing): string {
  return name ?? value;
}

function needsWholeSchema({ tool, several }: Action, values: ReadonlyMap<string, FieldValue>): boolean {
  const all = [...values, ...(several?.values.map((value) => [several.field, value] as const) ?? [])];
  return all.some(([name, value]) => {
    const choice = tool.annotations.fields[name]?.role === 'choice';
    return choice || !isShaped(value, tool.schema.properties?.[name]);
  });
}

/** The input that asks for whole schemas. */
export function schemaInput(slugs: readonly string[], sessionId: string | undefined): JsonObject {
  return { tool_slugs: slugs, ...(sessionId === undefined ? {} : { session_id: sessionId }) };
}
