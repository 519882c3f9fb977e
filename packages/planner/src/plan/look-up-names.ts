import type { Memory } from '../conversation/memory.ts';
import { entriesOf, type Thing } from '../conversation/things.ts';
import type { Step, Turn } from '../conversation/turns.ts';
import type { Action } from '../fill/action.ts';
import { tokenize } from '../language/tokens.ts';
import type { KnownName } from '../parse/known-names.ts';
import { readable } from '../say/template.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import type { Decision } from './decision.ts';
import { batchInput, readExecutions } from './executions.ts';
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
      steps: turn.steps.filter((step) => !lookUps.includes(step)),
      namesLookedUp: lookUps.length > 0,
    },
    memory: { ...memory, names: [...each.values()] },
  };
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

/** The same, for a reading that takes words for a name which do not show by themselves where they end. */
export function lookUpNamesOf(reading: Understood, turn: LookedUp, memory: Memory): Decision | undefined {
  return restsOnNames(reading, turn.request) ? lookUpNames(turn, memory) : undefined;
}

function restsOnNames({ actions, unsure }: Understood, request: string): boolean {
  return (
    unsure.length > 0 ||
    actions.some((action) => referencesOf(action).some((name) => !isQuoted(name, request)))
  );
}

function referencesOf({ tool, values }: Action): readonly string[] {
  return Object.entries(tool.annotations.fields).flatMap(([field, { role }]) => {
    const value = values.get(field);
    return role === 'reference' && typeof value === 'string' ? [value] : [];
  });
}

function isQuoted(name: string, request: string): boolean {
  return tokenize(request).some(({ kind, text }) => kind === 'quoted' && text === name);
}
