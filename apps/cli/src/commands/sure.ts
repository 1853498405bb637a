import { basename } from 'node:path';
import { certainty, type PlanDraws, type PlanTold, planDraws, SummedCertaintyMaker } from '@kapstok/contract';
import { drawsQuerySchema } from '@kapstok/contract/schemas';
import type { Calculation } from '@kapstok/engine';
import { planMark } from '@kapstok/exchange';
import { namedByPlan } from '@kapstok/plan';
import { type Asked, type Command, EXIT, type Io } from '../io.ts';
import { open } from '../open.ts';
import { certaintyReport } from '../reports/certainty.ts';
import { summedReport } from '../reports/summed-certainty.ts';

/** `kapstok sure`: chances, ranges and what they hang on, drawn as the assumptions of the plan say; of several plans together. */
export const sure: Command = async (asked, io) =>
  asked.positionals.length > 1 ? await sureTogether(asked, io) : await sureOfOne(asked, io);

const sureOfOne: Command = async (asked, io) => {
  const calculation = await open(asked.positionals[0] ?? '', asked, io);
  if (calculation === undefined) return EXIT.refused;
  const from = { mark: planMark(calculation.plan) };
  const document = certainty(calculation, { setting: {}, from, ...howOf(asked) });
  if (asked.json) io.out(`${JSON.stringify(document, null, 2)}\n`);
  else io.out(certaintyReport(document, asked.language, io));
  return EXIT.done;
};

function howOf({ seed, draws }: Asked): { readonly seed: number; readonly draws: number } {
  return drawsQuerySchema.parse({ seed, draws });
}

/** Plans added up draw by draw, one after another: apart by chance, but for what they say that they share. */
async function sureTogether(asked: Asked, io: Io): Promise<number> {
  const how = howOf(asked);
  const maker = new SummedCertaintyMaker({ level: 'plans', region: null, ...how });
  const marks: string[] = [];
  for (const path of asked.positionals) {
    const drawn = await drawnOf(path, marks, asked, io);
    if (drawn === undefined) return EXIT.refused;
    maker.add(drawn.told, drawn.of);
    marks.push(drawn.mark);
  }
  const document = maker.document();
  if (asked.json) io.out(`${JSON.stringify(document, null, 2)}\n`);
  else io.out(summedReport(document, asked.language, io));
  return EXIT.done;
}

/**
 * The draws of one plan among others; what it was computed from is let go of. Chance goes by what stands in a plan, so that the
 * order of the plans moves no bit.
 * @param before marks of the plans before it
 */
async function drawnOf(
  path: string,
  before: readonly string[],
  asked: Asked,
  io: Io,
): Promise<{ readonly told: PlanTold; readonly of: PlanDraws; readonly mark: string } | undefined> {
  const calculation = await open(path, asked, io);
  if (calculation === undefined) return undefined;
  const { plan } = calculation;
  const mark = planMark(plan);
  const name = `${before.length + 1} ${basename(path)}`;
  const among = `${mark} ${before.filter((one) => one === mark).length}`;
  const told = {
    plan: name,
    title: plan.title,
    region: regionOf(calculation, name),
    version: null,
    entry: null,
    mark,
  };
  return { told, of: planDraws(calculation, { ...howOf(asked), among }), mark };
}

/** The region that a plan names, whose shortage counts once; one that names none has its own. */
function regionOf({ plan }: Calculation, name: string): PlanTold['region'] {
  const title = namedByPlan(plan, 'region') ?? namedByPlan(plan, 'regio') ?? '';
  return title === '' ? { code: name, title: plan.title } : { code: title, title };
}
