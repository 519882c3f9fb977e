import type { MastraDBMessage } from '@mastra/core/agent';
import { tokensIn } from './token-count.ts';

type Part = MastraDBMessage['content']['parts'][number];

/** What is left of a large result, and of what came with a call, when the conversation is shown again. */
const mostOfResult = 250;

const tokensAround = 4;

/** About how many tokens kept messages take when a model is shown them again, their large results cut. */
export function storedTokens(messages: readonly MastraDBMessage[]): number {
  return messages
    .flatMap(({ content }) => content.parts)
    .reduce((total, part) => total + tokensAround + tokensOfPart(part), 0);
}

function tokensOfPart(part: Part): number {
  if (part.type === 'text') return tokensIn(part.text);
  if (part.type !== 'tool-invocation') return 0;
  const { args, result, errorText = '' } = part.toolInvocation;
  const outcome = `${JSON.stringify(result) ?? ''}${errorText}`;
  return tokensIn(JSON.stringify(args) ?? '') + Math.min(mostOfResult, tokensIn(outcome));
}
