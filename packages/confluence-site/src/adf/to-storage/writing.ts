import type { AdfNode } from '../adf-node.ts';

/** What the families of nodes need of each other while ADF becomes storage format. */
export interface Writing {
  /** Blocks one after another. */
  blocks(nodes: readonly AdfNode[] | undefined): string;
  /** What stands in a line. */
  inline(nodes: readonly AdfNode[] | undefined): string;
  /** An id for a task that brings none that storage format takes. */
  nextTaskId(): string;
}

/** Writes one kind of node. */
export type NodeWriter = (node: AdfNode, writing: Writing) => string;
