import { createHash } from 'node:crypto';
import { readRecords } from '@kapstok/exchange';
import { emptyPlan, type Plan } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { askedRecordsJson, type Reader } from '@kapstok/store';
import type { AtPlanThen } from '../changes/at-plan.ts';
import { refused } from '../changes/refused.ts';
import { recordsIn } from '../kept-plans/records-in.ts';

/** Plans that stay read: whoever may know the same of a plan, reads the same. */
const MOST = 20;

/** Plans by what they were read from; the one asked longest ago is forgotten first. */
const known = new Map<string, Promise<Plan>>();

/**
 * What a plan says of measuring, as far as the database lets whoever asks know; nothing for who may not know of it. Read once
 * from the same records.
 * @throws {Refused} 422 when it can't be read
 */
export async function askedPlan(reader: Reader, { plan: { id, title }, past }: AtPlanThen): Promise<Plan> {
  const json = await askedRecordsJson(reader, id, past?.seq);
  const from = createHash('sha256').update(title).update('\0').update(json).digest('base64url');
  const plan = known.get(from) ?? planOf(json, title);
  known.delete(from);
  known.set(from, plan);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
  return await plan;
}

async function planOf(json: string, title: string): Promise<Plan> {
  const records = recordsIn(json);
  if (records.size === 0) return emptyPlan(title);
  const { result } = await readRecords(records, title);
  if (!result.ok) throw refused(422, UNREADABLE);
  return result.plan;
}

const UNREADABLE = text(
  'Hoe er gemeten wordt, is niet te lezen: in indicatoren, definities, meetronden of organisaties staat een fout. Verbeter die eerst.',
  'How is measured can’t be read: there is a fault in indicators, definitions, rounds or organisations. Correct that first.',
);
