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
  // What is set again goes before what was, and of one thing a scenario sets the last.
  const own = new Map([...valuesSet(whatIf, moved, decimal), ...choicesSet(setting)]);
  const rows = [...settings.records];
  const edits = [
    newRowAfter(scenarios.records, SCENARIOS, '', crypto.randomUUID(), { code: scenario, name, about }),
  ];
  for (const cells of [...begunFrom(whatIf, settings, own), ...own.values()]) {
    const edit = newRowAfter(rows, SETTINGS, '', crypto.randomUUID(), { ...cells, scenario });
    if (edit.kind === 'add') rows.push(edit.record);
    edits.push(edit);
  }
  return edits;
}

/** What is set, by where it stands: that has one name, and addresses may have several. */
type SetAt = readonly [name: string, cells: Cells];

type Place = WhatIfDto['cells'][number]['place'];

function nameOf({ table, line, row, field }: Place): string {
  return table === 'choices' ? choiceName(row) : `${table}:${line}:${field}`;
}

function choiceName(choice: string): string {
  return `choices:${choice}`;
}

/** What the scenario sets from which was moved, but for what is set anew. */
function begunFrom(
  { scenario }: Figures,
  settings: RecordList,
  own: ReadonlyMap<string, Cells>,
): readonly Cells[] {
  if (scenario === null) return [];
  const names = new Map(scenario.settings.map(({ on, place }) => [on.trim(), nameOf(place)]));
  return settings.records.flatMap(({ cells }) => {
    if (cells.scenario?.trim() !== scenario.code) return [];
    return own.has(names.get((cells.on ?? '').trim()) ?? '') ? [] : [cells];
  });
}

function choicesSet(setting: Setting): readonly SetAt[] {
  return Object.entries(setting).map(([choice, way]) => [
    choiceName(choice),
    { on: printAddress({ table: 'choices', row: choice, field: '' }), choice: way },
  ]);
}

/** What was moved, and numbers that were typed to begin with and stand there still. */
function valuesSet(whatIf: Figures, moved: ReadonlyMap<number, number>, decimal: Decimal): readonly SetAt[] {
  const { cells, assumptions, unmoved } = whatIf;
  const [keys, picked] = [leverKeys(whatIf), new Map(cells.map((lever) => [lever.input, lever]))];
  const places = new Map([...assumptions, ...cells].map(({ input, place }) => [input, place]));
  const typed = cells.filter(({ from, input }) => from === 'typed' && !moved.has(input));
  return [
    ...[...moved].flatMap(([input, value]): readonly SetAt[] => {
      const [on, place] = [keys.get(input), places.get(input)];
      if (on === undefined || place === undefined) return [];
      return [[nameOf(place), valueSet({ on, value, unit: picked.get(input)?.unit ?? '' }, decimal)]];
    }),
    ...typed.map(
      ({ address, now, unit, place }): SetAt => [
        nameOf(place),
        valueSet({ on: address, value: now, unit }, decimal),
      ],
    ),
    ...unmoved.flatMap(({ address, start, unit, place }): readonly SetAt[] =>
      start === null
        ? []
        : [
            [
              place === null ? address : nameOf(place),
              valueSet({ on: address, value: start, unit }, decimal),
            ],
          ],
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
