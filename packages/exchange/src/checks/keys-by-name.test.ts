import { expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';
import { givenFiles } from '../testing/given-files.ts';

it('notes a key that is written by its name, and says which key it would be', async () => {
  const result = await readPlan(
    givenFiles({
      'parameters.csv':
        'key,value,unit\nuren per fte,1872,hour/FTE/year\ndiscount_rate,3.5%,1/year\nkans,0.2,1\n',
      'labour-shortage.csv': 'key,value,unit,year,area\ntekort,1200,persons,2029,R\nambition,60%,1,2029,R\n',
    }),
  );
  const notices = result.ok ? result.notices : [];
  expect(notices.map(({ file, row, column }) => `${file} ${row} ${column}`)).toEqual([
    'parameters.csv 2 key',
    'labour-shortage.csv 2 key',
  ]);
  expect(notices[0]?.message.nl).toContain('Schrijf dan hours_per_fte');
  expect(notices[1]?.message.nl).toContain('Schrijf dan shortage');
});
