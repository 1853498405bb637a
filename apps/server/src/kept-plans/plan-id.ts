import type { KeptPlan } from '@kapstok/contract';
import { ADDRESS_CODE } from '@kapstok/plan';

/** What a region or plan is called, in addresses and by people. */
interface Named {
  readonly code: string;
  readonly title: string;
}

const ID = new RegExp(`^(${ADDRESS_CODE})~(${ADDRESS_CODE})$`);

/** The codes in the id of a kept plan; undefined when no kept plan has such an id. */
export function codesIn(id: string): { readonly region: string; readonly plan: string } | undefined {
  const [, region, plan] = ID.exec(id) ?? [];
  return region === undefined || plan === undefined ? undefined : { region, plan };
}

/** The id of a kept plan in the interface and in addresses: `<region>~<plan>`. */
export function keptPlanId(region: string, plan: string): string {
  return `${region}~${plan}`;
}

/** A kept plan of a region, as the interface tells of it. */
export function keptPlanDto({ code: region, title: regionTitle }: Named, { code, title }: Named): KeptPlan {
  return { id: keptPlanId(region, code), code, title, region: { code: region, title: regionTitle } };
}
