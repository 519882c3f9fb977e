import { cutValue } from './cut-value.ts';
import { isSummaryRequest } from './summary-messages.ts';
import { type Message, tokensOf } from './token-count.ts';

type ToolMessage = Extract<Message, { role: 'tool' }>;
type ToolResult = Extract<ToolMessage['content'][number], { type: 'tool-result' }>;

/** What is left of a large result once the model has read it. */
const tokensOfOldResult = 250;

/** The least that is left of one that it has not read. */
const tokensOfNewResult = 100;

/** What a result takes beside the answer in it. */
const tokensAroundResult = 20;

const note = 'The oldest messages of this conversation are left out here: it is too long.';

/** In this order, each only where those before it were not enough. */
const ways: readonly ((prompt: Message[], limit: number) => Message[])[] = [
  cutOldResults,
  (prompt, limit) => cutNewResults(prompt, limit, limit / 2),
  leaveOutOldRequests,
  (prompt, limit) => cutNewResults(prompt, limit, 0),
  leaveOutOldSteps,
  leaveOutSummary,
];

/**
 * The conversation within `limit` tokens, so far as that can be: large results are cut, those first that were read
 * before, then the oldest requests are left out, then the oldest steps of this one, and last the summary of what is no
 * longer there. A tool call goes with its result, and what the person said last is whole.
 */
export function fitPrompt(prompt: readonly Message[], limit: number): Message[] {
  let fitted = [...prompt];
  for (const shorten of ways) {
    if (tokensOf(fitted) <= limit) return fitted;
    fitted = shorten(fitted, limit);
  }
  return fitted;
}

function cutOldResults(prompt: Message[], limit: number): Message[] {
  const newest = prompt.findLastIndex(({ role }) => role === 'assistant');
  const shorter = [...prompt];
  let excess = tokensOf(prompt) - limit;
  for (const [index, message] of prompt.entries()) {
    if (excess <= 0) break;
    if (message.role !== 'tool' || index > newest) continue;
    const cut = cutResults(message, tokensOfOldResult);
    excess -= tokensOf([message]) - tokensOf([cut]);
    shorter[index] = cut;
  }
  return shorter;
}

/** Cuts what the model has not read yet, but never below `enough` tokens in all. */
function cutNewResults(prompt: Message[], limit: number, enough: number): Message[] {
  const newest = prompt.findLastIndex(({ role }) => role === 'assistant');
  const isNew = (message: Message, index: number): message is ToolMessage =>
    message.role === 'tool' && index > newest;
  const rest = tokensOf(prompt.filter((message, index) => !isNew(message, index)));
  const count = Math.max(
    1,
    prompt.filter(isNew).reduce((total, { content }) => total + content.length, 0),
  );
  const share = Math.max(
    tokensOfNewResult,
    (Math.max(enough, limit - rest) - tokensAroundResult * count) / count,
  );
  return prompt.map((message, index) => (isNew(message, index) ? cutResults(message, share) : message));
}

function leaveOutOldRequests(prompt: Message[], limit: number): Message[] {
  const { system, requests, last } = byRequest(prompt);
  const [summary, kept] = [requests.filter(isSummary), requests.filter((request) => !isSummary(request))];
  const told = withNote(system);
  let total = tokensOf([...told, ...requests.flat(), ...last]);
  const isLeftOut = kept.map((request) => {
    const tooMuch = total > limit;
    if (tooMuch) total -= tokensOf(request);
    return tooMuch;
  });
  if (!isLeftOut.includes(true)) return prompt;
  const rest = kept.filter((_, index) => !isLeftOut[index]);
  return [...told, ...summary.flat(), ...rest.flat(), ...last];
}

// Not a message of its own: many models want the person and the assistant to take turns.
function withNote(system: readonly Message[]): Message[] {
  const words = system.map(({ content }) => content);
  return [{ role: 'system', content: [...words, note].join('\n\n') }];
}

function leaveOutSummary(prompt: Message[]): Message[] {
  const { system, requests, last } = byRequest(prompt);
  return [...system, ...requests.filter((request) => !isSummary(request)).flat(), ...last];
}

function leaveOutOldSteps(prompt: Message[], limit: number): Message[] {
  const { system, requests, last } = byRequest(prompt);
  const [asked, ...done] = last;
  if (!asked) return prompt;
  const steps = stepsOf(done);
  const head = [...system, ...requests.flat(), asked];
  while (steps.length > 1 && tokensOf([...head, ...steps.flat()]) > limit) steps.shift();
  return [...head, ...steps.flat()];
}

interface ByRequest {
  readonly system: Message[];
  /** Those before the last, each with what was done and answered. */
  readonly requests: readonly Message[][];
  /** What the person said last, and what was done since. */
  readonly last: Message[];
}

function byRequest(prompt: readonly Message[]): ByRequest {
  const system = prompt.filter(({ role }) => role === 'system');
  const groups: Message[][] = [];
  for (const message of prompt) {
    if (message.role === 'system') continue;
    if (message.role === 'user' || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(message);
  }
  return { system, requests: groups.slice(0, -1), last: groups.at(-1) ?? [] };
}

/** Each begins with what the model said or called, and holds the results of that. */
function stepsOf(messages: readonly Message[]): Message[][] {
  const steps: Message[][] = [];
  for (const message of messages) {
    if (message.role === 'assistant' || steps.length === 0) steps.push([]);
    steps.at(-1)?.push(message);
  }
  return steps;
}

function isSummary([first]: readonly Message[]): boolean {
  return (
    first?.role === 'user' &&
    first.content.some((part) => part.type === 'text' && isSummaryRequest(part.text))
  );
}

function cutResults(message: ToolMessage, tokens: number): ToolMessage {
  return {
    ...message,
    content: message.content.map((part) => (part.type === 'tool-result' ? cutResult(part, tokens) : part)),
  };
}

function cutResult(part: ToolResult, tokens: number): ToolResult {
  const { output } = part;
  if (output.type === 'text' || output.type === 'error-text') {
    return { ...part, output: { ...output, value: String(cutValue(output.value, tokens)) } };
  }
  if (output.type !== 'json') return part;
  // What was JSON is JSON still.
  const value = JSON.parse(JSON.stringify(cutValue(output.value, tokens)));
  return { ...part, output: { ...output, value } };
}
