import { asTyped, text } from '@kapstok/quantity';
import { CHOICES, parseAddress } from '../address.ts';
import { type CellFault, faultAt, type Wrong } from '../cell-fault.ts';
import type { AddressFault, NumberCell, NumberCells } from '../number-cells.ts';
import type { Place } from '../place.ts';
import { noOpenChoice, openChoice } from './open-choices.ts';

/** What an address is about: the cells of a row, or an open choice by its id. */
export type Addressed =
  | { readonly kind: 'cells'; readonly cells: readonly NumberCell[] }
  | { readonly kind: 'choice'; readonly id: string }
  | {
      readonly kind: 'nothing';
      readonly wrong: Wrong;
      /** The table that has no such row, where it is one that figures are computed from. */
      readonly missingFrom?: string;
    };

/** Names of choices are one word. */
const CHOICE_ID = /^[A-Za-z][\w-]*$/;

/** What an address is about; where it is about nothing, what was expected. */
export function addressed(words: string, cells: NumberCells): Addressed {
  const address = parseAddress(words);
  if (address === undefined) return { kind: 'nothing', wrong: noAddress(words) };
  const { table, row, field } = address;
  if (table === CHOICES) {
    const isId = field === '' && CHOICE_ID.test(row);
    if (!isId) return { kind: 'nothing', wrong: NO_CHOICE };
    return openChoice(row) === undefined
      ? { kind: 'nothing', wrong: noOpenChoice(row) }
      : { kind: 'choice', id: row };
  }
  const found = cells.at(address);
  if (!('kind' in found)) return { kind: 'cells', cells: found };
  const nothing = { kind: 'nothing', wrong: faultWrong(found, table, row) } as const;
  return found.kind === 'row' ? { ...nothing, missingFrom: table } : nothing;
}

/** A fault at a cell with an address that is about nothing. */
export function aboutNothing(
  row: { readonly place: Place },
  words: string,
  { wrong, missingFrom }: Extract<Addressed, { kind: 'nothing' }>,
): CellFault {
  const fault = faultAt(row, 'on', words, wrong);
  return missingFrom === undefined ? fault : { ...fault, missingFrom };
}

/** The cells and choices of what is addressed, each by a name that is its own. */
export function namesOf(what: Addressed): readonly string[] {
  switch (what.kind) {
    case 'cells':
      return what.cells.map(({ place }) => `${place.table}:${place.line}:${place.field}`);
    case 'choice':
      return [`${CHOICES}:${what.id}`];
    case 'nothing':
      return [];
  }
}

function faultWrong(fault: AddressFault, table: string, row: string): Wrong {
  switch (fault.kind) {
    case 'table':
      return noTable(table, listed(fault.others));
    case 'row':
      return noRow(table, row);
    case 'rows':
      return manyRows(row, listed(fault.others));
    case 'field':
      return fault.others.length === 0 ? noNumbers(row) : noNumber(row, listed(fault.others));
  }
}

/** Possibilities that are named in a message. */
const MOST_LISTED = 12;

function listed(others: readonly string[]): string {
  return [...others.slice(0, MOST_LISTED), ...(others.length > MOST_LISTED ? ['…'] : [])].join(', ');
}

const ADDRESS = text(
  'een adres als parameters:hours_per_fte:value, of choices:timeToStaff',
  'an address such as parameters:hours_per_fte:value, or choices:timeToStaff',
);

function noAddress(words: string): Wrong {
  return [
    ADDRESS,
    text(
      `${asTyped(words)} is geen adres, dus er is niet te zeggen waar het over gaat. Schrijf tabel:rij:kolom, of tabel:rij voor alle jaren van de rij.`,
      `${asTyped(words)} is no address, so there is no telling what it is about. Write table:row:column, or table:row for every year of the row.`,
    ),
  ];
}

const NO_CHOICE: Wrong = [
  text('choices: met de code van een open keuze', 'choices: with the code of an open choice'),
  text(
    'Dit is geen open keuze. Schrijf choices: met de code van de keuze erachter, zoals choices:timeToStaff.',
    'This is no open choice. Write choices: with the code of the choice behind it, such as choices:timeToStaff.',
  ),
];

function noTable(table: string, others: string): Wrong {
  return [
    text(`een van: ${others}, choices`, `one of: ${others}, choices`),
    text(
      `${asTyped(table)} is geen tabel waaruit cijfers worden berekend. Wat hier staat, zou niets uitmaken. Noem een tabel waaruit wel wordt gerekend.`,
      `${asTyped(table)} is no table that figures are computed from. What stands here would make no difference. Name a table that is computed from.`,
    ),
  ];
}

function noRow(table: string, row: string): Wrong {
  return [
    text(`de sleutel van een rij in ${table}`, `the key of a row in ${table}`),
    text(
      `Er is geen rij ${asTyped(row)} in ${table}. Verbeter de sleutel, of voeg de rij daar toe. Heeft een rij meer kolommen als sleutel, zet daar dan / tussen.`,
      `There is no row ${asTyped(row)} in ${table}. Correct the key, or add the row there. If the key of a row has several columns, put / in between.`,
    ),
  ];
}

function manyRows(row: string, others: string): Wrong {
  return [
    text(`een van: ${others}`, `one of: ${others}`),
    text(
      `Meer rijen heten ${asTyped(row)}. Welke bedoeld is, is niet te zeggen. Schrijf de hele sleutel.`,
      `Several rows are called ${asTyped(row)}. There is no telling which is meant. Write the whole key.`,
    ),
  ];
}

function noNumber(row: string, others: string): Wrong {
  return [
    text(`een van de kolommen: ${others}`, `one of the columns: ${others}`),
    text(
      `Op rij ${asTyped(row)} staat daar geen getal waarmee wordt gerekend. Noem een kolom met een getal.`,
      `Row ${asTyped(row)} has no number there that is computed with. Name a column with a number.`,
    ),
  ];
}

function noNumbers(row: string): Wrong {
  return [
    text('een rij met een getal', 'a row with a number'),
    text(
      `Op rij ${asTyped(row)} staat geen getal waarmee wordt gerekend. Gaat het om een formule, noem dan de rekenwaarden waar die uit bestaat.`,
      `Row ${asTyped(row)} has no number that is computed with. If it has a formula, name the parameters it is made of.`,
    ),
  ];
}
