import { openPlan } from '@kapstok/exchange';
import type { Plan } from '@kapstok/plan';
import type { Asked, Io } from './io.ts';
import { errorReport, noticeReport } from './reports/reading.ts';

/** Reads the plan that was asked for; when it can't be read the errors go to the error output and there is no plan. */
export async function open(path: string, asked: Asked, io: Io): Promise<Plan | undefined> {
  const result = await openPlan(path);
  if (!result.ok) {
    const { errors } = result;
    io.err(
      asked.json ? `${JSON.stringify({ errors }, null, 2)}\n` : errorReport(errors, asked.language, io.width),
    );
    return undefined;
  }
  if (!asked.json && result.notices.length > 0) io.err(noticeReport(result.notices, asked.language));
  return result.plan;
}
