import type { BlockContent, DefinitionContent, Literal, Parent, PhrasingContent } from 'mdast';

/** A page by its title: `[[Q3 Planning]]`, `[[MKT:Q3 Planning|the plan]]`. */
export interface PageLink extends Literal {
  type: 'pageLink';
  /** The page's title. */
  value: string;
  /** Where it is another space than the text's own. */
  spaceKey?: string | undefined;
  /** What is shown in place of the title. */
  words?: string | undefined;
}

/** A person, by name, email or account id: `@[Jane Doe]`. */
export interface Mention extends Literal {
  type: 'mention';
}

/** An emoji by its name on GitHub: `:tada:`. */
export interface Emoji extends Literal {
  type: 'emoji';
}

/** `[!NOTE]`; in front of a quote it makes it a panel, elsewhere it is the words that it is. */
export interface PanelMark extends Literal {
  type: 'panelMark';
}

/** Words raised, lowered or underlined, which Markdown writes as HTML. */
export interface Styled extends Parent {
  type: 'styled';
  tag: StyledTag;
  children: PhrasingContent[];
}

export const styledTags = ['sub', 'sup', 'u'] as const;
export type StyledTag = (typeof styledTags)[number];

/** The kinds of panel, as GitHub names them. */
export const panelKinds = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'] as const;
export type PanelKind = (typeof panelKinds)[number];

/** A coloured box. */
export interface Panel extends Parent {
  type: 'panel';
  kind: PanelKind;
  title: string;
  children: (BlockContent | DefinitionContent)[];
}

/** What is folded away under a title until somebody opens it. */
export interface Expand extends Parent {
  type: 'expand';
  title: string;
  children: (BlockContent | DefinitionContent)[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    pageLink: PageLink;
    mention: Mention;
    emoji: Emoji;
    panelMark: PanelMark;
    styled: Styled;
  }
  interface BlockContentMap {
    panel: Panel;
    expand: Expand;
  }
  interface RootContentMap {
    pageLink: PageLink;
    mention: Mention;
    emoji: Emoji;
    panelMark: PanelMark;
    styled: Styled;
    panel: Panel;
    expand: Expand;
  }
}
