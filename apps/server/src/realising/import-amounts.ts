import type { RealisedOutcomeDto } from '@kapstok/contract';
import { type CellError, DEFAULT_LIMITS, type Limits, type PlanFile, readRealised } from '@kapstok/exchange';
import { asTyped, type Language, type Text, text } from '@kapstok/quantity';
import type { AtPlan } from '../changes/at-plan.ts';
import { refused } from '../changes/refused.ts';
import { giveAmounts } from './give-amounts.ts';

/** A file of amounts is small: a larger one is none. */
export const AMOUNTS_BYTES: number = 2 * 1024 * 1024;

const LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  fileBytes: AMOUNTS_BYTES,
  totalBytes: 8 * AMOUNTS_BYTES,
  entries: 200,
  rows: 5000,
  columns: 60,
  listed: 5,
};

/** What is said beside a file of amounts. */
export interface AmountsForm {
  readonly id: string;
  readonly reason: string;
  /** Up to which entry whoever gives it saw what stands there already. */
  readonly seen?: number | undefined;
  /** Which of its amounts are left as they stand there, by their place among those of the file. */
  readonly leave: ReadonlySet<number>;
}

/**
 * Keeps what a file says was realised, as handed in.
 * @throws {Refused} 422 when anything in it is wrong, with where; 409 as `giveAmounts`
 */
export async function importAmounts(
  at: AtPlan,
  file: PlanFile,
  { id, reason, seen, leave }: AmountsForm,
): Promise<RealisedOutcomeDto> {
  const { amounts, errors } = await readRealised(file, LIMITS);
  if (errors.length > 0) {
    const told = (language: Language): string => errors.map((error) => toldOf(error, language)).join('; ');
    throw refused(
      422,
      text(
        `Er is niets ingelezen. Verbeter eerst deze rijen: ${told('nl')}.`,
        `Nothing was read. Correct these rows first: ${told('en')}.`,
      ),
    );
  }
  if (amounts.length === 0) throw refused(422, NOTHING);
  const given = amounts.map((amount) => ({ ...amount, state: 'submitted' as const, seq: null }));
  return await giveAmounts(at, { id, reason, amounts: given }, { seenUntil: seen, leave });
}

/** What a column is called in a file of amounts. */
const COLUMNS: Readonly<Record<string, Text>> = {
  line: text('post', 'line'),
  period: text('periode', 'period'),
  amount: text('bedrag', 'amount'),
};

/** What is wrong in a file: where, what stands there, and what was expected. */
function toldOf({ row, column, found, expected }: CellError, language: Language): string {
  const name = COLUMNS[column]?.[language] ?? column;
  const words = {
    nl: `rij ${row}${name === '' ? '' : `, ${name}`}: er staat ${asTyped(found)}, nodig is: ${expected.nl}`,
    en: `row ${row}${name === '' ? '' : `, ${name}`}: ${asTyped(found)} stands there, needed is: ${expected.en}`,
  };
  return words[language];
}

const NOTHING = text(
  'In dit bestand staat geen rij van de soort "uitgegeven" of "uren van eigen mensen". Er is niets ingelezen.',
  'This file has no row of the kind "spent" or "hours of own staff". Nothing was read.',
);
