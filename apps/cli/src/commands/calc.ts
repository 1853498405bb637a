import { calcDocument } from '@kapstok/contract';
import { type Command, EXIT } from '../io.ts';
import { open } from '../open.ts';
import { calcReport } from '../reports/calculation.ts';

/** `kapstok calc`: every total of the plan, its pillars and its projects. */
export const calc: Command = async (asked, io) => {
  const calculation = await open(asked.positionals[0] ?? '', asked, io);
  if (calculation === undefined) return EXIT.refused;
  if (asked.json) io.out(`${JSON.stringify(calcDocument(calculation), null, 2)}\n`);
  else io.out(calcReport(calculation, { language: asked.language, projects: asked.projects, io }));
  return EXIT.done;
};
