import { createHash } from 'node:crypto';
import { kindOfReport, type ReportSending, type SentReportDto, type SentReports } from '@kapstok/contract';
import { reportKindSchema } from '@kapstok/contract/schemas';
import { parseReportingPeriod, reportingPeriodInWords } from '@kapstok/plan';
import { type Text, text, verbatim } from '@kapstok/quantity';
import {
  entriesAt,
  keepSentReport,
  mayAll,
  type Reader,
  readVersion,
  type SentReportNow,
  sentReports,
  seqAt,
} from '@kapstok/store';
import { type AtPlan, type AtPlanThen, reading, writing } from '../changes/at-plan.ts';
import { refused } from '../changes/refused.ts';
import { orRefused } from '../changes/store-problem.ts';
import { KEY_READS, lackingAt, whoMay } from '../changes/who-may.ts';

/** The reports of a plan that were sent, with what of them is otherwise now, or was by the state that is asked for. */
export async function sentReportList(at: AtPlanThen): Promise<SentReports> {
  const isToRead = at.standing.readOnly || at.past !== undefined;
  return await reading(at, async (reader) => ({
    reports: (await sentReports(reader, at.plan.id, at.past?.seq)).map(sentReportDto),
    maySend: !isToRead && (await mayAll(reader, 'closeRound')),
  }));
}

/**
 * That whoever asks may tell that a report was sent.
 * @throws {Refused} 403 for who may not
 */
export async function maySend(at: AtPlan): Promise<void> {
  if (at.standing.readOnly) throw refused(403, KEY_READS);
  const may = await reading(at, (reader) => mayAll(reader, 'closeRound'));
  if (!may) throw refused(403, whoMay(lackingAt(at.standing, 'closeRound')));
}

/**
 * Keeps that a report was sent: of which state, and the digest of its bytes.
 * @param file the report as it is made of that state
 * @throws {Refused} 403 for who may not, 409 when the id was used for something else, 422 for a version that still changes
 */
export async function keepSent(at: AtPlan, sending: ReportSending, file: Uint8Array): Promise<SentReports> {
  await orRefused(lackingAt(at.standing, 'closeRound'), () =>
    writing(at, async (writer) => {
      const { id, report, period } = sending;
      const state = await stateSent(writer, at, sending);
      const digest = createHash('sha256').update(file).digest('hex');
      const of = { id: id.toLowerCase(), plan: at.plan.id, kind: report, name: addressOf(sending) };
      await keepSentReport(writer, { ...of, period, digest, ...state });
    }),
  );
  return await sentReportList(at);
}

/** Up to which entry a report knew, and of when that is. */
async function stateSent(
  reader: Reader,
  { plan, now }: AtPlan,
  { asOf, version }: ReportSending,
): Promise<{ readonly seq: number; readonly madeAt: Date }> {
  if (version === undefined) {
    const madeAt = asOf === undefined ? now() : new Date(asOf);
    return { seq: await seqAt(reader, madeAt), madeAt };
  }
  const { seq, state } = await readVersion(reader, plan.id, version.toLowerCase());
  if (state === 'draft') throw refused(422, STILL_CHANGES);
  const entry = (await entriesAt(reader, new Set([seq]))).get(seq);
  return { seq, madeAt: entry === undefined ? now() : new Date(entry.at) };
}

const STILL_CHANGES = text(
  'Een concept kan nog veranderen, en het rapport daarmee. Dien de versie eerst in, of verstuur het rapport van een moment.',
  'A draft can still change, and the report with it. Submit the version first, or send the report as of a moment.',
);

const SUBJECTS = ['project', 'municipality', 'organisation'] as const;

/** Where a report that was sent is made again: `quarterly.pdf?period=2026Q3&asOf=…`. */
function addressOf(sending: ReportSending): string {
  const { report, format, period, language, asOf, version } = sending;
  const search = new URLSearchParams({ period, language });
  for (const subject of SUBJECTS) {
    const code = sending[subject];
    if (code !== undefined) search.set(subject, code);
  }
  if (asOf !== undefined) search.set('asOf', asOf);
  if (version !== undefined) search.set('version', version.toLowerCase());
  return `${report}.${format}?${search.toString()}`;
}

/** A report that was sent, as people call it, for the wire. */
export function sentReportDto(sent: SentReportNow): SentReportDto {
  const { id, kind, name, period, seq, madeAt, digest, changed } = sent;
  const { pathname, searchParams } = new URL(name, 'http://localhost/');
  const read = parseReportingPeriod(period);
  return {
    id,
    report: kind,
    name: nameOf(kind),
    subject: SUBJECTS.map((subject) => searchParams.get(subject) ?? '').join(''),
    format: pathname.split('.').at(-1) ?? '',
    period,
    periodName: read === undefined ? verbatim(period) : reportingPeriodInWords(read),
    seq,
    at: madeAt.toISOString(),
    digest,
    changed,
    again: `/reports/${name}`,
  };
}

/** What a report is called; one that is made no longer by its code. */
function nameOf(kind: string): Text {
  const read = reportKindSchema.safeParse(kind);
  return read.success ? kindOfReport(read.data).name : verbatim(kind);
}
