import { point, range, type Text, text } from '@kapstok/quantity';
import type { Setting } from '../figure.ts';
import type { Context } from '../figures/context.ts';
import { shortageCell } from '../figures/shortage.ts';
import { given, inUnit } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';

/** The share of an effect in a larger area that lands in the area compared; undefined: all of it. */
export function landingShare(context: Context, setting: Setting): Node<'1'> | undefined {
  return setting.area === 'areaShare' ? areaShare(context) : undefined;
}

/** The share the plan gives; somewhere between none and all if it gives none. */
function areaShare(context: Context): Node<'1'> {
  const area = context.ambition?.area ?? context.shortage?.area;
  const row = context.plan.labourShortage.find(({ key, area: of }) => key === 'area_share' && of === area);
  const found = row === undefined ? undefined : inUnit(shortageCell(row), '1');
  const reason = text(
    'het plan zegt niet welk deel in het gebied landt: tussen niets en alles',
    'the plan does not say which part lands in the area: between none and all',
  );
  const label = (): Text => text('deel dat in het gebied landt', 'share that lands in the area');
  return found ?? given('1', label, range(0, 1), reason);
}

const STAFF_SHARES: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['none', 0],
]);

/** The share of time gained that becomes staff; undefined: all of it. */
export function staffShare(setting: Setting): Node<'1'> | undefined {
  const value = STAFF_SHARES.get(setting.timeToStaff ?? '');
  if (value === undefined) return undefined;
  const reason = text(
    'rekenvoorbeeld: het plan zegt niet welk deel van de tijdwinst inzet wordt',
    'worked example: the plan does not say which part of time gained becomes staff',
  );
  const label = (): Text => text('deel van de tijd dat inzet wordt', 'share of time that becomes staff');
  return given('1', label, point(value), reason);
}
