import {
  childNamed,
  elementsOf,
  type StorageElement,
  type StorageNode,
  textOf,
} from '../storage-format/parse.ts';
import { pageNamedIn } from './links.ts';
import type { PageName } from './surroundings.ts';

/** A macro as a body calls it. */
export interface MacroCall {
  readonly name: string;
  /** Of each parameter its words. The one without a name has the empty one. */
  readonly parameters: ReadonlyMap<string, string>;
  /** The page that one of the parameters leads to. */
  readonly page: PageName | undefined;
  /** The file that one of the parameters leads to. */
  readonly fileName: string | undefined;
  /** The account id of the person that one of the parameters names. */
  readonly accountId: string | undefined;
  /** What is inside, where that is rich text. */
  readonly body: readonly StorageNode[];
  /** What is inside, where that is plain text. */
  readonly text: string;
}

/** Reads an `ac:structured-macro`. */
export function readMacroCall(macro: StorageElement): MacroCall {
  const parameters = elementsOf(macro.children).filter(({ name }) => name === 'ac:parameter');
  const holders = [macro, ...parameters, ...parameters.flatMap(({ children }) => elementsOf(children))];
  const inHolders = (name: string, attribute: string): string | undefined =>
    holders.map((holder) => childNamed(holder, name)?.attributes[attribute]).find((value) => value);
  return {
    name: macro.attributes['ac:name'] ?? '',
    parameters: new Map(
      parameters.map(({ attributes, children }) => [attributes['ac:name'] ?? '', textOf(children).trim()]),
    ),
    page: holders.map(pageNamedIn).find((page) => page !== undefined),
    fileName: inHolders('ri:attachment', 'ri:filename'),
    accountId: inHolders('ri:user', 'ri:account-id'),
    body: childNamed(macro, 'ac:rich-text-body')?.children ?? [],
    text: textOf(childNamed(macro, 'ac:plain-text-body')?.children ?? []),
  };
}
