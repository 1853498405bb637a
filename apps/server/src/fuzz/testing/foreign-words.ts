import { createHash, randomUUID } from 'node:crypto';
import { formOf } from '../../testing/upload.ts';
import { FOREIGN, type World } from './world.ts';

/** Where what was given stands in the foreign region: what one names in an address to get at it. */
export interface ForeignWords {
  readonly round: string;
  readonly reporter: string;
  readonly sha256: string;
  /** Ids of what was made: a key, an invitation, a webhook. */
  readonly ids: readonly string[];
}

const [ROUND, REPORTER] = ['2026Q2', 'WEL'];

/**
 * Fills what is no row of a plan in the foreign region with words of its own: what was measured and spent and the files that show it,
 * a report that was sent, a key, an invitation and a webhook.
 */
export async function fillForeign({ app, foreign, foreigner }: World): Promise<ForeignWords> {
  const [plan, region] = [`/api/v1/plans/${foreign.plan}`, `/api/v1/regions/${FOREIGN}`];
  const reason = 'omdat kanarier-2';
  const made = async (method: 'POST' | 'PUT', url: string, sent: Sent): Promise<void> => {
    const headers = { ...foreigner.headers, ...sent.headers };
    const { statusCode, body } = await app.inject({ method, url, headers, payload: sent.payload });
    if (statusCode >= 300) throw new Error(`${url}: ${statusCode} ${body}`);
  };
  const request = `${plan}/rounds/${ROUND}/requests/${REPORTER}`;
  const file = '%PDF-1.4\n% kanarief-1\n%%EOF\n';
  const evidence = async (): Promise<Sent> => formOf({ 'kanarief-2.pdf': file }, { id: randomUUID() });
  const sha256 = createHash('sha256').update(file).digest('hex');
  await made('POST', `${request}/evidence-files`, await evidence());
  await made('POST', `${plan}/realisations/reporters/${REPORTER}/evidence-files`, await evidence());
  const measured = { kind: 'value', value: 37 };
  const figure = {
    indicator: 'K1',
    period: ROUND,
    seq: null,
    measured,
    remark: 'kanariem-1',
    because: 'kanariem-2',
  };
  await made('PUT', request, {
    payload: { id: randomUUID(), reason, figures: [{ ...figure, evidence: [sha256], submit: true }] },
  });
  const amount = { line: 'B1', period: '2026Q1', kind: 'hours', reporter: REPORTER, amount: 12.25 };
  await made('POST', `${plan}/realisations`, {
    payload: { id: randomUUID(), reason, amounts: [{ ...amount, remark: 'kanariem-3', evidence: [sha256] }] },
  });
  const [key, invitation, webhook] = [randomUUID(), randomUUID(), randomUUID()];
  const reads = { role: 'reader', within: { kind: 'region' }, reason };
  await made('POST', `${region}/keys`, {
    payload: { id: key, name: 'kanariek-1', ...reads, scope: 'read', days: 3 },
  });
  await made('POST', `${region}/invitations`, { payload: { id: invitation, ...reads, note: 'kanariei-1' } });
  await made('POST', `${region}/webhooks`, {
    payload: { id: webhook, address: 'https://elders.example/kanariew-1', reason },
  });
  await made('POST', `${plan}/sent-reports`, {
    payload: {
      id: randomUUID(),
      report: 'quarterly',
      format: 'xlsx',
      period: ROUND,
      asOf: new Date().toISOString(),
    },
  });
  return { round: ROUND, reporter: REPORTER, sha256, ids: [key, invitation, webhook] };
}

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload: Buffer | object;
}
