import type { LanguageModelV3Message, LanguageModelV3Prompt } from '@ai-sdk/provider';
import { type MetaAnswer, readAnswer } from '../tools/answer.ts';
import { type FunctionAnswer, readFunctionAnswer } from '../tools/function-answer.ts';
import { type MetaTool, metaToolOf } from '../tools/meta-tools.ts';

/** A meta tool that was called, and what came back. */
export interface Step {
  readonly tool: MetaTool;
  readonly input: unknown;
  readonly answer: MetaAnswer;
}

/** What came of a function that the host offers itself. */
export interface FunctionResult {
  readonly kind: 'function';
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly answer: FunctionAnswer;
}

/** What happened in a turn. */
export type Event = { readonly kind: 'meta'; readonly step: Step } | FunctionResult;

/** What a person said, and what was done and answered until they spoke again. */
export interface Turn {
  readonly request: string;
  readonly steps: readonly Step[];
  /** The steps and the results of functions, in their order. */
  readonly events: readonly Event[];
  /** What was answered; empty while the turn is under way. */
  readonly reply: string;
}

interface Call {
  readonly name: string;
  readonly input: unknown;
}

/** The conversation as turns, oldest first. Calls without a result are left out. */
export function readTurns(prompt: LanguageModelV3Prompt): readonly Turn[] {
  const calls = new Map<string, Call>();
  const turns: { request: string; events: Event[]; reply: string }[] = [];
  for (const message of prompt) {
    if (message.role === 'user') {
      turns.push({ request: textOf(message), events: [], reply: '' });
      continue;
    }
    const turn = turns.at(-1);
    if (!turn || message.role === 'system') continue;
    if (message.role === 'assistant') turn.reply += textOf(message);
    readParts(message, calls, turn.events);
  }
  return turns.map((turn) => ({
    ...turn,
    steps: turn.events.flatMap((event) => (event.kind === 'meta' ? [event.step] : [])),
  }));
}

function textOf(message: LanguageModelV3Message): string {
  if (typeof message.content === 'string') return message.content;
  return message.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

function readParts(message: LanguageModelV3Message, calls: Map<string, Call>, events: Event[]): void {
  if (typeof message.content === 'string') return;
  for (const part of message.content) {
    if (part.type === 'tool-call') {
      calls.set(part.toolCallId, { name: part.toolName, input: part.input });
    } else if (part.type === 'tool-result') {
      const call = calls.get(part.toolCallId);
      if (call) events.push(eventOf(call, part.output));
    }
  }
}

function eventOf({ name, input }: Call, output: Output): Event {
  const tool = metaToolOf(name);
  if (tool) return { kind: 'meta', step: { tool, input, answer: answerOf(output) } };
  const given = typeof input === 'object' && input !== null ? { ...input } : {};
  return { kind: 'function', name, input: given, answer: functionAnswerOf(output) };
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

function functionAnswerOf(output: Output): FunctionAnswer {
  switch (output.type) {
    case 'text':
    case 'json':
      return readFunctionAnswer(output.value);
    case 'content':
      return readFunctionAnswer({ content: output.value.filter((part) => part.type === 'text') });
    default: {
      const failed = answerOf(output);
      return failed.successful ? { successful: true, data: {} } : failed;
    }
  }
}
