import type { LanguageModelV3Message, LanguageModelV3Prompt } from '@ai-sdk/provider';
import { readArguments } from '../read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { type Item, readItem } from './read-item.ts';
import type { ResponseRequest } from './response-request.ts';

/**
 * What a response is to answer, as a model takes it.
 *
 * @throws Refusal for what is not read here, and for calls and outputs that do not go together
 */
export function promptOfResponse({ input, instructions }: ResponseRequest): LanguageModelV3Prompt {
  const before: LanguageModelV3Message[] = instructions ? [{ role: 'system', content: instructions }] : [];
  if (typeof input === 'string') {
    return [...before, { role: 'user', content: [{ type: 'text', text: input }] }];
  }
  const open = new Map<string, string>();
  const messages = input.flatMap((sent, at) => {
    const place = `input[${at}]`;
    return messagesOf(readItem(sent, place), open, place);
  });
  const [unanswered] = open.keys();
  if (unanswered !== undefined) {
    throw new Refusal(`No tool output found for function call ${unanswered}.`, { param: 'input' });
  }
  return [...before, ...messages];
}

function messagesOf(item: Item, open: Map<string, string>, place: string): LanguageModelV3Message[] {
  switch (item.type) {
    case 'thought':
      return [];
    case 'said': {
      const { role, text } = item;
      if (role === 'system') return [{ role, content: text }];
      return [{ role, content: [{ type: 'text', text }] }];
    }
    case 'called': {
      open.set(item.id, item.name);
      const input = readArguments(item.json, `${place}.arguments`);
      return [
        {
          role: 'assistant',
          content: [{ type: 'tool-call', toolCallId: item.id, toolName: item.name, input }],
        },
      ];
    }
    case 'answered': {
      const toolName = open.get(item.id);
      if (toolName === undefined) {
        throw new Refusal(`No tool call found for function call output with call_id ${item.id}.`, {
          param: `${place}.call_id`,
        });
      }
      open.delete(item.id);
      const output = { type: 'text' as const, value: item.text };
      return [{ role: 'tool', content: [{ type: 'tool-result', toolCallId: item.id, toolName, output }] }];
    }
  }
}
