import { isAddressCode } from '@kapstok/plan';
import { asTyped, text } from '@kapstok/quantity';
import { StoreError } from '../store-error.ts';

const CALLED = { region: text('een regio', 'a region'), plan: text('een plan', 'a plan') } as const;

/**
 * Refuses to make a region or plan that could be in no address.
 * @throws StoreError `wrongCode`
 */
export function refuseWrongCode(what: keyof typeof CALLED, code: string): void {
  if (isAddressCode(code)) return;
  const { nl, en } = CALLED[what];
  throw new StoreError(
    'wrongCode',
    text(
      `${asTyped(code)} kan geen code van ${nl} zijn: zij staat in adressen, en is van kleine letters, cijfers en streepjes ertussen, bijvoorbeeld noord-oost. Er is niets gemaakt.`,
      `${asTyped(code)} can be no code of ${en}: it stands in addresses, and is of small letters, digits and hyphens between them, for example north-east. Nothing was made.`,
    ),
  );
}
