import type { Calculation } from '@kapstok/engine';
import { assumptionIn, NumberCells, type Place, parseAddress, placeCode, type Row } from '@kapstok/plan';
import { inQuotes, type Text, text } from '@kapstok/quantity';
import type { Certainty } from '../../schemas/certainty.ts';
import type { PlaceDto } from '../../schemas/place.ts';
import { placeDto } from '../gaps.ts';
import { quoted } from './asked-input.ts';
import { assumptionWords } from './assumption-words.ts';
import { cellLabel } from './cell-label.ts';
import { type Scenario, scenarioNamed } from './scenario.ts';
import { settingWords } from './scenario-words.ts';

/** A cell that is divided by and may be zero: by what an assumption or a scenario says of it. */
export interface ZeroDivisor {
  /** What is divided by. */
  readonly cell: Text;
  /** Who says that it may be zero. */
  readonly said: Text;
  /** What stands there. */
  readonly words: Text;
  /** The assumption, and where it says so; undefined where a scenario does. */
  readonly assumption: { readonly name: Text; readonly place: PlaceDto } | undefined;
}

/** What is known of cells that something is divided by; of those that stand at zero in the plan itself its gaps tell. */
export function zeroDivisorsOf(
  calculation: Calculation,
  places: readonly Place[],
  scenario: Scenario | undefined,
): readonly ZeroDivisor[] {
  return places.flatMap((place): readonly ZeroDivisor[] => {
    const cell = cellLabel(calculation.plan, place);
    const set = settingOf(calculation, place, scenario);
    if (set !== undefined) return [{ cell, assumption: undefined, ...set }];
    const input = calculation.uncertainty.at(place);
    if (input === undefined || !('values' in input)) return [];
    const { row, name } = input;
    const unit = input.cells.find((one) => placeCode(one.place) === placeCode(place))?.unit ?? '';
    const at = row.shape === 'percentage' ? 'percent' : 'low';
    return [
      {
        cell,
        said: text(`aanname ${quoted(name).nl}`, `assumption ${quoted(name).en}`),
        words: assumptionWords(row, row.unit || unit),
        assumption: { name, place: placeDto({ ...row.place, field: at }) },
      },
    ];
  });
}

/** The setting of a scenario that puts this at zero, itself or by the assumption about it. */
function settingOf(
  calculation: Calculation,
  place: Place,
  scenario: Scenario | undefined,
): Pick<ZeroDivisor, 'said' | 'words'> | undefined {
  if (scenario === undefined) return undefined;
  const numbers = new NumberCells(calculation.plan);
  const input = calculation.uncertainty.at(place);
  const { cells, inputs } = scenario.supposed;
  const isOfInput = input !== undefined && 'values' in input && inputs?.get(input.id) === 0;
  if (cells?.get(placeCode(place)) !== 0 && !isOfInput) return undefined;
  const assumption = isOfInput ? input.id : undefined;
  const row = scenario.rows.find(
    (each) => isAbout(each, place, numbers) || (isOfInput && assumptionIn(each.on) === assumption),
  );
  if (row === undefined) return undefined;
  const name = quoted(scenarioNamed(scenario).name);
  return {
    said: text(`scenario ${name.nl}`, `scenario ${name.en}`),
    words: settingWords(calculation, row, numbers).words,
  };
}

function isAbout({ on }: Row<'scenarioSettings'>, place: Place, numbers: NumberCells): boolean {
  const address = parseAddress(on);
  const found = address === undefined ? [] : numbers.at(address);
  return !('kind' in found) && found.some((cell) => placeCode(cell.place) === placeCode(place));
}

/** Why what hangs on them is unknown: what is divided by, what stands there, and what was expected. */
export function zeroDivisorSentences(divisors: readonly ZeroDivisor[]): readonly Text[] {
  return divisors.map(({ cell, said, words }) =>
    text(
      `Er wordt gedeeld door ${inQuotes(cell.nl)}, en volgens ${said.nl} kan dat nul zijn (er staat: ${words.nl}). Wat daarvan afhangt, is niet te berekenen en geldt hier als onbekend. Verwacht wordt een getal dat altijd boven nul ligt.`,
      `Something is divided by ${inQuotes(cell.en)}, and by ${said.en} that may be zero (it says: ${words.en}). What hangs on it can’t be computed, and counts as unknown here. Expected is a number that always lies above zero.`,
    ),
  );
}

/** The question that each assumption among them raises, with the place where it is answered. */
export function zeroDivisorQuestions(divisors: readonly ZeroDivisor[]): Certainty['openMeanings'] {
  return divisors.flatMap(({ cell, words, assumption }) =>
    assumption === undefined
      ? []
      : [
          {
            label: assumption.name,
            words: text(
              `Kan ${inQuotes(cell.nl)} echt nul zijn? Er wordt door gedeeld. Er staat: ${words.nl}. Geef een ondergrens boven nul, of een vorm die altijd boven nul blijft.`,
              `Can ${inQuotes(cell.en)} really be zero? Something is divided by it. It says: ${words.en}. Give a lower end above zero, or a shape that always stays above zero.`,
            ),
            place: assumption.place,
          },
        ],
  );
}
