import { atLeast, audit as auditOf } from '@kapstok/audit';
import { auditDocument } from '@kapstok/contract';
import { calculate } from '@kapstok/engine';
import { type Command, EXIT } from '../io.ts';
import { open } from '../open.ts';
import { auditReport } from '../reports/findings.ts';

/** `kapstok audit`: what in the plan does not follow, is missing or does not fit. */
export const audit: Command = async (asked, io) => {
  const plan = await open(asked.positionals[0] ?? '', asked, io);
  if (plan === undefined) return EXIT.refused;
  const calculation = calculate(plan);
  const all = auditOf(calculation);
  const findings = asked.min === undefined ? all : atLeast(all, asked.min);
  if (asked.json) io.out(`${JSON.stringify(auditDocument(findings), null, 2)}\n`);
  else io.out(auditReport({ calculation, all, shown: findings }, asked.language, io));
  return EXIT.done;
};
