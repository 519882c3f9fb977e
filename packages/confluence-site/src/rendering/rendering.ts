import type { StorageElement, StorageNode } from '../storage-format/parse.ts';
import type { Heading } from './headings.ts';
import type { Surroundings } from './surroundings.ts';

/** One body while it is rendered: what its elements need to know to show themselves. */
export interface Rendering {
  readonly surroundings: Surroundings;
  /** The headings of the body, in its order. */
  readonly headings: ReadonlyMap<StorageElement, Heading>;
  readonly inclusion: Inclusion;
  /** The markers of inline comments that were met already: words cut in pieces have several with one reference. */
  readonly markersMet: Set<string>;
  /** Renders nodes of the body. */
  render(nodes: readonly StorageNode[]): string;
  /** Renders nodes that stand inside a link, where no other link may be. */
  renderInsideLink(nodes: readonly StorageNode[]): string;
}

/** How deep in included pages a body is. */
export interface Inclusion {
  /** The pages around it, its own included: one of them inside itself would never end. */
  readonly pageIds: ReadonlySet<number>;
  /** How many more pages may be included, over all depths: pages that include many that include many grow fast. */
  readonly left: { count: number };
}
