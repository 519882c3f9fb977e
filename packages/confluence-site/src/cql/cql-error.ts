import { SiteError } from '../http/errors.ts';

/** A query that does not follow CQL's grammar. Confluence says no more than that; what to mend stands beside its words. */
export function unparsable(query: string, reason: string): SiteError {
  return new SiteError('BAD_REQUEST', `Could not parse cql : ${query}`, reason);
}
