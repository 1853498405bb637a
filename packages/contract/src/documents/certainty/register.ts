import { type Calculation, cutOf, type InputSensitivity, type UncertainInput } from '@kapstok/engine';
import {
  ASSUMPTION_QUALITIES,
  ASSUMPTION_SHAPES,
  CHOICES,
  groupCorrelations,
  NumberCells,
  type Place,
  parseAddress,
  RANGE_MEANINGS,
  type Row,
} from '@kapstok/plan';
import { type Text, text, verbatim } from '@kapstok/quantity';
import type { AssumptionDto, SensitivityDto } from '../../schemas/certainty.ts';
import type { PlaceDto } from '../../schemas/place.ts';
import { rounded } from '../amount.ts';
import { placeDto } from '../gaps.ts';
import { assumptionWords } from './assumption-words.ts';
import { cellLabel, joined } from './cell-label.ts';
import { cutWords } from './cut-words.ts';

type AssumptionRow = Row<'assumptions'>;

/** What an outcome hangs on, for the wire. */
export function sensitivityDto({ input, ...of }: InputSensitivity): SensitivityDto {
  return {
    assumption: input.id,
    name: input.name,
    rankCorrelation: rounded(of.rankCorrelation),
    varianceShare: rounded(of.varianceShare),
    narrows: rounded(of.narrows),
    whenLow: rounded(of.whenLow),
    whenHigh: rounded(of.whenHigh),
    isNoise: of.isNoise,
  };
}

/** Every assumption of the plan with what it does to an outcome: the strongest first, then those that do nothing to it. */
export function registerOf(
  calculation: Calculation,
  sensitivities: readonly SensitivityDto[],
): AssumptionDto[] {
  const { plan } = calculation;
  const cells = new NumberCells(plan);
  const inputs = new Map(calculation.uncertainty.inputs.map((input) => [input.id, input]));
  const correlations = groupCorrelations(plan.assumptions);
  const ranks = new Map(sensitivities.map(({ assumption }, rank) => [assumption, rank]));
  const rankOf = ({ id }: AssumptionRow): number => ranks.get(id) ?? sensitivities.length;
  return plan.assumptions
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((row) =>
      assumptionDto(calculation, row, {
        cells,
        input: inputs.get(row.id),
        groupCorrelation: correlations.get(row.group),
        sensitivity: sensitivities[rankOf(row)] ?? null,
      }),
    );
}

interface Beside {
  readonly cells: NumberCells;
  readonly input: UncertainInput | undefined;
  /** Said on one row of the group or on more; undefined where it is to be determined, or there is no group. */
  readonly groupCorrelation: number | undefined;
  readonly sensitivity: SensitivityDto | null;
}

function assumptionDto(
  calculation: Calculation,
  row: AssumptionRow,
  { cells, input, groupCorrelation, sensitivity }: Beside,
): AssumptionDto {
  const about = aboutOf(calculation, row, cells);
  const cut = input === undefined ? [] : cutWords(cutOf(input, calculation.uncertainty));
  return {
    id: row.id,
    name: verbatim(row.name || row.id),
    on: about.on,
    shape: ASSUMPTION_SHAPES.find((shape) => shape === row.shape) ?? 'point',
    meaning: RANGE_MEANINGS.find((meaning) => meaning === row.meaning) ?? null,
    words: assumptionWords(row, row.unit || about.unit, cut),
    isRelative: row.shape === 'percentage' || row.relative === 'yes',
    group: row.group,
    correlation: groupCorrelation ?? null,
    quality: ASSUMPTION_QUALITIES.find((quality) => quality === row.quality) ?? null,
    source: row.source,
    note: row.note,
    sensitivity,
    place: placeDto(row.place),
  };
}

interface About {
  readonly on: AssumptionDto['on'];
  readonly unit: string;
}

/** What an assumption is about, in the words of the plan, and the unit of its cells. */
function aboutOf(calculation: Calculation, row: AssumptionRow, cells: NumberCells): About {
  const found = row.on.map((words): { label: Text; place: PlaceDto; unit: string } => {
    const address = parseAddress(words);
    if (address?.table === CHOICES) return choiceAbout(calculation, address.row);
    const at = address === undefined ? [] : cells.at(address);
    const [first] = 'kind' in at ? [] : at;
    if (address === undefined || first === undefined) return nothingAbout(words);
    const place = { ...first.place, field: address.field };
    const label = cellLabel(calculation.plan, place);
    const whole = address.field === '' ? joined([label, EVERY_YEAR]) : label;
    return { label: whole, place: placeDto(place), unit: first.unit };
  });
  return { on: found.map(({ label, place }) => ({ label, place })), unit: found[0]?.unit ?? '' };
}

const EVERY_YEAR = text('alle jaren', 'every year');

function choiceAbout(calculation: Calculation, id: string): { label: Text; place: PlaceDto; unit: string } {
  const choice = calculation.choices.find((candidate) => candidate.id === id);
  return { label: choice?.label ?? verbatim(id), place: choicePlace(id), unit: '1' };
}

function choicePlace(id: string): Place {
  return { table: CHOICES, line: 0, row: id, field: '' };
}

function nothingAbout(words: string): { label: Text; place: PlaceDto; unit: string } {
  return { label: verbatim(words), place: { table: '', line: 0, row: '', field: '' }, unit: '' };
}
