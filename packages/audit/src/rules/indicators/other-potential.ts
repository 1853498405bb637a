import { fieldOf, type Plan } from '@kapstok/plan';
import { type Bounds, type Text, text } from '@kapstok/quantity';
import type { Finding, Severity } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Examined, Rule } from '../../rule.ts';
import { NOTHING, shownBounds } from '../../shown.ts';
import { amounts, indicatorWords, scopeWords, sentences } from '../../wording.ts';
import { type Indicator, scopeOf } from './indicator.ts';
import {
  gives,
  linePotentials,
  otherPotentials,
  type Potential,
  projectNamed,
  type ShareOfPotential,
  sharesOf,
  unitOfPotential,
  wholePotentials,
} from './potential.ts';

/** Targets that are a share of what a business case promises: of that, or of something else? */
export const otherPotential: Rule = {
  code: 'indicators.other-potential',
  kind: 'indicators',
  title: text(
    'Een deel van een potentie gaat over die potentie',
    'A share of a potential is of that potential',
  ),
  find: (examined) => examined.plan.kpis.flatMap((row) => findingOf(examined, row)),
};

function findingOf(examined: Examined, indicator: Indicator): readonly Finding[] {
  const { plan, calculation } = examined;
  const targets = sharesOf(indicator);
  const project = projectNamed(plan, indicator);
  const last = targets.at(-1);
  if (indicator.denominator.size !== undefined || last === undefined || project === undefined) return [];
  const unit = unitOfPotential(indicator);
  const own = wholePotentials(calculation, project, unit);
  const may = [...own, ...linePotentials(calculation, project, unit)];
  if (may.some((potential) => gives(potential, targets))) return [];
  const [meant] = own;
  const whole = meant?.of(last.year);
  // A form that is not known, such as net present without a rate, may be the one that was meant.
  const allKnown = own.every((potential) => potential.of(last.year) !== undefined);
  if (meant === undefined || whole === undefined || !allKnown)
    return [notVerifiable(plan, indicator, project)];
  const other = otherPotentials(calculation, project, unit).find((potential) => gives(potential, targets));
  return [mismatch(indicator, { plan, project, unit, last, meant, whole, other })];
}

interface Mismatch {
  readonly plan: Plan;
  readonly project: string;
  readonly unit: string;
  readonly last: ShareOfPotential;
  readonly meant: Potential;
  readonly whole: number;
  readonly other: Potential | undefined;
}

function mismatch(indicator: Indicator, found: Mismatch): Finding {
  const { plan, project, unit, last, meant, whole, other } = found;
  const of = scopeWords(plan, project);
  const due: Bounds = { low: last.share.low * whole, high: last.share.high * whole };
  const [says, is] = [amounts(last.value, unit), amounts(due, unit)];
  return finding(otherPotential, {
    severity: severityOf(unit, other),
    place: fieldOf(indicator.place, `t${last.year}`),
    others: [fieldOf(indicator.place, 'denominator')],
    scope: project,
    unit: indicator.unit,
    stated: shownBounds(last.value.low, last.value.high),
    computed: shownBounds(due.low, due.high),
    figure: (other ?? meant).figure(last.year),
    message: sentences(ofMeant(indicator, found, says, is), ofOther(other)),
    effect: text(
      `Geen voor de uitkomst. Aan ${says.nl} is niet te zien of de businesscase van ${of.nl} wordt gehaald (${is.nl}).`,
      `None for the answer. ${says.en} does not show whether the business case of ${of.en} is met (${is.en}).`,
    ),
    advice: text(
      'Reken de streefwaarden opnieuw uit over de potentie die bedoeld is, en noem de regel erbij.',
      'Work out the targets again from the potential that is meant, and name the line.',
    ),
  });
}

/** Hours of the right line that were discounted are no other promise; euros of another line are. */
function severityOf(unit: string, other: Potential | undefined): Severity {
  if (other === undefined) return 'warning';
  return unit === 'hour' ? 'remark' : 'error';
}

function ofMeant(indicator: Indicator, { last, meant, plan, project }: Mismatch, says: Text, is: Text): Text {
  const [name, of] = [indicatorWords(indicator), scopeWords(plan, project)];
  const share = amounts(last.share, '1');
  return text(
    `De streefwaarde van ${name.nl} voor ${last.year} staat als ${says.nl}; ${share.nl} van ${meant.name.nl} van ${of.nl} in dat jaar is ${is.nl}.`,
    `The target of ${name.en} for ${last.year} is stated as ${says.en}; ${share.en} of ${meant.name.en} of ${of.en} in that year is ${is.en}.`,
  );
}

function ofOther(other: Potential | undefined): Text | undefined {
  if (other === undefined) return undefined;
  return text(`De getallen passen wel bij ${other.name.nl}.`, `The numbers do fit ${other.name.en}.`);
}

function notVerifiable(plan: Plan, indicator: Indicator, project: string): Finding {
  const [name, of] = [indicatorWords(indicator), scopeWords(plan, project)];
  return finding(otherPotential, {
    severity: 'remark',
    place: fieldOf(indicator.place, 'denominator'),
    scope: scopeOf(indicator),
    unit: indicator.unit,
    computed: NOTHING,
    message: text(
      `De streefwaarde van ${name.nl} is niet te controleren: het plan geeft van ${of.nl} geen potentie in deze eenheid.`,
      `The target of ${name.en} cannot be verified: the plan gives no potential of ${of.en} in this unit.`,
    ),
    effect: text('Geen voor de uitkomst.', 'None for the answer.'),
    advice: text(
      'Neem de businesscase op waar deze potentie uit komt.',
      'Add the business case this potential comes from.',
    ),
  });
}
