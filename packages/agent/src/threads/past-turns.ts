import type { MastraDBMessage } from '@mastra/core/agent';
import type { Step } from '../steps/step.ts';
import { StepRecorder } from '../steps/step-recorder.ts';
import type { PastTurn } from './thread.ts';

type Part = MastraDBMessage['content']['parts'][number];
type ToolInvocation = Extract<Part, { type: 'tool-invocation' }>['toolInvocation'];

/** The messages of a thread by request, oldest first: each group begins with what the person said. */
export function byRequest(messages: readonly MastraDBMessage[]): readonly (readonly MastraDBMessage[])[] {
  const groups: MastraDBMessage[][] = [];
  for (const message of messages) {
    if (message.role === 'user' || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(message);
  }
  return groups;
}

/** What was asked, done and answered, as a person saw it. */
export function pastTurns(messages: readonly MastraDBMessage[]): readonly PastTurn[] {
  return byRequest(messages).map((group) => {
    const [first, ...others] = group;
    const answers = first?.role === 'user' ? others : group;
    return {
      request: first?.role === 'user' ? textOf(first) : '',
      askedAt: (first?.createdAt ?? new Date(0)).toISOString(),
      steps: stepsOf(answers),
      answer: answers
        .map(textOf)
        .filter((text) => text !== '')
        .join('\n\n'),
    };
  });
}

/** The words of a message. */
export function textOf({ content }: MastraDBMessage): string {
  return content.parts
    .map((part) => (part.type === 'text' ? part.text : ''))
    .filter((text) => text !== '')
    .join('\n\n');
}

function stepsOf(messages: readonly MastraDBMessage[]): readonly Step[] {
  const invocations = messages
    .flatMap(({ content }) => content.parts.flatMap(toolInvocations))
    .filter((invocation) => !isOfNoTool(invocation));
  const recorder = new StepRecorder(new Set(invocations.map(({ toolName }) => toolName)), () => {});
  for (const { toolCallId, toolName, args, state, result, errorText } of invocations) {
    recorder.called(toolCallId, toolName, args);
    if (state === 'result') recorder.returned(toolCallId, result);
    if (state === 'output-error') recorder.failed(toolCallId, errorText ?? 'It failed.');
  }
  recorder.abandonOpenCalls();
  return recorder.steps;
}

function toolInvocations(part: Part): readonly ToolInvocation[] {
  return part.type === 'tool-invocation' ? [part.toolInvocation] : [];
}

// Models call tools that there are not. Nothing ran then, and the framework says so in these words.
function isOfNoTool({ toolName, errorText }: ToolInvocation): boolean {
  return errorText?.startsWith(`Tool "${toolName}" not found.`) === true;
}
