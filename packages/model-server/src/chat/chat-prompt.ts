import type { LanguageModelV3Message, LanguageModelV3Prompt } from '@ai-sdk/provider';
import { readArguments } from '../read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { textOfParts } from '../text-parts.ts';
import type { ChatMessage } from './chat-request.ts';

/**
 * The messages of a chat as a model takes them.
 *
 * @throws Refusal for parts that are no text, and for calls and results that do not go together
 */
export function promptOfChat(messages: readonly ChatMessage[]): LanguageModelV3Prompt {
  const open = new Map<string, string>();
  const prompt = messages.map((message, at): LanguageModelV3Message => {
    const place = `messages[${at}]`;
    if (message.role !== 'tool') refuseUnanswered(open, place);
    return messageOf(message, open, place);
  });
  refuseUnanswered(open, 'messages');
  return prompt;
}

function messageOf(message: ChatMessage, open: Map<string, string>, place: string): LanguageModelV3Message {
  const text = textOfParts(message.content ?? '', ['text', 'refusal'], `${place}.content`);
  switch (message.role) {
    case 'system':
    case 'developer':
      return { role: 'system', content: text };
    case 'user':
      return { role: 'user', content: [{ type: 'text', text }] };
    case 'assistant': {
      const calls = (message.tool_calls ?? []).map(({ id, function: called }, index) => {
        open.set(id, called.name);
        const input = readArguments(called.arguments, `${place}.tool_calls[${index}].function.arguments`);
        return { type: 'tool-call' as const, toolCallId: id, toolName: called.name, input };
      });
      return {
        role: 'assistant',
        content: [...(text === '' ? [] : [{ type: 'text' as const, text }]), ...calls],
      };
    }
    case 'tool': {
      const toolCallId = message.tool_call_id;
      const toolName = open.get(toolCallId);
      if (toolName === undefined) {
        throw new Refusal(
          `No message before it calls '${toolCallId}': a message with role 'tool' answers a call in 'tool_calls'.`,
          { param: `${place}.tool_call_id` },
        );
      }
      open.delete(toolCallId);
      const output = { type: 'text' as const, value: text };
      return { role: 'tool', content: [{ type: 'tool-result', toolCallId, toolName, output }] };
    }
  }
}

function refuseUnanswered(open: ReadonlyMap<string, string>, param: string): void {
  const [id] = open.keys();
  if (id === undefined) return;
  throw new Refusal(
    `An assistant message with 'tool_calls' must be followed by tool messages that answer each 'tool_call_id'. '${id}' has no answer.`,
    { param },
  );
}
