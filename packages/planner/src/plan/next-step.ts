import type { LanguageModelV3Prompt } from '@ai-sdk/provider';
import type { JsonObject } from '@tributary/toolkit';
import { deedsAfter } from '../conversation/deeds.ts';
import { joinGoingOn } from '../conversation/going-on.ts';
import { learn } from '../conversation/learn.ts';
import { emptyMemory, type Memory, type Pending } from '../conversation/memory.ts';
import { RememberedTurns } from '../conversation/remembered-turns.ts';
import { namedThings, type Thing } from '../conversation/things.ts';
import { readTurns, type Turn } from '../conversation/turns.ts';
import { decide } from './decide.ts';
import { decideWithFunctions, type NextStep, type Surroundings } from './decide-with-functions.ts';
import { say } from './decision.ts';
import { readExecutions, thingsAfter } from './executions.ts';
import { forcedCall } from './forced-call.ts';
import { withNames } from './look-up-names.ts';
import { tooLong } from './too-long.ts';

/**
 * The next step of a conversation. Earlier turns are decided again by the same rules, which tells what was asked
 * in them; so nothing is kept outside the messages, and any process can go on with any conversation.
 */
export function nextStep(prompt: LanguageModelV3Prompt, around: Surroundings): NextStep {
  const { turns, again } = joinGoingOn(readTurns(prompt));
  if (again.length > 0) return resend(again);
  const current = turns.at(-1);
  if (!current) return say('What can I do for you?');
  const memory = memoryAfter(turns.slice(0, -1), around);
  const { step } = decideAround(current, memory, around);
  if (step.kind !== 'say' || !around.isForced || current.events.length > 0) return step;
  const call = forcedCall(current, around);
  return call ? { kind: 'functions', calls: [call] } : step;
}

const remembered = new RememberedTurns();

function memoryAfter(turns: readonly Turn[], around: Surroundings): Memory {
  const { cards } = around.functions;
  // What a turn meant depends on the functions that the host offers now.
  if (cards.size === 0) return remembered.after(turns, (before, turn) => remember(before, turn, around));
  const known: Memory = { ...emptyMemory, tools: cards };
  return turns.reduce((before, turn) => remember(before, turn, around), known);
}

function decideAround(
  turn: Turn,
  memory: Memory,
  around: Surroundings,
): { readonly step: NextStep; readonly turn: Turn } {
  const refusal = tooLong(turn.request);
  if (refusal !== undefined) return { step: say(refusal), turn };
  if (around.functions.cards.size > 0) return decideWithFunctions(turn, memory, around);
  return { step: decide(turn, memory), turn };
}

function remember(before: Memory, said: Turn, around: Surroundings): Memory {
  const { step: decision, turn: whole } = decideAround(said, before, around);
  const { turn, memory } = withNames(whole, learn(before, whole.steps));
  const pending = decision.kind === 'say' ? decision.pending : undefined;
  const executions = readExecutions(turn.steps);
  const things = thingsAfter(broughtBack(memory.things, turn), executions, memory.tools);
  const carried = decision.kind === 'say' ? decision.carried : undefined;
  const listing = carried?.filter(({ tool }) => tool.annotations.listing !== undefined) ?? [];
  return {
    ...memory,
    listed: listing.length > 0 ? listing.slice(-1) : before.listed,
    things: [...things, ...(pending ? askedAbout(pending) : [])],
    pending,
    deeds: deedsAfter(before.deeds, executions, turn.steps, memory.tools),
    left: decision.kind === 'say' ? decision.left : undefined,
    done: carried ?? before.done,
  };
}

// `which labels does it have?` after `label Roadmap`, of which the label was asked for.
function askedAbout(pending: Pending): readonly Thing[] {
  const action = pending.kind === 'fields' ? pending.actions[pending.about] : undefined;
  return action ? namedThings(action.tool, Object.fromEntries(action.values)) : [];
}

// What was deleted last is there again after it was taken back.
function broughtBack(things: readonly Thing[], { steps }: Turn): readonly Thing[] {
  const isUndone = steps.some(({ tool, answer }) => tool === 'undo' && answer.successful);
  const last = things.at(-1);
  return isUndone && last?.gone ? [...things, { ...last, gone: undefined }] : things;
}

// As they were, so that what somebody agreed to is what runs.
function resend(calls: readonly JsonObject[]): NextStep {
  return { kind: 'call', tool: 'execute', input: { tools: [...calls], sync_response_to_workbench: false } };
}
