import type { LanguageModelV3Message, LanguageModelV3Prompt } from '@ai-sdk/provider';
import { type MetaAnswer, readAnswer } from '../tools/answer.ts';
import { type MetaTool, metaToolOf } from '../tools/meta-tools.ts';

/** A meta tool that was called, and what came back. */
export interface Step {
  readonly tool: MetaTool;
  readonly input: unknown;
  readonly answer: MetaAnswer;
}

/** What a person said, and what was done and answered until they spoke again. */
export interface Turn {
  readonly request: string;
  readonly steps: readonly Step[];
  /** What was answered; empty while the turn is under way. */
  readonly reply: string;
}

interface Call {
  readonly tool: MetaTool;
  readonly input: unknown;
}

/** The conversation as turns, oldest first. Calls without a result and tools of others are left out. */
export function readTurns(prompt: LanguageModelV3Prompt): readonly Turn[] {
  const calls = new Map<string, Call>();
  const turns: { request: string; steps: Step[]; reply: string }[] = [];
  for (const message of prompt) {
    if (message.role === 'user') {
      turns.push({ request: textOf(message), steps: [], reply: '' });
      continue;
    }
    const turn = turns.at(-1);
    if (!turn || message.role === 'system') continue;
    if (message.role === 'assistant') turn.reply += textOf(message);
    readParts(message, calls, turn.steps);
  }
  return turns;
}

function textOf(message: LanguageModelV3Message): string {
  if (typeof message.content === 'string') return message.content;
  return message.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

function readParts(message: LanguageModelV3Message, calls: Map<string, Call>, steps: Step[]): void {
  if (typeof message.content === 'string') return;
  for (const part of message.content) {
    if (part.type === 'tool-call') {
      const tool = metaToolOf(part.toolName);
      if (tool) calls.set(part.toolCallId, { tool, input: part.input });
    } else if (part.type === 'tool-result') {
      const call = calls.get(part.toolCallId);
      if (call) steps.push({ ...call, answer: answerOf(part.output) });
    }
  }
}

type Output = Extract<
  Extract<LanguageModelV3Message, { role: 'tool' }>['content'][number],
  { type: 'tool-result' }
>['output'];

function answerOf(output: Output): MetaAnswer {
  switch (output.type) {
    case 'text':
    case 'json':
      return readAnswer(output.value);
    case 'content':
      return readAnswer({ content: output.value.filter((part) => part.type === 'text') });
    case 'error-text':
      return { successful: false, error: output.value };
    case 'error-json':
      return { successful: false, error: JSON.stringify(output.value) };
    case 'execution-denied':
      return { successful: false, error: output.reason ?? 'That was not allowed.' };
  }
}
