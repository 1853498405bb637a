import { type Text, text } from '@kapstok/quantity';
import { sql } from 'kysely';
import { wordIn } from '../assignments/told-roles.ts';
import type { Entry } from '../log/entry.ts';
import type { StandingProblem } from '../log/standing-problem.ts';
import type { Follower } from '../log/verify.ts';
import type { Reader } from '../log/writer.ts';

/** A webhook as the log tells it, or as it stands. */
interface WebhookStanding {
  readonly address: string;
  readonly maker: string;
  readonly role: string;
  readonly made: number;
  /** The entry by which it ended; null when it did not. */
  readonly ended: number | null;
}

/**
 * Holds the webhooks of a region against its log: where each tells what its maker may read, in which role, and whether it
 * was ended. Its secret and how far it is are told nowhere, and so not held. Those that are gone are left to
 * `followAbsent`.
 */
export function followWebhooks(reader: Reader): Follower<StandingProblem> {
  const told = new Map<string, WebhookStanding>();
  return {
    page: (entries) => {
      for (const entry of entries) hearOfWebhooks(told, entry);
      return Promise.resolve([]);
    },
    end: async () => {
      const kept = await keptWebhooks(reader);
      return [...kept].flatMap(([id, found]) => {
        const one = told.get(id);
        return one !== undefined && wordsOf(one) === wordsOf(found) ? [] : [problemOf(id, one, found)];
      });
    },
  };
}

function hearOfWebhooks(told: Map<string, WebhookStanding>, { kind, seq, account, role, body }: Entry): void {
  if (kind !== 'webhook') return;
  const [what, id] = [wordIn(body, 'what'), wordIn(body, 'webhook')];
  const one = told.get(id);
  if (what === 'made') {
    told.set(id, { address: wordIn(body, 'address'), maker: account, role, made: seq, ended: null });
  }
  if (what === 'ended' && one !== undefined) told.set(id, { ...one, ended: seq });
}

interface Row extends Omit<WebhookStanding, 'made' | 'ended'> {
  readonly id: string;
  readonly made: string;
  readonly ended: string | null;
}

/** One that was ended is stopped too: else it would still be told. */
async function keptWebhooks({ trx, region }: Reader): Promise<ReadonlyMap<string, WebhookStanding>> {
  const { rows } = await sql<Row>`
    select w.id::text as id, w.address, w.made_by::text as maker, w.role, w.made_seq::text as made,
      case when w.stopped_at is not null then w.ended_seq::text end as ended
    from kapstok.webhook w where w.region_id = ${region}::uuid order by w.id`.execute(trx);
  return new Map(
    rows.map(({ id, made, ended, ...row }) => [
      id,
      { ...row, made: Number(made), ended: ended === null ? null : Number(ended) },
    ]),
  );
}

function wordsOf({ address, maker, role, made, ended }: WebhookStanding): string {
  return JSON.stringify([address, maker, role, made, ended]);
}

function problemOf(id: string, told: WebhookStanding | undefined, found: WebhookStanding): StandingProblem {
  const seq = told?.ended ?? told?.made;
  return { kind: 'webhook', id, seq, found: webhookWords(found), expected: told && webhookWords(told) };
}

function webhookWords({ address, maker, role, made, ended }: WebhookStanding): Text {
  const over =
    ended === null
      ? text('niet beëindigd', 'not ended')
      : text(`beëindigd bij regel ${ended}`, `ended by entry ${ended}`);
  return text(
    `${address}, van account ${maker} (${role}) bij regel ${made}, ${over.nl}`,
    `${address}, of account ${maker} (${role}) by entry ${made}, ${over.en}`,
  );
}
