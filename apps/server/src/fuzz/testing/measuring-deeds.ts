import { randomUUID } from 'node:crypto';
import { MEASUREMENT_STATES } from '@kapstok/plan';
import { formOf } from '../../testing/upload.ts';
import type { Chance } from './chance.ts';
import { type Aim, type Deed, type Maker, pick, REASON, sent } from './deed.ts';

/** Who gives figures in the small plan; the region itself is named by a hyphen in an address. */
const REPORTERS = ['WEL', 'HA', 'GEM', ''] as const;
/** A round in which figures are asked, and one that is closed and opened: it locks a period in which nothing is given. */
const [ROUND, STEPPED] = ['2026Q2', '2026'];

function someRequest(chance: Chance): string {
  return `rounds/${ROUND}/requests/${chance.oneOf(['WEL', 'HA', 'GEM', '-'])}`;
}

function answering({ plan }: Aim, chance: Chance): Deed {
  const indicator = chance.oneOf(['K1', 'K2', 'K3']);
  const measured = { kind: 'value', value: chance.below(100) };
  const seq = chance.oneOf([null, null, chance.below(1000)]);
  const figure = { indicator, period: ROUND, seq, measured, because: REASON, submit: chance.below(2) === 0 };
  const body = { id: randomUUID(), reason: REASON, figures: [figure] };
  return sent('PUT', `/plans/${plan}/${someRequest(chance)}`, body);
}

function steppingFigure({ plan }: Aim, chance: Chance): Deed {
  const step = chance.oneOf(['withdraw', 'return', 'approve', 'reopen']);
  const figure = { indicator: chance.oneOf(['K1', 'K2', 'K3']), period: ROUND, seq: chance.below(1000) };
  const body = { id: randomUUID(), step, reason: REASON, figures: [figure] };
  return sent('POST', `/plans/${plan}/${someRequest(chance)}/steps`, body);
}

/** An amount in a month of its own: hardly ever does another stand there. */
function giving({ plan }: Aim, chance: Chance): Deed {
  const month = String(1 + chance.below(12)).padStart(2, '0');
  const amount = {
    line: chance.oneOf(['B1', 'B2', 'B3', 'B4']),
    period: `${2026 + chance.below(50)}-${month}`,
    kind: chance.oneOf(['spend', 'hours']),
    reporter: pick(REPORTERS, chance) ?? '',
    amount: chance.below(10_000),
    state: pick(MEASUREMENT_STATES, chance) ?? 'draft',
  };
  return sent('POST', `/plans/${plan}/realisations`, { id: randomUUID(), reason: REASON, amounts: [amount] });
}

async function importingAmounts({ plan }: Aim, chance: Chance): Promise<Deed> {
  const row = `B1;uitgegeven;ZVW;${2026 + chance.below(50)}Q${1 + chance.below(4)};${chance.below(10_000)}`;
  const form = await formOf(
    { 'uitgaven.csv': `Post;Soort;Bron;Periode;Bedrag\n${row}\n` },
    {
      id: randomUUID(),
      reason: REASON,
    },
  );
  return { method: 'POST', url: `/api/v1/plans/${plan}/realisations/imports`, ...form };
}

/** A workbook that is none: who may not answer is refused before it is read. */
async function answeringByFile({ plan }: Aim, chance: Chance): Promise<Deed> {
  const form = await formOf({ 'opgave.xlsx': 'PK' }, { id: randomUUID(), dryRun: 'false', submit: 'true' });
  return { method: 'POST', url: `/api/v1/plans/${plan}/${someRequest(chance)}/file`, ...form };
}

async function proving({ plan }: Aim, chance: Chance): Promise<Deed> {
  const where = chance.oneOf([
    someRequest(chance),
    `realisations/reporters/${chance.oneOf(['WEL', 'HA', 'GEM', '-'])}`,
  ]);
  const { payload, headers } = await formOf(
    { 'bewijs.pdf': `%PDF-1.4\n% ${chance.below(1_000_000)}\n%%EOF\n` },
    { id: randomUUID() },
  );
  return { method: 'POST', url: `/api/v1/plans/${plan}/${where}/evidence-files`, headers, payload };
}

function steppingRound({ plan }: Aim, chance: Chance): Deed {
  const step = chance.oneOf(['closings', 'reopenings']);
  return sent('POST', `/plans/${plan}/rounds/${STEPPED}/${step}`, { id: randomUUID(), reason: REASON });
}

function reminding({ plan }: Aim, chance: Chance): Deed {
  return sent('POST', `/plans/${plan}/${someRequest(chance)}/reminders`, { id: randomUUID() });
}

function sendingReport({ plan, versions }: Aim, chance: Chance): Deed {
  const version = pick(versions, chance) ?? randomUUID();
  const report = { report: 'exposure', format: 'xlsx', period: ROUND, version };
  return sent('POST', `/plans/${plan}/sent-reports`, { id: randomUUID(), ...report });
}

const MAKERS: readonly (readonly [weight: number, maker: Maker])[] = [
  [4, answering],
  [4, steppingFigure],
  [8, giving],
  [1, importingAmounts],
  [1, answeringByFile],
  [2, proving],
  [2, steppingRound],
  [2, reminding],
  [1, sendingReport],
];

/** A request to give, judge or close what is measured and spent, or to tell that it was sent. */
export const measuringDeed: Maker = async (aim, chance) => {
  let left = chance.below(MAKERS.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, maker] of MAKERS) {
    if (left < weight) return await maker(aim, chance);
    left -= weight;
  }
  throw new Error('a weight too many');
};
