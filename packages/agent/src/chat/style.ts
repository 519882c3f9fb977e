import { styleText } from 'node:util';

/** How words stand out; each function takes and gives text. */
export interface Style {
  strong(text: string): string;
  emphasis(text: string): string;
  code(text: string): string;
  quiet(text: string): string;
  address(text: string): string;
  good(text: string): string;
  bad(text: string): string;
}

/** For terminals with colour. */
export const coloured: Style = {
  strong: (text) => paint('bold', text),
  emphasis: (text) => paint('italic', text),
  code: (text) => paint('cyan', text),
  quiet: (text) => paint('dim', text),
  address: (text) => paint('underline', text),
  good: (text) => paint('green', text),
  bad: (text) => paint('red', text),
};

const asItIs = (text: string) => text;

/** For everything else: nothing but the words. */
export const plain: Style = {
  strong: asItIs,
  emphasis: asItIs,
  code: asItIs,
  quiet: asItIs,
  address: asItIs,
  good: asItIs,
  bad: asItIs,
};

// Whether there may be colour was decided where the style was chosen, not by whatever process.stdout is.
function paint(format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, { validateStream: false });
}
