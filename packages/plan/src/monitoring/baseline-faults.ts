import { isKnown, text } from '@kapstok/quantity';
import { type CellFault, faultAt, printed, type Wrong } from '../cell-fault.ts';
import type { Plan } from '../plan.ts';
import { type IndicatorUnits, indicatorUnitFaults } from './indicator-unit.ts';

/** What is wrong in baselines: of whom they are, their unit, and a date of what was not measured. */
export function baselineFaults(plan: Plan, units: IndicatorUnits): readonly CellFault[] {
  return plan.baselines.flatMap((row) => {
    const faults = [
      ...indicatorUnitFaults(row, units.in(row.indicator, undefined), { value: row.value, percent: false }),
    ];
    if (row.organisation !== '' && row.municipality !== '')
      faults.push(faultAt(row, 'municipality', row.municipality, ONE_PARTY));
    if (row.measuredOn !== undefined && !isKnown(row.value))
      faults.push(faultAt(row, 'value', printed(row.value), NOT_MEASURED));
    return faults;
  });
}

/** A row is of one party. */
export const ONE_PARTY: Wrong = [
  text('een organisatie of een gemeente, niet beide', 'an organisation or a municipality, not both'),
  text(
    'Deze rij noemt een organisatie en een gemeente. Van wie het getal is, is zo niet te zeggen. Maak er twee rijen van, of haal er een weg.',
    'This row names an organisation and a municipality. There is no telling whose number it is. Make it two rows, or remove one of them.',
  ),
];

const NOT_MEASURED: Wrong = [
  text('de gemeten waarde', 'the value that was measured'),
  text(
    'Er staat wanneer er gemeten is, en niet wat eruit kwam. Vul de waarde in. Moet de nulmeting nog komen, haal dan de datum weg en zet bij due wanneer die er uiterlijk is.',
    'It says when was measured, and not what came of it. Fill in the value. If the baseline is still to come, remove the date and say under due by when.',
  ),
];
