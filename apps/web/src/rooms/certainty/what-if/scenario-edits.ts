import type { EditDto, RecordDto, RecordList, WhatIfDto } from '@kapstok/contract';
import { printAddress } from '@kapstok/plan';
import type { Setting } from '../../../address/setting.ts';
import { newRowAfter } from '../../../editing/row-place.ts';
import { freeCode } from '../assumption/free-code.ts';
import { type Decimal, numberForCell } from '../assumption/number-words.ts';
import { leverKeys } from './lever-keys.ts';

/** The tables that hold scenarios and what they set. */
export const SCENARIOS = 'scenarios';
export const SETTINGS = 'scenario-settings';

/** What is kept of a scenario. */
export interface KeptScenario {
  readonly name: string;
  readonly about: string;
  /** Inputs that stand at one value, by their number. */
  readonly moved: ReadonlyMap<number, number>;
  /** Open choices that are switched. */
  readonly setting: Setting;
}

type Figures = Pick<WhatIfDto, 'cells' | 'assumptions' | 'unmoved' | 'scenario'>;
type Cells = RecordDto['cells'];

/** The rows that there are, and the sign by which a table parts decimals. */
interface Tables {
  readonly scenarios: RecordList;
  readonly settings: RecordList;
  readonly decimal: Decimal;
}

/**
 * The edits that keep what was moved, typed and switched as a scenario of the plan: a row for it, and one for each thing that
 * it sets. What was begun from another scenario keeps what that one sets.
 */
export function scenarioEdits(
  whatIf: Figures,
  { name, about, moved, setting }: KeptScenario,
  { scenarios, settings, decimal }: Tables,
): readonly EditDto[] {
  const scenario = freeCode(name, new Set(scenarios.records.map((row) => row.cells.code ?? '')));
  const own = [...valuesSet(whatIf, moved, decimal), ...choicesSet(setting)];
  const set = new Map(own.map((cells) => [cells.on, cells]));
  const rows = [...settings.records];
  const edits = [
    newRowAfter(scenarios.records, SCENARIOS, '', crypto.randomUUID(), { code: scenario, name, about }),
  ];
  for (const cells of [
    ...begunFrom(whatIf, settings).filter(({ on = '' }) => !set.has(on)),
    ...set.values(),
  ]) {
    const edit = newRowAfter(rows, SETTINGS, '', crypto.randomUUID(), { ...cells, scenario });
    if (edit.kind === 'add') rows.push(edit.record);
    edits.push(edit);
  }
  return edits;
}

/** What the scenario sets from which was moved. */
function begunFrom({ scenario }: Figures, settings: RecordList): readonly Cells[] {
  if (scenario === null) return [];
  return settings.records.flatMap(({ cells }) => (cells.scenario?.trim() === scenario.code ? [cells] : []));
}

function choicesSet(setting: Setting): readonly Cells[] {
  return Object.entries(setting).map(([choice, way]) => ({
    on: printAddress({ table: 'choices', row: choice, field: '' }),
    choice: way,
  }));
}

/** What was moved, and numbers that were typed to begin with and stand there still. */
function valuesSet(whatIf: Figures, moved: ReadonlyMap<number, number>, decimal: Decimal): readonly Cells[] {
  const { cells, unmoved } = whatIf;
  const [keys, picked] = [leverKeys(whatIf), new Map(cells.map((lever) => [lever.input, lever]))];
  const typed = cells.filter(({ from, input }) => from === 'typed' && !moved.has(input));
  return [
    ...[...moved].flatMap(([input, value]) => {
      const on = keys.get(input);
      return on === undefined ? [] : [valueSet({ on, value, unit: picked.get(input)?.unit ?? '' }, decimal)];
    }),
    ...typed.map(({ address, now, unit }) => valueSet({ on: address, value: now, unit }, decimal)),
    ...unmoved.flatMap(({ address, start, unit }) =>
      start === null ? [] : [valueSet({ on: address, value: start, unit }, decimal)],
    ),
  ];
}

/**
 * One value, with its unit: in a cell that is in per cent 12 is twelve hundredths, so that without it there is no telling.
 * What settles a choice, and what an assumption says, has none.
 */
function valueSet(
  { on, value, unit }: { readonly on: string; readonly value: number; readonly unit: string },
  decimal: Decimal,
): Cells {
  const isShare = unit === '1';
  const written = numberForCell(value, decimal, isShare);
  if (unit === '' || on.startsWith('choices:')) return { on, value: written };
  return { on, value: written, unit: isShare ? '%' : unit };
}
