import { type RawBuilder, sql } from 'kysely';
import type { Entry } from '../log/entry.ts';
import { momentWords } from '../log/moment-words.ts';
import type { Follower } from '../log/verify.ts';
import type { Reader } from '../log/writer.ts';
import { fieldOf } from '../records/edits-in.ts';

/** What stands beside the figures and is not as the log tells it, or of which it does not tell. */
export interface RoundProblem {
  readonly kind: 'closing' | 'evidence' | 'sent' | 'reminder' | 'sum';
  /** What it is about, in words that name it. */
  readonly what: string;
}

/** Holds closings of rounds, files, sent reports, reminders and what figures come to against the log and the figures. */
export function followRounds(reader: Reader): Follower<RoundProblem> {
  const told: Told = { closing: new Set(), evidence: new Set(), sent: new Set(), reminder: new Set() };
  const open: Open = new Map();
  return {
    page: (entries) => {
      for (const entry of entries) follow(entry, told, open);
      return Promise.resolve([]);
    },
    end: async () => {
      for (const { words } of open.values())
        for (const word of words) told.closing.add(jsonOf([...word, '-']));
      const problems = [...(await sumProblems(reader))];
      for (const kind of ['closing', 'evidence', 'sent', 'reminder'] as const) {
        const kept = await keptWords(reader, KEPT[kind]);
        const differing = [...told[kind]].filter((word) => !kept.delete(word));
        problems.push(...[...differing, ...kept].map((what) => ({ kind, what })));
      }
      return problems;
    },
  };
}

type Told = Readonly<Record<'closing' | 'evidence' | 'sent' | 'reminder', Set<string>>>;

/** Rounds that are closed so far in the log, with what tells of each of their periods. */
type Open = Map<string, { readonly words: readonly (readonly string[])[] }>;

function follow(entry: Entry, told: Told, open: Open): void {
  const { seq, kind, plan = '', body, id, account, at } = entry;
  const what = fieldOf(body, 'what');
  const words = (part: string, keys: readonly string[]): string =>
    jsonOf([plan, ...keys.map((key) => String(fieldOf(fieldOf(body, part), key))), String(seq)]);
  if (kind === 'measured' && what === 'evidence') told.evidence.add(words('evidence', EVIDENCE));
  if (kind === 'round' && what === 'sent') told.sent.add(words('report', SENT));
  if (kind === 'round' && what === 'reminded') {
    const of = ['round', 'reporter'].map((key) => String(fieldOf(body, key)));
    told.reminder.add(jsonOf([plan, id, ...of, account, at, String(seq)]));
  }
  if (kind === 'round' && what !== 'sent' && what !== 'reminded') followClosing(entry, told, open);
}

function followClosing({ seq, plan = '', body }: Entry, told: Told, open: Open): void {
  const round = String(fieldOf(body, 'round'));
  const of = jsonOf([plan, round]);
  for (const word of open.get(of)?.words ?? []) told.closing.add(jsonOf([...word, String(seq)]));
  open.delete(of);
  const periods = fieldOf(body, 'periods');
  if (!Array.isArray(periods)) return;
  open.set(of, { words: periods.map((period) => [plan, round, String(period), String(seq)]) });
}

function jsonOf(words: readonly string[]): string {
  return JSON.stringify(words);
}

const EVIDENCE = ['reporter', 'sha256', 'name', 'type', 'size'] as const;
const SENT = ['id', 'kind', 'name', 'period', 'seq', 'digest', 'madeAt'] as const;

/** What is kept, in the words in which the log tells it. */
const KEPT: Readonly<Record<keyof Told, RawBuilder<unknown>>> = {
  closing: sql`
    array[plan_id::text, round, period, from_seq::text, coalesce(to_seq::text, '-')] as words
    from kapstok.round_closing`,
  evidence: sql`
    array[plan_id::text, reporter, sha256, name, type, size::text, made_seq::text] as words from kapstok.evidence`,
  sent: sql`
    array[
      plan_id::text, id::text, kind, name, period, seq::text, digest,
      to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), made_seq::text
    ] as words from kapstok.sent_report`,
  reminder: sql`
    array[
      plan_id::text, id::text, round, reporter, account_id::text, ${momentWords('reminded_at')}, made_seq::text
    ] as words from kapstok.reminder`,
};

async function keptWords({ trx, region }: Reader, what: RawBuilder<unknown>): Promise<Set<string>> {
  const { rows } = await sql<{ words: string }>`
    select to_json(kept.words)::text as words
    from (select ${what} where region_id = ${region}::uuid) kept`.execute(trx);
  return new Set(rows.map(({ words }) => JSON.stringify(JSON.parse(words))));
}

/** Sums that are not what the figures of now come to. */
async function sumProblems({ trx, region }: Reader): Promise<readonly RoundProblem[]> {
  const { rows } = await sql<{ what: string }>`
    with meant as (
      select m.plan_id, s.scope, m.period, m.indicator, m.definition,
        count(*) filter (where m.kind in ('value', 'share')) as figures,
        count(*) filter (where m.kind in ('not_measured', 'too_few')) as without_figure,
        count(*) filter (where m.kind = 'not_applicable') as not_applicable,
        count(*) filter (where m.about <> array[m.reporter]) as joint,
        coalesce(sum(m.value), 0) as value, coalesce(sum(m.numerator), 0) as numerator,
        coalesce(sum(m.denominator), 0) as denominator
      from kapstok.measurement m
      join (values ('approved'), ('handed_in')) s (scope)
        on m.state = 'approved' or m.state = 'submitted' and s.scope = 'handed_in'
      where m.region_id = ${region}::uuid and m.to_seq is null
      group by m.plan_id, s.scope, m.period, m.indicator, m.definition
    ), kept as (
      select plan_id, scope, period, indicator, definition, figures, without_figure, not_applicable, joint, value,
        numerator, denominator
      from kapstok.measured_sum where region_id = ${region}::uuid
    )
    select concat_ws(' ', scope, indicator, period, definition) as what
    from meant full join kept using (plan_id, scope, period, indicator, definition)
    where (meant.figures, meant.without_figure, meant.not_applicable, meant.joint, meant.value, meant.numerator,
        meant.denominator)
      is distinct from (kept.figures, kept.without_figure, kept.not_applicable, kept.joint, kept.value,
        kept.numerator, kept.denominator)
      and not (meant.figures is null
        and (kept.figures, kept.without_figure, kept.not_applicable, kept.joint, kept.value, kept.numerator,
          kept.denominator) = (0, 0, 0, 0, 0, 0, 0))`.execute(trx);
  return rows.map(({ what }) => ({ kind: 'sum', what }));
}
