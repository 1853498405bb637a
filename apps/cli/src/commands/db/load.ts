import { randomUUID } from 'node:crypto';
import { importPlan, openFiles, type PlanFiles, readPlan } from '@kapstok/exchange';
import { addressCodeOf, type PlanRecords, settle } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { loadPlan } from '@kapstok/store';
import { type Command, EXIT } from '../../io.ts';
import { refuse } from '../../open.ts';
import { onDatabase } from './with-database.ts';

/** `kapstok db load`: a plan as records in the database, the first time or again, as one change in the log. */
export const load: Command = onDatabase('place', async ({ asked, io, database }) => {
  const [path = ''] = asked.positionals;
  const { region, title = region } = asked;
  if (region === undefined || title === undefined) {
    io.err(`${NO_REGION[asked.language]}\n`);
    return EXIT.refused;
  }
  const opened = await openFiles(path);
  if (!opened.ok) {
    refuse(opened.errors, asked, io);
    return EXIT.refused;
  }
  const { given } = opened;
  const read = await importPlan(new Map(), given, { newId: randomUUID });
  if (!read.ok) {
    refuse(read.errors, asked, io);
    return EXIT.refused;
  }
  const plan = await planIn(given);
  const { kind } = await loadPlan(database, {
    region: { code: region, title },
    plan,
    reason: text(`Ingelezen uit ${given.title}`, `Loaded from ${given.title}`)[asked.language],
    records: (current) => imported(current, given),
    now: () => new Date(),
    newId: randomUUID,
  });
  const sentence =
    kind === 'nothing'
      ? text(
          `Plan ${plan.code} van regio ${region} was al zo.`,
          `Plan ${plan.code} of region ${region} was like that already.`,
        )
      : text(`Plan ${plan.code} staat in regio ${region}.`, `Plan ${plan.code} is in region ${region}.`);
  io.out(
    asked.json
      ? `${JSON.stringify({ region, plan: plan.code, title: plan.title, outcome: kind }, null, 2)}\n`
      : `${sentence[asked.language]}\n`,
  );
  return EXIT.done;
});

const NO_REGION = text('Er ontbreekt nog iets: --region CODE.', 'Something is missing: --region CODE.');

/** What a plan is called: by itself where it says so, and in addresses by the name of its folder or file. */
async function planIn(given: PlanFiles): Promise<{ readonly code: string; readonly title: string }> {
  const read = await readPlan(given);
  return { code: addressCodeOf(given.title) || 'plan', title: read.ok ? read.plan.title : given.title };
}

/** The records of a plan after what was given is imported. */
async function imported(current: PlanRecords, given: PlanFiles): Promise<PlanRecords> {
  const read = await importPlan(current, given, { newId: randomUUID });
  const settled = read.ok ? settle(current, read.edits) : undefined;
  if (settled?.ok !== true) throw new Error('a plan that was read can no longer be read');
  return settled.records;
}
