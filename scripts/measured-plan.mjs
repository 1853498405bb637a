import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} letter @param {number} count */
function codes(letter, count) {
  return Array.from({ length: count }, (_, n) => `${letter}${n}`);
}

/** @param {number} count @param {string} from */
function definitions(count, from) {
  return codes('K', count).map((code, n) => {
    const [counts, overTime] = n % 3 === 0 ? ['cumulative', 'last'] : ['per_period', 'sum'];
    return `${code},1,${from},inwoners,organisation,geteld,month,${counts},sum,${overTime},unknown`;
  });
}

/**
 * Writes a plan that measures much, as a folder: indicators K0, K1 and so on, each given every month by organisations O0, O1 and so
 * on. Every third one is cumulative, and of every third less is better.
 * @param {{ to: string, indicators: number, organisations: number, periods: readonly string[] }} how
 */
export function measuredPlan({ to, indicators, organisations, periods }) {
  const year = periods.at(-1)?.slice(0, 4);
  const polarity = (/** @type {number} */ n) => (n % 3 === 2 ? 'less_is_better' : 'more_is_better');
  const tables = {
    plan: ['key,value', 'title,Een plan dat veel meet'],
    pillars: ['code,name', 'P1,De eerste pijler'],
    projects: ['code,pillar,name', '1.1,P1,Het eerste project'],
    organisations: [
      'code,name,kind',
      ...codes('O', organisations).map((code) => `${code},Organisatie ${code},meter`),
    ],
    kpis: [
      `code,pillar,project,kind,name,unit,owner,polarity,t${year}`,
      ...codes('K', indicators).map(
        (code, n) => `${code},P1,1.1,resultaat,Wat ${code} telt,persons,meter,${polarity(n)},5000`,
      ),
    ],
    'indicator-definitions': [
      'indicator,version,from,population,level,method,cadence,counts,over_organisations,over_time,missing',
      ...definitions(indicators, periods[0] ?? ''),
    ],
    'measurement-rounds': [
      'code,name,kind,period,opens,due',
      ...periods.map((period) => `${period},Ronde ${period},progress,${period},${period}-01,${period}-28`),
    ],
  };
  mkdirSync(to, { recursive: true });
  for (const [name, lines] of Object.entries(tables))
    writeFileSync(join(to, `${name}.csv`), `${lines.join('\n')}\n`);
}
