import type { z } from '@hono/zod-openapi';
import { explainMisfit } from '../explain-misfit.ts';
import { Refusal } from '../refusal.ts';
import { textOfParts } from '../text-parts.ts';
import { type CarriedItem, itemOfId } from './carried-item.ts';
import { responseItems, type SentItem } from './response-request.ts';

/** An item of a conversation; what another model thought to itself is none. */
export type Item =
  | { readonly type: 'said'; readonly role: 'system' | 'user' | 'assistant'; readonly text: string }
  | {
      readonly type: 'called';
      readonly id: string;
      readonly name: string;
      readonly json: string;
    }
  | { readonly type: 'answered'; readonly id: string; readonly text: string }
  | { readonly type: 'thought' };

/**
 * Reads an item of the input.
 *
 * @throws Refusal for an item that does not fit, or of a type that is not read here
 */
export function readItem(sent: SentItem, place: string): Item {
  switch (sent.type ?? (sent.role == null && 'id' in sent ? 'item_reference' : 'message')) {
    case 'message': {
      const { role, content } = fitting(responseItems.message, sent, place);
      const text = textOfParts(content, ['input_text', 'output_text', 'text', 'refusal'], `${place}.content`);
      return { type: 'said', role: role === 'developer' ? 'system' : role, text };
    }
    case 'function_call':
      return calledBy(fitting(responseItems.function_call, sent, place));
    case 'function_call_output': {
      const { call_id: id, output } = fitting(responseItems.function_call_output, sent, place);
      return {
        type: 'answered',
        id,
        text: textOfParts(output, ['input_text', 'output_text', 'text'], `${place}.output`),
      };
    }
    case 'item_reference':
      return referredTo(fitting(responseItems.item_reference, sent, place).id, place);
    case 'reasoning':
      return { type: 'thought' };
    default:
      throw new Refusal(
        `An item of type '${sent.type}' is not read here. Send messages, function calls and their outputs.`,
        { param: `${place}.type`, code: 'unsupported_value' },
      );
  }
}

function referredTo(id: string, place: string): Item {
  const item = itemOfId(id);
  if (item?.type === 'message') return { type: 'said', role: 'assistant', text: item.text };
  if (item) return calledBy(item);
  throw new Refusal(`Item with id '${id.slice(0, 64)}' not found. Send the item itself.`, {
    status: 404,
    param: `${place}.id`,
  });
}

function calledBy(call: Omit<Extract<CarriedItem, { type: 'function_call' }>, 'type'>): Item {
  return { type: 'called', id: call.call_id, name: call.name, json: call.arguments };
}

function fitting<Schema extends z.ZodType>(schema: Schema, sent: SentItem, place: string): z.output<Schema> {
  const read = schema.safeParse(sent);
  if (read.success) return read.data;
  const at = [...place.matchAll(/(\w+)/g)].map(([word]) => (/^\d+$/.test(word) ? Number(word) : word));
  const issues = read.error.issues.map((issue) => ({ ...issue, path: [...at, ...issue.path] }));
  throw explainMisfit({ ...read.error, issues });
}
