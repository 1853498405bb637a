import type { Calculation, UncertainInput } from '@kapstok/engine';
import { type NumberCell, NumberCells, parseAddress } from '@kapstok/plan';
import { asTyped, inQuotes, type Text, text } from '@kapstok/quantity';
import type { RecalibrationDto } from '../../schemas/knowing-better.ts';
import { placeDto } from '../gaps.ts';
import { cellLabel } from './cell-label.ts';
import { type Written, writer } from './written-numbers.ts';

/** Which input: an assumption by its key, or one cell by its address. */
export interface InputNamed {
  readonly assumption?: string | undefined;
  readonly cell?: string | undefined;
}

/** An input that somebody asks about. */
export interface AskedInput {
  readonly input: UncertainInput | undefined;
  /** The cell that was asked about; undefined where the assumption was. */
  readonly cell: NumberCell | undefined;
  readonly told: RecalibrationDto['input'];
  readonly write: Written;
}

/** Why there is no such input, for who asked. */
export interface NoInput {
  readonly wrong: Text;
}

const EITHER = text(
  'Noem één van twee: een aanname met "assumption", of een cel met "cell".',
  'Name one of two: an assumption by "assumption", or a cell by "cell".',
);

/** The input that is asked about. */
export function askedInput(calculation: Calculation, { assumption, cell }: InputNamed): AskedInput | NoInput {
  if (assumption !== undefined && cell === undefined) return ofAssumption(calculation, assumption);
  if (cell !== undefined && assumption === undefined) return ofCell(calculation, cell);
  return { wrong: EITHER };
}

const LISTED = 20;

function ofAssumption({ uncertainty }: Calculation, id: string): AskedInput | NoInput {
  const { inputs } = uncertainty;
  const input = inputs.find((candidate) => candidate.id === id);
  if (input === undefined) {
    const ids = inputs.slice(0, LISTED).map((each) => each.id);
    const known = [...ids, ...(inputs.length > LISTED ? ['…'] : [])].join(', ');
    return {
      wrong: text(
        `Dit plan heeft geen aanname ${asTyped(id)} die getrokken kan worden. Wel: ${known === '' ? 'geen' : known}.`,
        `This plan has no assumption ${asTyped(id)} that can be drawn. It has: ${known === '' ? 'none' : known}.`,
      ),
    };
  }
  const unit = input.isRelative ? '' : (input.cells[0]?.unit ?? '1');
  return {
    input,
    cell: undefined,
    told: { assumption: id, place: null, label: input.name, unit, isFactor: input.isRelative },
    write: writer(input.isRelative, unit),
  };
}

function ofCell({ plan, uncertainty }: Calculation, words: string): AskedInput | NoInput {
  const address = parseAddress(words);
  const found = address === undefined ? [] : new NumberCells(plan).at(address);
  const [cell, second] = 'kind' in found ? [] : found;
  if (cell === undefined || second !== undefined) return { wrong: noCell(words) };
  const at = uncertainty.at(cell.place);
  const input = at !== undefined && 'values' in at ? at : undefined;
  return {
    input,
    cell,
    told: {
      assumption: input?.id ?? null,
      place: placeDto(cell.place),
      label: input?.name ?? cellLabel(plan, cell.place),
      unit: cell.unit,
      isFactor: false,
    },
    write: writer(false, cell.unit),
  };
}

function noCell(words: string): Text {
  return text(
    `${asTyped(words)} is geen adres van één cel met een getal. Schrijf tabel:rij:kolom, zoals parameters:hours_per_fte:value.`,
    `${asTyped(words)} is no address of one cell with a number. Write table:row:column, such as parameters:hours_per_fte:value.`,
  );
}

/** A name in quotes. */
export function quoted(name: Text): Text {
  return { nl: inQuotes(name.nl), en: inQuotes(name.en) };
}

/** A number as one text. */
export function oneNumber(write: Written, value: number): Text {
  return write({ low: value, high: value });
}
