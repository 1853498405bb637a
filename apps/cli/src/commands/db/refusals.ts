import { type Language, text } from '@kapstok/quantity';
import { type RefusalOfNoRegion, refusalsOfNoRegion } from '@kapstok/store';
import { type Command, EXIT } from '../../io.ts';
import { onDatabase } from './with-database.ts';

/** How many are told: the latest. */
const TOLD = 1000;

const NONE = text(
  'Er is niets geweigerd dat bij geen regio hoort.',
  'Nothing was refused that is of no region.',
);

function line({ lastAt, status, times, request, why }: RefusalOfNoRegion, language: Language): string {
  return `${lastAt.toISOString()}  ${status}  ${times}×  ${request}  ${why[language]}\n`;
}

/** `kapstok db refusals`: what was refused and belongs to no region, so that no coordinator sees it in a log. */
export const refusals: Command = onDatabase('data', async ({ asked, io, database }) => {
  const told = await refusalsOfNoRegion(database, TOLD);
  const lines = told.map((one) => line(one, asked.language)).join('');
  io.out(
    asked.json ? `${JSON.stringify({ refusals: told }, null, 2)}\n` : lines || `${NONE[asked.language]}\n`,
  );
  return EXIT.done;
});
