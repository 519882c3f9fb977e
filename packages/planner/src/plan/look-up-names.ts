import type { Memory } from '../conversation/memory.ts';
import { entriesOf, type Thing } from '../conversation/things.ts';
import type { Step, Turn } from '../conversation/turns.ts';
import type { Action } from '../fill/action.ts';
import { tokenize } from '../language/tokens.ts';
import { isFunctionWord } from '../language/words.ts';
import type { KnownName } from '../parse/known-names.ts';
import { readable } from '../say/template.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import type { Decision } from './decision.ts';
import { batchInput, type Execution, readExecutions } from './executions.ts';
import type { Reading } from './read-requests.ts';

type Understood = Extract<Reading, { readonly quality: number }>;

/** What the router is asked for a tool that knows names. */
export const forNames = 'find the things that are named in the sentence';

/** The tool that finds what a text speaks of by name, where there is one. */
export function nameFinder(tools: ReadonlyMap<string, ToolCard>): ToolCard | undefined {
  return [...tools.values()].find(({ annotations }) => annotations.namesIn !== undefined);
}

/** A turn without its look-ups of names, and what they told, beside the names of what was spoken of before. */
export function withNames<Known extends Memory>(
  turn: Turn,
  memory: Known,
): { readonly turn: LookedUp; readonly memory: Known } {
  const lookUps = turn.steps.filter((step) => isLookUp(step, memory.tools));
  const told = readExecutions(lookUps).flatMap(({ results }) =>
    results.flatMap((result) => (result.successful ? entriesOf(result.data.results).flatMap(namesOf) : [])),
  );
  const names = [...memory.names, ...memory.things.flatMap(nameOf), ...told];
  const each = new Map(names.map((one) => [`${one.kind} ${one.name}`, one]));
  return {
    turn: {
      ...turn,
      steps:
        told.length === 0
          ? withoutSteps(turn, lookUps)
          : withoutSteps(turn, [...lookUps, ...missesBefore(turn.steps, lookUps)]),
      namesLookedUp: lookUps.length > 0,
    },
    memory: { ...memory, names: [...each.values()] },
  };
}

function withoutSteps({ steps }: Turn, left: readonly Step[]): readonly Step[] {
  return steps.filter((step) => !left.includes(step));
}

// What found nothing by a name that was misread counts for nothing once the names are known.
function missesBefore(steps: readonly Step[], [lookUp]: readonly Step[]): readonly Step[] {
  const before = lookUp ? steps.slice(0, steps.indexOf(lookUp)) : [];
  return before.filter((step) => step.tool === 'execute' && isMiss(readExecutions([step])));
}

function isMiss(executions: readonly Execution[]): boolean {
  const results = executions.flatMap((execution) => execution.results);
  return results.length > 0 && results.every((result) => !result.successful && result.code === 'not_found');
}

// What is called by its id or by words of the person's own is no name that is known.
function nameOf({ name, kind, value, gone }: Thing): readonly KnownName[] {
  return name === undefined || kind === undefined || gone || name === value ? [] : [{ name, kind }];
}

/** A turn of which is known whether names were looked up in it. */
export interface LookedUp extends Turn {
  readonly namesLookedUp: boolean;
}

function isLookUp(step: Step, tools: ReadonlyMap<string, ToolCard>): boolean {
  if (step.tool !== 'execute') return false;
  const calls = readExecutions([step]).flatMap((execution) => execution.calls);
  return calls.length > 0 && calls.every(({ slug }) => tools.get(slug)?.annotations.namesIn !== undefined);
}

function namesOf({ title, name, key, type }: ReturnType<typeof entriesOf>[number]): readonly KnownName[] {
  const kind = readable(type);
  if (kind === undefined || kind === '') return [];
  return [title, name, key].flatMap((said) => {
    const text = readable(said);
    return text === undefined || text === '' ? [] : [{ name: text, kind }];
  });
}

/** The call that finds which names are in what was said; undefined where it was made, or nothing makes it. */
export function lookUpNames({ request, namesLookedUp }: LookedUp, memory: Memory): Decision | undefined {
  const finder = nameFinder(memory.tools);
  const field = finder?.annotations.namesIn;
  if (!finder || field === undefined || namesLookedUp || request.trim() === '') return undefined;
  const call = { slug: finder.slug, arguments: { [field]: request.slice(0, longestRequest) } };
  return { kind: 'call', tool: 'execute', input: batchInput([call], memory.sessionId) };
}

const longestRequest = 1000;

/** The same, where the reading is in doubt, or what it named was not found. */
export function lookUpNamesOf(reading: Understood, turn: LookedUp, memory: Memory): Decision | undefined {
  const executions = readExecutions(turn.steps);
  const isNeeded = executions.length === 0 ? isDoubtful(reading) : isMiss(executions.slice(-1));
  return isNeeded ? lookUpNames(turn, memory) : undefined;
}

function isDoubtful({ actions, unsure }: Understood): boolean {
  const names = actions.flatMap(referencesOf);
  return names.length > 0 && (unsure.length > 0 || names.some(hasLooseWords));
}

function referencesOf({ tool, values }: Action): readonly string[] {
  return Object.entries(tool.annotations.fields).flatMap(([field, { role }]) => {
    const value = values.get(field);
    return role === 'reference' && typeof value === 'string' ? [value] : [];
  });
}

// `Onboarding for engineers` may be one name or two.
function hasLooseWords(name: string): boolean {
  return tokenize(name).some(({ word }) => isFunctionWord(word));
}
