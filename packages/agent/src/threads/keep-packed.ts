import type { MemoryStorage } from '@mastra/core/storage';
import { packResults, unpackResults } from './packed-results.ts';

/** Makes a store keep the long results of tools packed; whoever reads messages gets them as they were. */
export function keepPacked(messages: MemoryStorage): void {
  const save = messages.saveMessages.bind(messages);
  messages.saveMessages = async (args) => {
    await save({ ...args, messages: args.messages.map(packResults) });
    return { messages: args.messages };
  };
  const list = messages.listMessages.bind(messages);
  messages.listMessages = async (input) => {
    const found = await list(input);
    return { ...found, messages: found.messages.map(unpackResults) };
  };
  const listById = messages.listMessagesById.bind(messages);
  messages.listMessagesById = async (input) => {
    const found = await listById(input);
    return { ...found, messages: found.messages.map(unpackResults) };
  };
}
