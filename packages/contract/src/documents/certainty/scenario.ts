import { type Calculation, DRAWN, type Setting, type Supposed } from '@kapstok/engine';
import { assumptionIn, CHOICES, NumberCells, parseAddress, placeCode, type Row } from '@kapstok/plan';
import { type Text, verbatim } from '@kapstok/quantity';

type SettingRow = Row<'scenarioSettings'>;

/** A scenario of the plan, as what it supposes. */
export interface Scenario {
  readonly row: Row<'scenarios'>;
  /** Open choices that it settles. */
  readonly setting: Setting;
  readonly supposed: Supposed;
  readonly rows: readonly SettingRow[];
  /** Settings of it that say no single number or alternative: they change nothing. */
  readonly unset: readonly SettingRow[];
}

/** What a scenario is called. */
export function scenarioNamed({ row }: Scenario): { readonly code: string; readonly name: Text } {
  return { code: row.code, name: verbatim(row.name || row.code) };
}

/** The scenario with this code; undefined when the plan has none. */
export function scenarioOf({ plan }: Pick<Calculation, 'plan'>, code: string): Scenario | undefined {
  const row = plan.scenarios.find((candidate) => candidate.code === code);
  return row && readScenario(plan.scenarioSettings, row, new NumberCells(plan));
}

/** Every scenario of the plan, in its order. */
export function scenariosOf({ plan }: Pick<Calculation, 'plan'>): readonly Scenario[] {
  const cells = new NumberCells(plan);
  return plan.scenarios.map((row) => readScenario(plan.scenarioSettings, row, cells));
}

function readScenario(
  settings: readonly SettingRow[],
  row: Row<'scenarios'>,
  numbers: NumberCells,
): Scenario {
  const rows = settings.filter(({ scenario }) => scenario === row.code);
  const read = rows.map((each) => ({ each, set: readSetting(each, numbers) }));
  return {
    row,
    rows,
    setting: Object.fromEntries(read.flatMap(({ set }) => Object.entries(set?.setting ?? {}))),
    supposed: {
      cells: new Map(read.flatMap(({ set }) => set?.cells ?? [])),
      inputs: new Map(read.flatMap(({ set }) => set?.inputs ?? [])),
    },
    unset: read.flatMap(({ each, set }) => (set === undefined ? [each] : [])),
  };
}

interface Read {
  readonly setting?: Setting;
  readonly cells?: readonly (readonly [code: string, value: number])[];
  readonly inputs?: readonly (readonly [assumption: string, value: number])[];
}

function readSetting(row: SettingRow, numbers: NumberCells): Read | undefined {
  const address = parseAddress(row.on);
  if (address === undefined) return undefined;
  const value = row.value.kind === 'point' ? row.value.value : undefined;
  const assumption = assumptionIn(row.on);
  if (assumption !== undefined) return value === undefined ? undefined : { inputs: [[assumption, value]] };
  if (address.table === CHOICES) return ofChoice(address.row, row.choice, value);
  const found = numbers.at(address);
  if ('kind' in found || value === undefined) return undefined;
  return { cells: found.map(({ place }) => [placeCode(place), value]) };
}

/** An alternative, or a share between none and all: that is supposed of the choice as it is drawn. */
function ofChoice(choice: string, alternative: string, share: number | undefined): Read | undefined {
  if (alternative !== '') return { setting: { [choice]: alternative } };
  if (share === undefined) return undefined;
  const place = { table: CHOICES, line: 0, row: choice, field: choice };
  return { setting: { [choice]: DRAWN }, cells: [[placeCode(place), share]] };
}
