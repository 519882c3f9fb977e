/** HTML elements that do not break the line that they stand in. */
export const inlineHtml = [
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'i',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
];

/** Elements whose text is settings and not words of the page. */
export const settings = [
  'ac:adf-attribute',
  'ac:adf-fallback',
  'ac:parameter',
  'ac:placeholder',
  'ac:task-id',
  'ac:task-status',
  'ac:task-uuid',
];
