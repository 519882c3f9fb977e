/** What can be wrong with a journal. */
export type JournalFault =
  /** A row is not as it was sealed. */
  | 'row_changed'
  /** A row of a block is gone. */
  | 'row_missing'
  /** All rows of a block are gone. */
  | 'rows_deleted'
  /** A content is not the one that its row tells of. */
  | 'content_changed'
  /** A block is not as it was sealed. */
  | 'block_changed'
  | 'block_missing'
  /** A block does not follow the one before it. */
  | 'chain_broken'
  /** The mark that retention left is not as it was written. */
  | 'checkpoint_changed'
  /** There are more or fewer rows than those in blocks and those that wait for one. */
  | 'rows_unaccounted';

/** What came of looking through a project's journal. */
export type Verification =
  | {
      readonly intact: true;
      /** How many blocks and rows of them were looked at. */
      readonly blocks: number;
      readonly rows: number;
      /** Rows that wait for their block, about a second. */
      readonly unsealed: number;
      /** The last block that retention removed; 0 where it never did. */
      readonly removedUpTo: number;
      /** The newest block. Note it elsewhere: a later journal that does not have it was cut off. */
      readonly last?: { readonly number: number; readonly digest: string };
    }
  | {
      readonly intact: false;
      readonly fault: JournalFault;
      /** The first bad block; absent where the fault is in none. */
      readonly block?: number;
      /** The call whose row or content it is. */
      readonly logId?: string;
      /** A sentence for the operator. */
      readonly explanation: string;
    };

/** What is wrong with one block. */
export type BlockFault = Omit<Extract<Verification, { intact: false }>, 'intact' | 'block'>;
