/**
 * Signs a text of a project under a key that is in the database only encrypted: whoever can only write the database
 * can make a block's digest, and cannot make its signature.
 */
export type Signer = (projectId: string, text: string) => string;
