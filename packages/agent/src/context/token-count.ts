import { estimateTokenCount } from 'tokenx';
import type { CallOptions } from '../model/provider-model.ts';

export type Message = CallOptions['prompt'][number];

type Part = Exclude<Message, { role: 'system' }>['content'][number];

/** What a message takes beside its content. */
const tokensAround = 4;

/** About how many tokens a model counts in a text. Each model has its own count; none can be asked before it is sent. */
export function tokensIn(text: string): number {
  return estimateTokenCount(text);
}

/** About how many tokens the messages take. */
export function tokensOf(messages: readonly Message[]): number {
  return messages.reduce((total, message) => total + tokensAround + tokensIn(textOf(message)), 0);
}

function textOf(message: Message): string {
  if (message.role === 'system') return message.content;
  return message.content.map(textOfPart).join('\n');
}

function textOfPart(part: Part): string {
  switch (part.type) {
    case 'text':
    case 'reasoning':
      return part.text;
    case 'tool-call':
      return `${part.toolName} ${JSON.stringify(part.input) ?? ''}`;
    case 'tool-result':
      return JSON.stringify(part.output);
    default:
      return '';
  }
}
