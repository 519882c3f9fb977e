import type { MastraDBMessage } from '@mastra/core/agent';
import type { InputProcessor } from '@mastra/core/processors';

/** Puts these messages before what the person says now, in place of what the framework would load. */
export function recalling(messages: readonly MastraDBMessage[]): InputProcessor {
  return {
    // By this name the framework knows that it need not load any itself.
    id: 'message-history',
    processInput({ messageList }) {
      for (const message of messages) messageList.add(message, 'memory');
      return messageList;
    },
  };
}
