import { sameKind } from '../conversation/things.ts';
import type { Action } from '../fill/action.ts';
import type { FieldValue } from '../fill/values.ts';
import { wordMatch } from '../language/synonyms.ts';
import { type GrammarField, grammarOf } from '../parse/grammar.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import type { Execution } from './executions.ts';
import type { Course } from './second-reading.ts';

// Whoever changes or updates something takes it to be there; whoever sets it wants it to be so.
const setting = /\b(?:set|store|save|put|give|record|to be|should be|must be)\b/i;

/**
 * `Set the property status of Roadmap to green`, where Roadmap has no such property: it is made, by the tool that makes
 * such a thing for the same owner.
 */
export function createdInstead(
  { actions, executions }: Course,
  request: string,
  tools: ReadonlyMap<string, ToolCard>,
): Course {
  const at = executions.findIndex((execution, index) => missedPart(actions[index], execution) !== undefined);
  const [action, execution] = [actions[at], executions[at]];
  const part = execution && missedPart(action, execution);
  const creation = action && part && setting.test(request) ? creationOf(action, part, tools) : undefined;
  if (!creation) return { actions, executions };
  const isTried = executions[at + 1]?.calls[0]?.slug === creation.tool.slug;
  const course = actions.with(at, creation);
  return { actions: course, executions: isTried ? executions.toSpliced(at, 1) : executions.slice(0, at) };
}

/** What to search for, where the tool that would make it is not known. */
export function wantedCreation(
  { actions, executions }: Course,
  request: string,
  tools: ReadonlyMap<string, ToolCard>,
): string | undefined {
  const at = executions.findIndex((execution, index) => missedPart(actions[index], execution) !== undefined);
  const [action, execution] = [actions[at], executions[at]];
  const part = execution && missedPart(action, execution);
  if (!action || !part || !setting.test(request) || creationOf(action, part, tools)) return undefined;
  const owner = referencesOf(action.tool).find(({ name }) => name !== part.name);
  return `create a new ${part.hints.names} on the ${owner?.hints.names}`;
}

/** Whether a call failed for a part of something that is there: the property of a page, and not the page. */
export function misses(action: Action, execution: Execution | undefined): boolean {
  return execution !== undefined && missedPart(action, execution) !== undefined;
}

// Which of the things that a change needs was not found: the part, and not what it belongs to.
function missedPart(action: Action | undefined, { results }: Execution): GrammarField | undefined {
  const [result, ...more] = results;
  if (!action || action.tool.hints.readOnly || !result || result.successful || more.length > 0)
    return undefined;
  if (result.code !== 'not_found') return undefined;
  const references = referencesOf(action.tool);
  return references.find(({ name, hints }) => {
    const value = action.values.get(name);
    const noun = hints.names;
    return (
      references.length > 1 &&
      noun !== undefined &&
      typeof value === 'string' &&
      new RegExp(`^No ${noun}\\b`, 'i').test(result.error) &&
      result.error.includes(`“${value}”`)
    );
  });
}

function creationOf(
  action: Action,
  part: GrammarField,
  tools: ReadonlyMap<string, ToolCard>,
): Action | undefined {
  const owner = referencesOf(action.tool).find(({ name }) => name !== part.name);
  if (owner?.hints.names === undefined) return undefined;
  const names = owner.hints.names;
  for (const tool of tools.values()) {
    if (!creates(tool, part.hints.names ?? '')) continue;
    const own = referencesOf(tool).find(
      ({ hints }) => hints.names !== undefined && sameKind(hints.names, names),
    );
    if (own) return moved(action, tool, { part, owner, own });
  }
  return undefined;
}

function creates({ slug, hints }: ToolCard, noun: string): boolean {
  const words = slug.toLowerCase().split('_');
  return (
    !hints.readOnly &&
    words.some((word) => wordMatch('create', word) === 1) &&
    words.some((word) => sameKind(word, noun))
  );
}

function referencesOf(tool: ToolCard): readonly GrammarField[] {
  return [...grammarOf(tool).fields.values()].filter(
    ({ hints, required }) => required && hints.role === 'reference',
  );
}

/** What was said for the change, said for the making. */
function moved(
  { values, pointers, counts }: Action,
  tool: ToolCard,
  {
    part,
    owner,
    own,
  }: { readonly part: GrammarField; readonly owner: GrammarField; readonly own: GrammarField },
): Action | undefined {
  const { fields } = grammarOf(tool);
  const kept = [...values].filter(([name]) => name !== part.name && name !== owner.name && fields.has(name));
  const told = new Map<string, FieldValue>(kept);
  const [value, pointer] = [values.get(owner.name), pointers.get(owner.name)];
  if (value !== undefined) told.set(own.name, value);
  const open = [...fields.values()].filter(
    ({ name, required }) => required && name !== own.name && !told.has(name),
  );
  const [key, ...more] = open;
  const called = values.get(part.name);
  if (!key || more.length > 0 || called === undefined) return undefined;
  told.set(key.name, called);
  return {
    tool,
    values: told,
    pointers: new Map(pointer === undefined ? [] : [[own.name, pointer]]),
    implied: [],
    counts,
  };
}
