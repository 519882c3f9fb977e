import { z } from 'zod';
import type { AuthConfigRow, ConnectedAccountRow } from '../store/tables.ts';

/** What an account may be used for at most, whatever a session allows. */
export interface Restriction {
  /** Who says so: the auth config, for all its accounts, or the account itself. */
  readonly by: 'auth config' | 'account';
  /** Nothing is written through it. */
  readonly isReadOnly: boolean;
  /** Slugs of the only tools that may use it. */
  readonly tools?: readonly string[];
  /** Ids or keys of the only places that may be written in: spaces, repositories, channels. */
  readonly writePlaces?: readonly string[];
}

/** Both sides' columns that restrict an account. */
export type RestrictionColumns = Pick<ConnectedAccountRow, 'is_read_only' | 'limits'> & {
  readonly auth_config_is_read_only: number;
  readonly auth_config_limits: string | null;
  readonly auth_config_allowed_tools: string | null;
};

const placesColumn = z.strictObject({ write_places: z.array(z.string()).optional() });
const toolsColumn = z.array(z.string());

/** The restrictions of a stored account; each of them must hold. None for one that may be used for everything. */
export function restrictionsOf(row: RestrictionColumns): readonly Restriction[] {
  const all: readonly Restriction[] = [
    restrictionOfConfig({
      is_read_only: row.auth_config_is_read_only,
      allowed_tools: row.auth_config_allowed_tools,
      limits: row.auth_config_limits,
    }),
    { by: 'account', isReadOnly: row.is_read_only === 1, ...readWritePlaces(row.limits) },
  ];
  return all.filter(({ isReadOnly, tools: only, writePlaces }) => isReadOnly || only || writePlaces);
}

/** What an auth config says of its accounts. */
export function restrictionOfConfig({
  is_read_only,
  allowed_tools: tools,
  limits,
}: Pick<AuthConfigRow, 'is_read_only' | 'allowed_tools' | 'limits'>): Restriction {
  return {
    by: 'auth config',
    isReadOnly: is_read_only === 1,
    ...(tools === null ? {} : { tools: toolsColumn.parse(JSON.parse(tools)) }),
    ...readWritePlaces(limits),
  };
}

/** What is to be changed of it; what is left out stays. */
export interface RestrictionChange {
  readonly isReadOnly?: boolean | undefined;
  /** Of auth configs only; none for all tools. */
  readonly tools?: readonly string[] | undefined;
  /** `null` for all places. */
  readonly writePlaces?: readonly string[] | null | undefined;
}

/** The columns of an auth config that a change sets. */
export function changedConfigColumns({ tools, ...change }: RestrictionChange) {
  return {
    ...changedAccountColumns(change),
    ...(tools === undefined ? {} : { allowed_tools: tools.length === 0 ? null : JSON.stringify(tools) }),
  };
}

/** The columns of an account that a change sets. */
export function changedAccountColumns({ isReadOnly, writePlaces }: Omit<RestrictionChange, 'tools'>) {
  return {
    ...(isReadOnly === undefined ? {} : { is_read_only: isReadOnly ? 1 : 0 }),
    ...(writePlaces === undefined ? {} : { limits: writePlacesColumn(writePlaces ?? undefined) }),
  };
}

/** What an auth config or an account itself says, out of all that restricts the account. */
export function restrictionBy(by: Restriction['by'], all: readonly Restriction[]): Restriction {
  return all.find((one) => one.by === by) ?? { by, isReadOnly: false };
}

/** The places of a `limits` column. */
export function readWritePlaces(column: string | null): Pick<Restriction, 'writePlaces'> {
  if (column === null) return {};
  const { write_places: writePlaces } = placesColumn.parse(JSON.parse(column));
  return writePlaces === undefined ? {} : { writePlaces };
}

/** Places as a `limits` column keeps them. */
export function writePlacesColumn(writePlaces: readonly string[] | undefined): string | null {
  return writePlaces === undefined ? null : JSON.stringify({ write_places: writePlaces });
}
