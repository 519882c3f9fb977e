import type { PlaceFinding, Toolkit } from '@tributary/toolkit';
import { checkWritePlaces } from '../../connections/check-restriction.ts';
import { type ConnectedAccount, canBeUsed } from '../../connections/connection.ts';
import type { RestrictionChange } from '../../connections/restriction.ts';
import type { AskingAccount, FindPlace } from '../../execution/find-place.ts';
import type { RouterServices } from '../environment.ts';

/** What was sent of a restriction; see `restrictionFields`. */
export interface SentRestriction {
  readonly read_only?: boolean | undefined;
  readonly write_places?: readonly string[] | null | undefined;
}

/**
 * A restriction that can be kept; nothing where none was sent.
 *
 * @param accounts by which the service can be asked what places there are; one that knows a place is enough
 * @throws ConnectionRefusal `invalid` for places that there are not
 */
export async function checkSentRestriction(
  { read_only: isReadOnly, write_places: places }: SentRestriction,
  toolkit: Toolkit,
  accounts: readonly AskingAccount[],
  findPlace: FindPlace,
): Promise<Omit<RestrictionChange, 'tools'> | undefined> {
  if (isReadOnly === undefined && places === undefined) return undefined;
  const lookUp = (reference: string) => askEach(accounts, (one) => findPlace(one, toolkit, reference));
  const writePlaces = places && (await checkWritePlaces(toolkit, places, lookUp));
  return {
    ...(isReadOnly === undefined ? {} : { isReadOnly }),
    ...(writePlaces === undefined ? {} : { writePlaces }),
  };
}

/**
 * A restriction of an account, by what it sees itself where it can be used.
 *
 * @throws ConnectionRefusal as {@link checkSentRestriction}
 */
export async function checkForAccount(
  sent: SentRestriction,
  account: ConnectedAccount,
  { catalogue, findPlace }: Pick<RouterServices, 'catalogue' | 'findPlace'>,
): Promise<Omit<RestrictionChange, 'tools'> | undefined> {
  const toolkit = catalogue.findToolkit(account.toolkit);
  const accounts = canBeUsed(account) ? [account] : [];
  return toolkit && (await checkSentRestriction(sent, toolkit, accounts, findPlace));
}

async function askEach(
  accounts: readonly AskingAccount[],
  ask: (account: AskingAccount) => Promise<PlaceFinding | undefined>,
): Promise<PlaceFinding | undefined> {
  let last: PlaceFinding | undefined;
  for (const account of accounts) {
    const finding = await ask(account);
    if (finding?.place) return finding;
    last = finding ?? last;
  }
  return last;
}
