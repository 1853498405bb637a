import { type Text, text } from '@kapstok/quantity';
import type { StandingProblem } from '../log/standing-problem.ts';
import type { RoundProblem } from '../measurements/verify-rounds.ts';
import type { RegionProblem } from './verify-all.ts';

/** What is wrong with what is kept of a region, to follow "Region x:". */
export function problemText(problem: RegionProblem): Text {
  switch (problem.kind) {
    case 'changed':
      return text(
        `regel ${problem.seq} van het logboek is later veranderd`,
        `entry ${problem.seq} of the log was changed later`,
      );
    case 'missing':
      return text(
        `regel ${problem.from} t/m ${problem.to} van het logboek ontbreekt`,
        `entry ${problem.from} to ${problem.to} of the log is missing`,
      );
    case 'moved':
      return text(
        `regel ${problem.seq} van het logboek stond eerst ergens anders`,
        `entry ${problem.seq} of the log stood elsewhere before`,
      );
    case 'cut-off':
      return text(
        `het logboek is afgekapt: regel ${problem.from} t/m ${problem.to} ontbreekt`,
        `the log was cut off: entry ${problem.from} to ${problem.to} is missing`,
      );
    case 'unfit':
      return text(
        `regel ${problem.seq} van het logboek past niet op wat er toen stond`,
        `entry ${problem.seq} of the log does not fit on what stood there then`,
      );
    case 'record':
      return text(
        `record ${problem.record} van plan ${problem.plan} staat er vanaf regel ${problem.seq} anders in dan het logboek zegt`,
        `record ${problem.record} of plan ${problem.plan} differs from what the log says, from entry ${problem.seq} on`,
      );
    case 'version':
      return text(
        `versie ${problem.id} is anders dan het logboek zegt`,
        `version ${problem.id} differs from what the log says`,
      );
    case 'figure':
    case 'realised':
      return amountText(problem);
    case 'closing':
    case 'evidence':
    case 'sent':
    case 'reminder':
    case 'sum':
      return roundText(problem);
    default:
      return standingText(problem);
  }
}

/** A figure, or what was realised, that does not stand as the log says. */
function amountText(problem: Extract<RegionProblem, { kind: 'figure' | 'realised' }>): Text {
  const { plan, seq } = problem;
  const [nl, en] =
    problem.kind === 'figure'
      ? [`het cijfer ${problem.figure}`, `figure ${problem.figure}`]
      : [`de realisatie ${problem.amount}`, `what was realised, ${problem.amount},`];
  return text(
    `${nl} van plan ${plan} staat er vanaf regel ${seq} anders in dan het logboek zegt`,
    `${en} of plan ${plan} differs from what the log says, from entry ${seq} on`,
  );
}

const BESIDE_FIGURES: Readonly<Record<RoundProblem['kind'], Text>> = {
  closing: text('de afsluiting van een meetronde', 'the closing of a round of measuring'),
  evidence: text('een bewijsstuk', 'a file of evidence'),
  sent: text('een verzonden rapport', 'a report that was sent'),
  reminder: text('een herinnering', 'a reminder'),
  sum: text('een opgeteld cijfer', 'a sum of figures'),
};

function roundText({ kind, what }: RoundProblem): Text {
  const { nl, en } = BESIDE_FIGURES[kind];
  return text(
    `${nl} is anders dan het logboek zegt: ${what}`,
    `${en} differs from what the log says: ${what}`,
  );
}

const KINDS: Readonly<Record<StandingProblem['kind'], Text>> = {
  assignment: text('rol', 'role'),
  invitation: text('uitnodiging', 'invitation'),
  key: text('sleutel', 'key'),
  webhook: text('webhook', 'webhook'),
  region: text('regio', 'region'),
  plan: text('plan', 'plan'),
};

function standingText({ kind, id, seq, found, expected }: StandingProblem): Text {
  const what = KINDS[kind];
  const [stood, wanted] = [found ?? NOTHING, expected ?? NOTHING];
  return seq === undefined
    ? text(
        `van ${what.nl} ${id} zegt het logboek niets: er staat ${stood.nl}, verwacht was ${wanted.nl}`,
        `of ${what.en} ${id} the log tells nothing: there is ${stood.en}, expected was ${wanted.en}`,
      )
    : text(
        `${what.nl} ${id} is anders dan regel ${seq} van het logboek zegt: er staat ${stood.nl}, verwacht was ${wanted.nl}`,
        `${what.en} ${id} differs from what entry ${seq} of the log says: there is ${stood.en}, expected was ${wanted.en}`,
      );
}

const NOTHING = text('niets', 'nothing');
