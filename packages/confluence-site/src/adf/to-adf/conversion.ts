import type { LinkResolver } from '../../storage-format/link-resolver.ts';
import type { StorageElement, StorageNode } from '../../storage-format/parse.ts';
import type { AdfMark, AdfNode } from '../adf-node.ts';
import type { Container } from './containers.ts';

/** What the families of nodes need of each other while storage format becomes ADF. */
export interface Conversion {
  readonly links: LinkResolver;
  /** Nodes as blocks that may stand in the container; text between blocks becomes paragraphs. */
  blocks(nodes: readonly StorageNode[], container: Container): AdfNode[];
  /** Like `blocks`, with an empty paragraph where there would be none. */
  filled(nodes: readonly StorageNode[], container: Container): AdfNode[];
  /** Nodes as what stands in a line. */
  inline(nodes: readonly StorageNode[], marks?: readonly AdfMark[]): AdfNode[];
}

/** Turns an element into a block; undefined where ADF has none that says the same. */
export type BlockConverter = (
  element: StorageElement,
  conversion: Conversion,
  container: Container,
) => AdfNode | undefined;
