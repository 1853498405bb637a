import { writeFile } from 'node:fs/promises';
import { audit } from '@kapstok/audit';
import {
  kindOfReport,
  type ReportKind,
  type ReportSource,
  reportChoices,
  reportOf,
  savedName,
} from '@kapstok/contract';
import { reportKindSchema } from '@kapstok/contract/schemas';
import type { Calculation } from '@kapstok/engine';
import { REPORT_FORMATS, writeReport } from '@kapstok/exchange';
import { namedByPlan, parseReportingPeriod } from '@kapstok/plan';
import { asTyped, dayOnClock, type Text, text } from '@kapstok/quantity';
import { type Asked, type Command, EXIT } from '../io.ts';
import { open } from '../open.ts';

/** `kapstok report`: a report of a plan as a file. What was measured is not in a folder: of that it tells nothing. */
export const report: Command = async (asked, io) => {
  const [path = '', word = ''] = asked.positionals;
  const kind = reportKindSchema.safeParse(word);
  const format = REPORT_FORMATS.find((each) => each === (asked.format ?? 'pdf'));
  if (!kind.success || format === undefined) {
    io.err(`${(kind.success ? noFormat(asked.format ?? '') : noReport(word))[asked.language]}\n`);
    return EXIT.refused;
  }
  const calculation = await open(path, asked, io);
  if (calculation === undefined) return EXIT.refused;
  const source = sourceOf(calculation, kind.data, asked);
  if ('nl' in source) {
    io.err(`${source[asked.language]}\n`);
    return EXIT.refused;
  }
  const saved = { what: kindOfReport(kind.data).file[asked.language], about: source.subject };
  const file = asked.out ?? savedName(saved, format);
  await writeFile(file, await writeReport(reportOf(kind.data, source), format));
  io.out(`${file}\n`);
  return EXIT.done;
};

/** What a report is made of, as of today; or why there is none. */
function sourceOf(calculation: Calculation, kind: ReportKind, asked: Asked): ReportSource | Text {
  const { plan } = calculation;
  const day = dayOnClock(new Date());
  const choices = reportChoices(calculation, day);
  const code = asked.period ?? choices.period;
  const period = choices.periods.some((one) => one.code === code) ? parseReportingPeriod(code) : undefined;
  if (period === undefined) return notThere(code, choices.periods);
  const { asks } = kindOfReport(kind);
  const subject = asks === null || asks === 'period' ? '' : (asked.of ?? '');
  const lists = {
    project: choices.projects,
    municipality: choices.municipalities,
    organisation: choices.organisations,
  };
  if (asks !== null && asks !== 'period' && !lists[asks].some((one) => one.code === subject))
    return notThere(subject, lists[asks]);
  const region = namedByPlan(plan, 'region') ?? namedByPlan(plan, 'regio') ?? '';
  return {
    ground: { calculation, day, measurements: new Map() },
    findings: audit(calculation),
    accounted: calculation.accounted,
    rounds: undefined,
    period,
    subject,
    of: { region, plan: plan.title, state: undefined, changed: undefined, moment: `${day}T00:00:00.000Z` },
    language: asked.language,
    lead: () => null,
  };
}

function notThere(found: string, there: readonly { readonly code: string }[]): Text {
  const codes = there.map(({ code }) => code).join(', ');
  return text(
    `${asTyped(found)} is er niet. Wat er is: ${codes === '' ? 'niets' : codes}.`,
    `There is no ${asTyped(found)}. What there is: ${codes === '' ? 'nothing' : codes}.`,
  );
}

function noReport(word: string): Text {
  const kinds = reportKindSchema.options.join(', ');
  return text(
    `Kapstok kent geen rapport ${asTyped(word)}, wel ${kinds}.`,
    `Kapstok has no report ${asTyped(word)}, but ${kinds}.`,
  );
}

function noFormat(word: string): Text {
  const formats = REPORT_FORMATS.join(', ');
  return text(
    `--format kent ${formats}, geen ${asTyped(word)}.`,
    `--format knows ${formats}, not ${asTyped(word)}.`,
  );
}
