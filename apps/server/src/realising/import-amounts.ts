import type { RealisedOutcomeDto } from '@kapstok/contract';
import { DEFAULT_LIMITS, type Limits, type PlanFile, readRealised } from '@kapstok/exchange';
import { text } from '@kapstok/quantity';
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

/**
 * Keeps what a file says was realised, as handed in.
 * @throws {Refused} 422 when anything in it is wrong, with where
 */
export async function importAmounts(
  at: AtPlan,
  file: PlanFile,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<RealisedOutcomeDto> {
  const { amounts, errors } = await readRealised(file, LIMITS);
  if (errors.length > 0) {
    const told = (language: 'nl' | 'en'): string =>
      errors
        .map(({ row, column, found, expected }) => `${row} ${column}: "${found}" (${expected[language]})`)
        .join('; ');
    throw refused(
      422,
      text(
        `Er is niets ingelezen. Verbeter eerst deze rijen: ${told('nl')}.`,
        `Nothing was read. Correct these rows first: ${told('en')}.`,
      ),
    );
  }
  if (amounts.length === 0) throw refused(422, NOTHING);
  const given = amounts.map((amount) => ({ ...amount, state: 'submitted' as const }));
  return await giveAmounts(at, { id, reason, amounts: given });
}

const NOTHING = text(
  'In dit bestand staat geen rij van de soort "uitgegeven" of "uren van eigen mensen". Er is niets ingelezen.',
  'This file has no row of the kind "spent" or "hours of own staff". Nothing was read.',
);
