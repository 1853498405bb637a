import { type CellErrorDto, faultErrors } from '@kapstok/contract';
import { type Calculation, calculate } from '@kapstok/engine';
import { openPlan } from '@kapstok/exchange';
import type { Asked, Io } from './io.ts';
import { errorReport, noticeReport } from './reports/reading.ts';

/** Says what is wrong with a plan, each at its place. */
export function refuse(errors: readonly CellErrorDto[], asked: Asked, io: Io): undefined {
  io.err(
    asked.json ? `${JSON.stringify({ errors }, null, 2)}\n` : errorReport(errors, asked.language, io.width),
  );
}

/** Reads and computes the plan that was asked for; when that can't be done the errors go to the error output. */
export async function open(path: string, asked: Asked, io: Io): Promise<Calculation | undefined> {
  const result = await openPlan(path);
  if (!result.ok) return refuse(result.errors, asked, io);
  if (!asked.json && result.notices.length > 0) io.err(noticeReport(result.notices, asked.language));
  const calculation = calculate(result.plan);
  if (calculation.faults.length > 0) return refuse(faultErrors(calculation.faults, result.files), asked, io);
  return calculation;
}
