import type { WhatIfDto } from '@kapstok/contract';
import { printAddress } from '@kapstok/plan';

/** What each input that can be moved is, whatever its number is here: the address that a scenario has for it. */
export function leverKeys({
  cells,
  assumptions,
}: Pick<WhatIfDto, 'cells' | 'assumptions'>): ReadonlyMap<number, string> {
  return new Map([
    ...cells.map(({ input, address }) => [input, address] as const),
    ...assumptions.map(
      ({ input, id }) => [input, printAddress({ table: 'assumptions', row: id, field: '' })] as const,
    ),
  ]);
}

/** Where inputs are moved to by what they are, as numbers of these inputs and within their bounds. */
export function carriedTo(
  whatIf: Pick<WhatIfDto, 'cells' | 'assumptions'>,
  moved: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const keys = leverKeys(whatIf);
  return new Map(
    [...whatIf.cells, ...whatIf.assumptions].flatMap(({ input, least, most }) => {
      const to = moved.get(keys.get(input) ?? '');
      return to === undefined ? [] : [[input, Math.min(most, Math.max(least, to))] as const];
    }),
  );
}
