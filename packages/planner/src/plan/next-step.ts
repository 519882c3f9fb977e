import type { LanguageModelV3Prompt } from '@ai-sdk/provider';
import { learn } from '../conversation/learn.ts';
import { emptyMemory, type Memory } from '../conversation/memory.ts';
import type { Thing } from '../conversation/things.ts';
import { readTurns, type Turn } from '../conversation/turns.ts';
import { decide } from './decide.ts';
import { type Decision, say } from './decision.ts';
import { readExecutions, thingsAfter } from './executions.ts';

/**
 * The next step of a conversation. Earlier turns are decided again by the same rules, which tells what was asked
 * in them; so nothing is kept outside the messages, and any process can go on with any conversation.
 */
export function nextStep(prompt: LanguageModelV3Prompt): Decision {
  const turns = readTurns(prompt);
  const current = turns.at(-1);
  if (!current) return say('What can I do for you?');
  const memory = turns.slice(0, -1).reduce(remember, emptyMemory);
  return decide(current, memory);
}

function remember(before: Memory, turn: Turn): Memory {
  const decision = decide(turn, before);
  const memory = learn(before, turn.steps);
  return {
    ...memory,
    things: thingsAfter(broughtBack(memory.things, turn), readExecutions(turn.steps), memory.tools),
    pending: decision.kind === 'say' ? decision.pending : undefined,
    done: (decision.kind === 'say' ? decision.carried : undefined) ?? before.done,
  };
}

// What was deleted last is there again after it was taken back.
function broughtBack(things: readonly Thing[], { steps }: Turn): readonly Thing[] {
  const isUndone = steps.some(({ tool, answer }) => tool === 'undo' && answer.successful);
  const last = things.at(-1);
  return isUndone && last?.gone ? [...things, { ...last, gone: undefined }] : things;
}
