import type { SmallTalk } from '../language/small-talk.ts';
import type { SearchAnswer } from '../tools/search-answer.ts';

/** Answers to what asks for nothing; help needs to know the tools, see {@link sayHelp}. */
export function sayBack(talk: Exclude<SmallTalk, 'help'>): string {
  switch (talk) {
    case 'greeting':
      return 'Hello! What can I do for you? Ask "what can you do?" to see.';
    case 'thanks':
      return 'You are welcome.';
    case 'farewell':
      return 'Goodbye.';
    case 'agreement':
      return 'I have asked nothing that is still open. What can I do for you?';
    case 'cancel':
      return 'All right, I leave it at that.';
  }
}

/** What can be asked, by the tools that a search brought: a plain sentence for each. */
export function sayHelp(answer: SearchAnswer): string {
  const examples = [...answer.tools.values()].map(
    (tool) => `* ${(tool.annotations.phrases[0] ?? '').replace(/\{\w+\}/g, '…')}`,
  );
  const names = toolkitNames(answer);
  if (examples.length === 0) return `I work with ${names}, but found no tools that I may use.`;
  return `I work with ${names}. For example:\n\n${[...new Set(examples)].slice(0, 8).join('\n')}\n\nSay it in your own words; I ask when something is missing.`;
}

/** The toolkits of an answer, as a person would list them. */
export function toolkitNames(answer: SearchAnswer): string {
  const found = [
    ...answer.toolkits.map(({ toolkit }) => toolkit),
    ...[...answer.tools.values()].map(({ toolkit }) => toolkit),
  ];
  const names = [...new Set(found.filter((name) => name !== ''))].map(
    (name) => name.charAt(0).toUpperCase() + name.slice(1),
  );
  if (names.length === 0) return 'the tools that I was given';
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
