import { lastKept } from '../conversation/kept-things.ts';
import type { Memory } from '../conversation/memory.ts';
import { isKindWord } from '../conversation/pointing.ts';
import { sameKind } from '../conversation/things.ts';
import type { Step } from '../conversation/turns.ts';
import type { Action } from '../fill/action.ts';
import type { FieldValue } from '../fill/values.ts';
import type { Correction } from '../language/corrections.ts';
import { isNear } from '../language/nearness.ts';
import { textOf, tokenize } from '../language/tokens.ts';
import { isPreposition } from '../language/words.ts';
import { type GrammarField, grammarOf, isPlace, spoken } from '../parse/grammar.ts';
import { instead } from './again.ts';
import { type Decision, say } from './decision.ts';
import { setting } from './of-kept.ts';
import { someDay } from './read-requests.ts';
import { otherwise, outcome } from './undo.ts';

/** What a correction asks for. */
export type Corrected =
  /** The same action with what was meant; what was changed by it is taken back first. */
  | { readonly kind: 'again'; readonly actions: readonly Action[]; readonly takesBack: boolean }
  /** A request in other words: what was made is there, and is renamed or moved. */
  | { readonly kind: 'request'; readonly request: string };

/** What was asked last, as it was meant. Undefined where nothing was asked that the correction fits. */
export function corrected(correction: Correction, memory: Memory): Corrected | undefined {
  // `no, Marketing` may be the answer to a question of ours.
  const mayAnswer = memory.pending?.kind === 'fields' && correction.bare && !isLed(correction.meant);
  const { actions, at, isDone } = askedLast(memory);
  const action = actions[at];
  const value = isDone && action && !action.tool.hints.readOnly ? otherValue(correction, memory) : undefined;
  if (value !== undefined) return { kind: 'request', request: value };
  const meant = action && !mayAnswer ? withMeant(action, correction, memory.now ?? someDay) : undefined;
  if (!action || !meant) return undefined;
  if (!isDone) return { kind: 'again', actions: actions.with(at, meant), takesBack: false };
  if (action.tool.hints.readOnly) return { kind: 'again', actions: [meant], takesBack: false };
  const request = makesNew(action) ? inOtherWords(action, meant) : undefined;
  if (request !== undefined) return { kind: 'request', request };
  return memory.deeds.length === 0 ? undefined : { kind: 'again', actions: [meant], takesBack: true };
}

// `no, 5` after a property was set: a value, unless it is the name of something.
function otherValue({ meant, not, kind }: Correction, { things, names }: Memory): string | undefined {
  const kept = lastKept(things);
  if (!kept || not !== undefined || kind !== undefined || isLed(meant) || /^the /i.test(meant))
    return undefined;
  return names.some(({ name }) => isNear(nameIn(meant), name)) ? undefined : setting(kept, meant);
}

interface Asked {
  readonly actions: readonly Action[];
  /** Which of them is spoken of. */
  readonly at: number;
  readonly isDone: boolean;
}

// What we asked back about, or else what could not be done, or else what was done.
function askedLast({ pending, left, done = [] }: Memory): Asked {
  if (pending?.kind === 'fields') return { actions: pending.actions, at: pending.about, isDone: false };
  const open = pending?.actions ?? left;
  return open
    ? { actions: open, at: 0, isDone: false }
    : { actions: done, at: done.length - 1, isDone: true };
}

/** Takes back what was done otherwise than meant, before it is done as meant. */
export function takeBackFirst(steps: readonly Step[], goOn: () => Decision): Decision {
  const undo = steps.find(({ tool }) => tool === 'undo');
  if (!undo) return { kind: 'call', tool: 'undo', input: { scope: 'last' }, otherwise };
  if (!undo.answer.successful) return say(outcome(undo));
  const decision = goOn();
  return decision.kind === 'say' ? { ...decision, text: `${outcome(undo)}\n\n${decision.text}` } : decision;
}

function withMeant(action: Action, { meant, not, kind }: Correction, now: Date): Action | undefined {
  if (action.several) return undefined;
  const wrong = not === undefined ? undefined : fieldHolding(action, not);
  if (wrong !== undefined) return replaced(action, wrong, not ?? '', nameIn(meant));
  const target = (kind === undefined ? undefined : fieldOfKind(action, kind)) ?? fieldFor(action, meant);
  const changed =
    isLed(meant) || target || /^the /i.test(meant)
      ? instead(action, meant, now, isLed(meant) ? null : (target?.name ?? null))
      : undefined;
  return changed && isChanged(action, changed) ? changed : undefined;
}

// `in the Product space`
function isLed(words: string): boolean {
  return isPreposition(tokenize(words)[0]?.word ?? '');
}

function fieldHolding({ values }: Action, words: string): string | undefined {
  const wrong = nameIn(words);
  return [...values].find(([, value]) => entriesOf(value).some((entry) => isNear(wrong, entry)))?.[0];
}

function replaced(action: Action, field: string, wrong: string, right: string): Action {
  const value = action.values.get(field);
  const entries = entriesOf(value).map((entry) => (isNear(nameIn(wrong), entry) ? right : entry));
  return { ...action, values: new Map(action.values).set(field, Array.isArray(value) ? entries : right) };
}

function entriesOf(value: FieldValue | undefined): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'object' ? [] : [String(value)];
}

function nameIn(words: string): string {
  return textOf(words, tokenize(words.replace(/^the /i, '')));
}

/**
 * The field that a bare name is most likely meant for, of those that were said. Undefined where it may as well be the
 * title as the place of what was made.
 */
function fieldFor(action: Action, meant: string): GrammarField | undefined {
  const said = [...grammarOf(action.tool).fields.values()].filter(
    ({ name }) => action.values.has(name) || action.pointers.has(name),
  );
  const of = (role: string) => said.find(({ hints }) => hints.role === role);
  const things = said.filter(({ hints }) => hints.role === 'reference');
  const isQuoted = tokenize(meant)[0]?.kind === 'quoted';
  const thing = things.length > 1 ? things.find(({ required }) => !required) : things[0];
  const title = of('title');
  if (isQuoted) return title ?? of('text') ?? of('list') ?? thing;
  const isNamed = /^\p{Lu}/u.test(meant);
  if (title && thing && makesNew(action))
    return isNear(meant, String(action.values.get(title.name))) ? title : undefined;
  return title ?? of('query') ?? (isNamed ? (thing ?? of('list')) : (of('list') ?? thing));
}

/** The field that `wrong space!` speaks of. */
function fieldOfKind(action: Action, kind: string): GrammarField | undefined {
  return [...grammarOf(action.tool).fields.values()].find(({ name, hints }) => {
    const said = action.values.has(name) || action.pointers.has(name);
    const called = isKindWord(kind, hints.names ?? '') || isKindWord(kind, spoken(name));
    return said && (called || (hints.role === 'title' && ['name', 'title'].includes(kind)));
  });
}

function isChanged(before: Action, after: Action): boolean {
  const values = (action: Action) => JSON.stringify([...action.values, ...action.pointers]);
  return values(before) !== values(after);
}

function makesNew({ tool }: Action): boolean {
  return /(?:^|_)CREATE(?:_|$)/.test(tool.slug) && !tool.hints.idempotent && !tool.hints.destructive;
}

// What was made need not be made anew to have another name or place; what is on another thing must.
function inOtherWords(before: Action, after: Action): string | undefined {
  for (const field of grammarOf(after.tool).fields.values()) {
    const { name, hints } = field;
    const value = after.values.get(name);
    if (typeof value !== 'string' || value === before.values.get(name)) continue;
    if (hints.role === 'title') return `rename it to "${value}"`;
    if (hints.role === 'text') return `change its text to "${value}"`;
    const parent =
      hints.names !== undefined && sameKind(hints.names, after.tool.slug.split('_').at(-1) ?? '');
    if (parent) return `move it under ${value}`;
    if (isPlace(field)) return `move it to the ${value} ${hints.names ?? ''}`.trim();
  }
  return undefined;
}
