import { elementRanges } from '../storage-format/element-ranges.ts';
import { elementsOf, parseStorage, type StorageElement, textOf } from '../storage-format/parse.ts';

/** A macro as it stands in a body. */
export interface Macro {
  readonly name: string;
  /** What is inside it, in storage format; plain text where it holds that. Empty where it has no body. */
  readonly body: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** The whole element, in storage format. */
  readonly element: string;
}

const macroName = 'ac:structured-macro';
const bodyNames = ['ac:rich-text-body', 'ac:plain-text-body'];

/** The macro with this id in a body in storage format. */
export function findMacro(storage: string, macroId: string): Macro | undefined {
  for (const range of elementRanges(storage, new Set([macroName]))) {
    const text = storage.slice(range.start, range.end);
    const [element] = elementsOf(parseStorage(text));
    if (element?.attributes['ac:macro-id'] === macroId) return readMacro(element, text);
  }
  return undefined;
}

function readMacro(element: StorageElement, text: string): Macro {
  const children = elementsOf(element.children);
  const parameters = children.filter(({ name }) => name === 'ac:parameter');
  const body = children.find(({ name }) => bodyNames.includes(name));
  return {
    name: element.attributes['ac:name'] ?? '',
    body: body ? bodyText(body, text) : '',
    parameters: Object.fromEntries(
      parameters.map(({ attributes, children }) => [attributes['ac:name'] ?? '', textOf(children)]),
    ),
    element: text,
  };
}

// The macro's own body is the last of its kind to end: those of macros inside it ended before.
function bodyText(body: StorageElement, text: string): string {
  if (body.name === 'ac:plain-text-body') return textOf(body.children);
  const own = elementRanges(text, new Set([body.name])).at(-1);
  return own ? text.slice(own.innerStart, own.innerEnd) : '';
}
