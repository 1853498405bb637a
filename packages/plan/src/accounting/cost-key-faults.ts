import { isKnown, lowOf, text } from '@kapstok/quantity';
import { type CellFault, faultAt, isBlank, printed, type Wrong } from '../cell-fault.ts';
import { groupBy } from '../history/group-by.ts';
import { ONE_PARTY } from '../monitoring/baseline-faults.ts';
import type { Plan, Row } from '../plan.ts';

type Share = Row<'costKeyShares'>;

/** Agreed parts come to one but for rounding: a thousandth. */
const ROUNDING = 0.001;

/** What is wrong in cost keys: whose a share is, what a key of its kind can't have, and parts that come to more than all. */
export function costKeyFaults(plan: Plan): readonly CellFault[] {
  const kinds = new Map(plan.costKeys.map(({ code, kind }) => [code, kind]));
  const byKey = groupBy(plan.costKeyShares, ({ costKey }) => costKey);
  return [
    ...plan.costKeyShares.flatMap((row) => [
      ...partyFaults(row),
      ...numberFaults(row, kinds.get(row.costKey)),
    ]),
    ...[...byKey.values()].flatMap(togetherFaults),
  ];
}

function partyFaults(row: Share): readonly CellFault[] {
  const isNobody = row.municipality === '' && row.organisation === '';
  if (isNobody) return [faultAt(row, 'municipality', '', NOBODY)];
  return row.municipality !== '' && row.organisation !== ''
    ? [faultAt(row, 'organisation', row.organisation, ONE_PARTY)]
    : [];
}

/** What a key of each kind divides by; the other number says nothing in it. */
function numberFaults(row: Share, kind = ''): readonly CellFault[] {
  if (kind === '') return [];
  const own = kind === 'agreed' ? 'share' : kind === 'per_inhabitant' ? 'residents' : undefined;
  const faults = (['share', 'residents'] as const)
    .filter((column) => column !== own && !isBlank(row[column]))
    .map((column) => faultAt(row, column, printed(row[column]), USELESS));
  return isKnown(row.share) && lowOf(row.share) < 0
    ? [...faults, faultAt(row, 'share', printed(row.share), BELOW_ZERO)]
    : faults;
}

function togetherFaults(rows: readonly Share[]): readonly CellFault[] {
  let together = 0;
  return rows.flatMap((row) => {
    if (row.share.kind !== 'point') return [];
    const before = together;
    together += row.share.value;
    const isTooMuch = together > 1 + ROUNDING && before <= 1 + ROUNDING;
    return isTooMuch ? [faultAt(row, 'share', printed(row.share), tooMuch(1 - before))] : [];
  });
}

const NOBODY: Wrong = [
  text('een gemeente of een organisatie', 'a municipality or an organisation'),
  text(
    'Er staat niet van wie dit aandeel is. Vul de gemeente of de organisatie in, of haal de rij weg.',
    'It does not say whose share this is. Fill in the municipality or the organisation, or remove the row.',
  ),
];

const USELESS: Wrong = [
  text('een lege cel', 'an empty cell'),
  text(
    'Dit getal doet niet mee: een afgesproken sleutel heeft aandelen, een sleutel naar inwoners heeft inwoners, en gelijke delen hebben geen van beide. Maak de cel leeg, of verbeter de soort van de sleutel.',
    'This number has no part: a key that was agreed has shares, one by inhabitants has residents, and equal parts have neither. Empty the cell, or correct the kind of the key.',
  ),
];

const BELOW_ZERO: Wrong = [
  text('een deel van 0 tot 1, of van 0% tot 100%', 'a part from 0 to 1, or from 0% to 100%'),
  text(
    'Een aandeel onder nul bestaat niet. Verbeter het getal, of schrijf n.t.b.',
    'There is no share below zero. Correct the number, or write n.t.b.',
  ),
];

function tooMuch(left: number): Wrong {
  const percent = Math.max(0, Math.round(left * 1e4) / 100);
  return [
    text(`ten hoogste ${String(percent).replace('.', ',')}%`, `at most ${percent}%`),
    text(
      'De aandelen in deze sleutel zijn samen meer dan het geheel. Zo is niets te verdelen. Controleer de aandelen; een getal zonder % is een deel van 1.',
      'The shares in this key come to more than the whole. Nothing can be divided this way. Check the shares; a number without % is a part of 1.',
    ),
  ];
}
