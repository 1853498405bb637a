import type { EvidenceDto, EvidenceList } from '@kapstok/contract';
import { text } from '@kapstok/quantity';
import { EVIDENCE_LIMIT, evidenceOf, keepEvidence, readEvidence } from '@kapstok/store';
import { type AtPlan, type AtPlanThen, reading, writing } from '../changes/at-plan.ts';
import { refused } from '../changes/refused.ts';
import { orRefused } from '../changes/store-problem.ts';
import { KEY_READS, lackingAt, whoMay } from '../changes/who-may.ts';
import type { GivenFile } from '../own-plans/messages.ts';
import { EVIDENCE_ENDINGS, evidenceType } from './evidence-type.ts';
import { type MeasuringAt, measuringAt, mustHaveBegun, mustSee, requestAt } from './measuring-at.ts';

/** Whose evidence: of who answers a request of a round, or, without a round, of who gives what was realised. */
export interface EvidenceOf {
  readonly code: string | undefined;
  readonly reporter: string;
}

/** @throws {Refused} 404 when there is no such request, or who asks may not see it */
function mustBeAsked(measuring: MeasuringAt, { code, reporter }: EvidenceOf): void {
  if (code === undefined) mustSee(measuring, reporter);
  else requestAt(measuring, code, reporter);
}

function mayAdd({ reports, reportsRealised }: MeasuringAt, { code, reporter }: EvidenceOf): boolean {
  return code === undefined ? reportsRealised(reporter) : reports(reporter);
}

/**
 * Keeps a file as evidence of who gives figures; one that is there already stays as it is.
 * @throws {Refused} 409 in a round that has not begun, 413 for one that is too large, 422 for one of another kind or an empty one
 */
export async function addEvidence(
  at: AtPlan,
  of: EvidenceOf,
  { id, file: { path: name, bytes } }: { readonly id: string; readonly file: GivenFile },
): Promise<EvidenceDto> {
  if (at.standing.readOnly) throw refused(403, KEY_READS);
  const lacking = lackingAt(at.standing, of.code === undefined ? 'reportRealised' : 'report');
  return await orRefused(lacking, () =>
    writing(at, async (writer) => {
      const measuring = await measuringAt(writer, at);
      mustBeAsked(measuring, of);
      const { reporter } = of;
      if (!mayAdd(measuring, of)) throw refused(403, whoMay(lacking));
      if (of.code !== undefined) mustHaveBegun(requestAt(measuring, of.code, reporter));
      if (bytes.byteLength > EVIDENCE_LIMIT) throw refused(413, TOO_LARGE);
      const type = evidenceType(name, bytes);
      if (type === undefined) throw refused(422, OTHER_KIND);
      return await keepEvidence(writer, {
        id: id.toLowerCase(),
        plan: at.plan.id,
        reporter,
        name,
        type,
        bytes,
      });
    }),
  );
}

/** The files of who gives figures, as far as whoever asks may see them. */
export async function listEvidence(at: AtPlanThen, of: EvidenceOf): Promise<EvidenceList> {
  return await reading(at, async (reader) => {
    mustBeAsked(await measuringAt(reader, at), of);
    const { reporter } = of;
    return { files: [...(await evidenceOf(reader, { plan: at.plan.id, reporter, seq: at.past?.seq }))] };
  });
}

/** A file, with what it is called. */
export interface EvidenceFile extends EvidenceDto {
  readonly bytes: Uint8Array;
}

/**
 * A file of who gives figures.
 * @throws {Refused} 404 when there is none, or none that whoever asks may see
 */
export async function evidenceFile(at: AtPlanThen, of: EvidenceOf, sha256: string): Promise<EvidenceFile> {
  return await reading(at, async (reader) => {
    mustBeAsked(await measuringAt(reader, at), of);
    const [plan, { reporter }] = [at.plan.id, of];
    const [told] = await evidenceOf(reader, { plan, reporter, sha256: [sha256], seq: at.past?.seq });
    const bytes = await readEvidence(reader, { plan, reporter, sha256 });
    if (told === undefined || bytes === undefined) throw refused(404, NO_FILE);
    return { ...told, bytes };
  });
}

const MEGABYTES = Math.floor(EVIDENCE_LIMIT / (1024 * 1024));
const ENDINGS = EVIDENCE_ENDINGS.map((ending) => `.${ending}`).join(', ');

/** Why a file that is too large is not kept. */
export const TOO_LARGE = text(
  `Dit bestand is groter dan ${MEGABYTES} MB. Er is niets bewaard. Maak het kleiner, of voeg alleen de bladzijden toe waar het cijfer staat.`,
  `This file is larger than ${MEGABYTES} MB. Nothing was kept. Make it smaller, or add only the pages with the figure.`,
);
const OTHER_KIND = text(
  `Dit bestand kan geen bewijs zijn: het is van een andere soort, of de naam past niet bij wat erin staat. Er is niets bewaard. Wat wel kan: ${ENDINGS}.`,
  `This file can’t be evidence: it is of another kind, or its name does not fit what is in it. Nothing was kept. What can be: ${ENDINGS}.`,
);
const NO_FILE = text('Dit bestand is er niet.', 'There is no such file.');
