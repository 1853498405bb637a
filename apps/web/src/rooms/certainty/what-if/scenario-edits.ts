import type { EditDto, RecordList, WhatIfDto } from '@kapstok/contract';
import { printAddress } from '@kapstok/plan';
import { newRowAfter } from '../../../editing/row-place.ts';
import { freeCode } from '../assumption/free-code.ts';
import { type Decimal, numberForCell } from '../assumption/number-words.ts';

/** The tables that hold scenarios and what they set. */
export const SCENARIOS = 'scenarios';
export const SETTINGS = 'scenario-settings';

/** What is kept of a scenario. */
export interface KeptScenario {
  readonly name: string;
  readonly about: string;
  /** Inputs that stand at one value, by their number. */
  readonly moved: ReadonlyMap<number, number>;
}

/** The rows that there are, and the sign by which a table parts decimals. */
interface Tables {
  readonly scenarios: RecordList;
  readonly settings: RecordList;
  readonly decimal: Decimal;
}

/** The edits that keep what was moved as a scenario of the plan: a row for it, and one for each input that stands at one value. */
export function scenarioEdits(
  { cells, assumptions }: Pick<WhatIfDto, 'cells' | 'assumptions'>,
  { name, about, moved }: KeptScenario,
  { scenarios, settings, decimal }: Tables,
): readonly EditDto[] {
  const scenario = freeCode(name, new Set(scenarios.records.map((row) => row.cells.code ?? '')));
  const addresses = new Map([
    ...cells.map(({ input, place }) => [input, printAddress(place)] as const),
    ...assumptions.map(
      ({ input, id }) => [input, printAddress({ table: 'assumptions', row: id, field: '' })] as const,
    ),
  ]);
  const edits = [
    newRowAfter(scenarios.records, SCENARIOS, '', crypto.randomUUID(), { code: scenario, name, about }),
  ];
  const rows = [...settings.records];
  for (const [input, value] of moved) {
    const on = addresses.get(input);
    if (on === undefined) continue;
    const cells = { scenario, on, value: numberForCell(value, decimal) };
    const edit = newRowAfter(rows, SETTINGS, '', crypto.randomUUID(), cells);
    if (edit.kind === 'add') rows.push(edit.record);
    edits.push(edit);
  }
  return edits;
}
