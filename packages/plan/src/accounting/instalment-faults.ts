import { type Estimate, isKnown, text } from '@kapstok/quantity';
import { type CellFault, faultAt, isBlank, printed, type Wrong } from '../cell-fault.ts';
import type { Plan, Row } from '../plan.ts';
import { milestoneFaults } from '../steering/milestone-codes.ts';

type Instalment = Row<'instalments'>;

/** What is wrong in instalments: what they hang on, the chance to reach that, and what is in dispute. */
export function instalmentFaults(plan: Plan): readonly CellFault[] {
  return [
    ...milestoneFaults(plan, plan.instalments),
    ...plan.instalments.flatMap((row) => [
      ...hangingFaults(row),
      ...chanceFaults(row),
      ...disputeFaults(row),
      ...judgedFaults(row),
    ]),
  ];
}

function hangingFaults(row: Instalment): readonly CellFault[] {
  return row.indicator !== '' && row.milestone !== ''
    ? [faultAt(row, 'milestone', row.milestone, HANGS_ON_ONE)]
    : [];
}

const CHANCES = [
  ['chance_low', 'chanceLow'],
  ['chance_likely', 'chanceLikely'],
  ['chance_high', 'chanceHigh'],
] as const;

function chanceFaults(row: Instalment): readonly CellFault[] {
  const said = CHANCES.filter(([, property]) => !isBlank(row[property]));
  if (said.length === 0) return [];
  const wrong = CHANCES.flatMap(([column, property]) => chanceFault(row, column, row[property]));
  if (wrong.length > 0) return wrong;
  const known = said.flatMap(([column, property]) => {
    const chance = row[property];
    return chance.kind === 'point' ? [{ column, chance, value: chance.value }] : [];
  });
  return known.flatMap(({ column, chance, value }, at) => {
    const before = known[at - 1];
    return before !== undefined && before.value > value
      ? [faultAt(row, column, printed(chance), NOT_IN_ORDER)]
      : [];
  });
}

/** The three go together; n.t.b. is something said. */
function chanceFault(row: Instalment, column: string, chance: Estimate): readonly CellFault[] {
  if (isBlank(chance)) return [faultAt(row, column, '', ALL_THREE)];
  if (!isKnown(chance)) return [];
  const isChance = chance.kind === 'point' && chance.value >= 0 && chance.value <= 1;
  return isChance ? [] : [faultAt(row, column, printed(chance), NO_CHANCE)];
}

function disputeFaults(row: Instalment): readonly CellFault[] {
  const { amount, disputed } = row;
  return amount.kind === 'point' && disputed.kind === 'point' && disputed.value > amount.value
    ? [faultAt(row, 'disputed', printed(disputed), moreThan(amount.value))]
    : [];
}

function judgedFaults(row: Instalment): readonly CellFault[] {
  const isJudged = row.judged === 'approved' || row.judged === 'rejected';
  return !isJudged && row.judgedOn !== undefined ? [faultAt(row, 'judged', row.judged, JUDGED_HOW)] : [];
}

const HANGS_ON_ONE: Wrong = [
  text('een indicator of een mijlpaal, niet beide', 'an indicator or a milestone, not both'),
  text(
    'Deze termijn hangt aan een indicator en aan een mijlpaal. Welk deel waarvoor terug moet, is zo niet te zeggen. Maak er twee termijnen van, elk met een eigen bedrag.',
    'This instalment hangs on an indicator and on a milestone. There is no telling which part is to be paid back for which. Make it two instalments, each with an amount of its own.',
  ),
];

const ALL_THREE: Wrong = [
  text('een kans van 0% tot 100%, of n.t.b.', 'a chance from 0% to 100%, or n.t.b.'),
  text(
    'De ongunstige, de waarschijnlijke en de gunstige kans horen bij elkaar. Vul alle drie in, of geen.',
    'The chance at worst, the likely one and the one at best go together. Fill in all three, or none.',
  ),
];

const NO_CHANCE: Wrong = [
  text('één kans van 0% tot 100%', 'one chance from 0% to 100%'),
  text(
    'Een kans is één getal van 0% (nooit) tot 100% (altijd). Schrijf 0,4 of 40%.',
    'A chance is one number from 0% (never) to 100% (always). Write 0.4 or 40%.',
  ),
];

const NOT_IN_ORDER: Wrong = [
  text('ongunstig, waarschijnlijk, gunstig: steeds hoger', 'at worst, likely, at best: each higher'),
  text(
    'De kans om het resultaat te halen is in een ongunstig geval het laagst. Zet de drie kansen in volgorde.',
    'The chance to reach the result is lowest at worst. Put the three chances in order.',
  ),
];

function moreThan(amount: number): Wrong {
  return [
    text(`ten hoogste ${amount}`, `at most ${amount}`),
    text(
      `Er is meer betwist dan de termijn groot is: ${amount} euro. Controleer beide bedragen.`,
      `More is in dispute than the instalment holds: ${amount} euros. Check both amounts.`,
    ),
  ];
}

const JUDGED_HOW: Wrong = [
  text('approved of rejected', 'approved or rejected'),
  text(
    'Er staat wanneer er is beoordeeld, en niet wat het oordeel was. Vul het oordeel in, of haal de datum weg.',
    'It says when was judged, and not what the judgement was. Fill in the judgement, or remove the date.',
  ),
];
