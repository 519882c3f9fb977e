import type { CompileContext, Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Token } from 'micromark-util-types';
import { isEmojiName } from './emoji-names.ts';
import { markedTexts } from './marked-text.ts';
import { panelKinds } from './nodes.ts';
import { readPageLink } from './page-link.ts';

/** What Confluence has and GitHub's Markdown lacks a sign for: links by title, mentions, emoji, panels. */
export const confluenceSyntax = markedTexts([
  { type: 'pageLink', open: '[[', close: ']]', inside: /[^[\]]/ },
  { type: 'mention', open: '@[', close: ']', inside: /[^[\]]/ },
  { type: 'emoji', open: ':', close: ':', inside: /[a-z0-9_+-]/, means: isEmojiName },
  { type: 'panelMark', open: '[!', close: ']', inside: /[a-z]/i, means: isPanelKind },
]);

function isPanelKind(words: string): boolean {
  return panelKinds.some((kind) => kind === words.toUpperCase());
}

/** Turns its tokens into nodes of the tree. */
export const confluenceNodes: TreeExtension = {
  enter: {
    pageLink(token) {
      this.enter(readPageLink(inside(this, token, 2)), token);
    },
    mention(token) {
      this.enter({ type: 'mention', value: this.sliceSerialize(token).slice(2, -1).trim() }, token);
    },
    emoji(token) {
      this.enter({ type: 'emoji', value: inside(this, token, 1) }, token);
    },
    panelMark(token) {
      this.enter({ type: 'panelMark', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: { pageLink: leave, mention: leave, emoji: leave, panelMark: leave },
};

function inside(context: CompileContext, token: Token, marks: number): string {
  return context.sliceSerialize(token).slice(marks, -marks);
}

function leave(this: CompileContext, token: Token): void {
  this.exit(token);
}
