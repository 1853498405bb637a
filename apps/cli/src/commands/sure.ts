import { certainty } from '@kapstok/contract';
import { type Command, EXIT } from '../io.ts';
import { open } from '../open.ts';
import { certaintyReport } from '../reports/certainty.ts';

/** `kapstok sure`: chances, ranges and what they hang on, drawn as the assumptions of the plan say. */
export const sure: Command = async (asked, io) => {
  const calculation = await open(asked.positionals[0] ?? '', asked, io);
  if (calculation === undefined) return EXIT.refused;
  const { seed, draws } = asked;
  const document = certainty(calculation, {
    setting: {},
    ...(seed === undefined ? {} : { seed }),
    ...(draws === undefined ? {} : { draws }),
  });
  if (asked.json) io.out(`${JSON.stringify(document, null, 2)}\n`);
  else io.out(certaintyReport(document, asked.language, io));
  return EXIT.done;
};
