import { alternativeLabel as anyAlternative, type Calculation, choiceLabel } from '@kapstok/engine';
import {
  assumptionIn,
  CHOICES,
  type NumberCell,
  type NumberCells,
  parseAddress,
  type Row,
} from '@kapstok/plan';
import { isKnown, type Text, text, verbatim } from '@kapstok/quantity';
import type { ScenarioDto } from '../../schemas/scenarios.ts';
import { alternativeLabel } from '../answer.ts';
import { placeDto } from '../gaps.ts';
import { statedValue } from '../stated-value.ts';
import { oneNumber } from './asked-input.ts';
import { assumptionWords } from './assumption-words.ts';
import { cellLabel } from './cell-label.ts';
import { writer } from './written-numbers.ts';

type SettingRow = Row<'scenarioSettings'>;
type SettingWords = Pick<ScenarioDto['settings'][number], 'label' | 'words' | 'inPlan' | 'place'>;

/** What a setting of a scenario is about, in the words of the plan: what stands there in it, and what in the plan. */
export function settingWords(calculation: Calculation, row: SettingRow, numbers: NumberCells): SettingWords {
  const address = parseAddress(row.on);
  if (address?.table === CHOICES) return choiceWords(calculation, row, address.row);
  const assumption = assumptionIn(row.on);
  if (assumption !== undefined) return assumptionSetting(calculation, row, assumption);
  const found = address === undefined ? [] : numbers.at(address);
  const [cell] = 'kind' in found ? [] : found;
  if (cell !== undefined) return cellWords(calculation, row, cell);
  const words = valueWords(row, row.unit);
  return { label: verbatim(row.on), words, inPlan: verbatim(''), place: placeDto(row.place) };
}

/** An assumption that stands at one value: a factor on what stands there, or the value itself. */
function assumptionSetting({ uncertainty }: Calculation, row: SettingRow, id: string): SettingWords {
  const input = uncertainty.inputs.find((candidate) => candidate.id === id);
  const unit = input?.cells[0]?.unit ?? '1';
  const isFactor = input?.isRelative === true;
  const value = row.value.kind === 'point' ? row.value.value : undefined;
  return {
    label: input?.name ?? verbatim(id),
    words: value === undefined ? valueWords(row, unit) : oneNumber(writer(isFactor, unit), value),
    inPlan: input === undefined ? verbatim('') : assumptionWords(input.row, unit),
    place: placeDto(input?.row.place ?? row.place),
  };
}

function cellWords({ plan }: Calculation, row: SettingRow, { place, value, unit }: NumberCell): SettingWords {
  return {
    label: cellLabel(plan, place),
    words: valueWords(row, row.unit || unit),
    inPlan: statedValue(value, unit).words,
    place: placeDto(place),
  };
}

function choiceWords({ choices }: Calculation, row: SettingRow, id: string): SettingWords {
  const choice = choices.find((candidate) => candidate.id === id);
  const alternative =
    choice === undefined ? anyAlternative(id, row.choice) : alternativeLabel(choice, row.choice);
  return {
    label: choice?.label ?? choiceLabel(id) ?? verbatim(id),
    words: row.choice === '' ? partWords(row) : (alternative ?? verbatim(row.choice)),
    inPlan: choice?.base.label ?? verbatim(''),
    place: { table: CHOICES, line: 0, row: id, field: '' },
  };
}

/** The part for which a choice holds: `40% ervan`. */
function partWords(row: SettingRow): Text {
  const { nl, en } = valueWords(row, '1');
  return isKnown(row.value) ? text(`${nl} ervan`, `${en} of it`) : text(nl, en);
}

function valueWords({ value }: SettingRow, unit: string): Text {
  return statedValue(value, unit).words;
}
