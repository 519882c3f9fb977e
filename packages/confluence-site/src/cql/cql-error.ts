import { SiteError } from '../http/errors.ts';

/** A query that does not follow CQL's grammar. */
export function unparsable(query: string, reason: string): SiteError {
  return new SiteError('BAD_REQUEST', `Could not parse cql : ${query} (${reason})`);
}
