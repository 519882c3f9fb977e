import type { MacroCall } from './macro-call.ts';
import { renderPageList } from './page-list.ts';
import type { Rendering } from './rendering.ts';

const wholeTree = 20;

/** Renders the pages directly below one; further down where `depth` or `all` say so. */
export function renderChildren(macro: MacroCall, { surroundings }: Rendering): string {
  const wanted = Number(macro.parameters.get('depth'));
  const depth = macro.parameters.get('all') === 'true' ? wholeTree : wanted;
  const isDepth = Number.isInteger(depth) && depth > 0;
  const pages = surroundings.pagesBelow(macro.page, isDepth ? Math.min(depth, wholeTree) : 1);
  return renderPageList(pages, 'No pages below this one.');
}

/** Renders everything below a page. */
export function renderPageTree(macro: MacroCall, { surroundings }: Rendering): string {
  return renderPageList(surroundings.pagesBelow(macro.page, wholeTree), 'No pages below this one.');
}
