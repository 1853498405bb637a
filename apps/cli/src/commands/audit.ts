import { atLeast, audit as auditOf } from '@kapstok/audit';
import { auditDocument } from '@kapstok/contract';
import { dayOnClock } from '@kapstok/quantity';
import { type Command, EXIT } from '../io.ts';
import { open } from '../open.ts';
import { auditReport } from '../reports/findings.ts';
import { jsonList } from '../terminal/json-list.ts';

/** `kapstok audit`: what in the plan does not follow, is missing or does not fit. */
export const audit: Command = async (asked, io) => {
  const calculation = await open(asked.positionals[0] ?? '', asked, io);
  if (calculation === undefined) return EXIT.refused;
  const all = auditOf(calculation, undefined, dayOnClock(new Date()));
  const min = asked.min ?? 'remark';
  const findings = atLeast(all, min);
  if (asked.json) for (const piece of jsonList('findings', auditDocument(findings).findings)) io.out(piece);
  else io.out(auditReport({ calculation, all, shown: findings, min }, asked.language, io));
  return EXIT.done;
};
