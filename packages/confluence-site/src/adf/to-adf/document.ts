import type { LinkResolver } from '../../storage-format/link-resolver.ts';
import { parseStorage } from '../../storage-format/parse.ts';
import type { AdfNode } from '../adf-node.ts';
import { conversionWith } from './blocks.ts';

/** A whole body in ADF. */
export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

/**
 * Storage format as ADF that Atlassian's published schema takes. What ADF has no node for is kept whole in extensions,
 * which {@link adfToStorage} writes back byte for byte.
 */
export function storageToAdf(storage: string, links: LinkResolver): AdfDocument {
  return { type: 'doc', version: 1, content: conversionWith(links).blocks(parseStorage(storage), 'doc') };
}
