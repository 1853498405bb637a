import { ASSUMPTIONS, CHOICES, isBlank, parseAddress, type Row } from '@kapstok/plan';
import { dayInWords, type Text, text } from '@kapstok/quantity';
import type { RecalibrationRow } from '../../schemas/course.ts';
import type { Scenario } from '../certainty/scenario.ts';

/** It counts from the day that was agreed on, never before consultation, and not before its drivers stand in the plan. */
export function recalibrationState(
  { consultedOn, countsFrom }: Row<'recalibrations'>,
  day: string,
  isWritten: boolean,
): RecalibrationRow['state'] {
  if (consultedOn === undefined || consultedOn > day) return 'planned';
  return isWritten && countsFrom !== undefined && countsFrom <= day ? 'counts' : 'consulted';
}

/** Whether what it sets anew was put into the plan: then of each driver stands what it replaced. */
export function isInPlan(scenario: Scenario | undefined): boolean {
  const drivers = driversIn(scenario);
  return drivers.length > 0 && drivers.every(({ replaced }) => !isBlank(replaced));
}

function driversIn(scenario: Scenario | undefined): Scenario['rows'] {
  return (scenario?.rows ?? []).filter(({ on }) => isDriver(on));
}

/** Whether a setting is about a cell of the plan: an open choice or what is drawn can't be put into it. */
export function isDriver(on: string): boolean {
  const table = parseAddress(on)?.table;
  return table !== undefined && table !== CHOICES && table !== ASSUMPTIONS;
}

/** How far a recalibration is, in words. */
export const RECALIBRATION_STATES: Readonly<Record<RecalibrationRow['state'], Text>> = {
  planned: text('telt nog niet: er is nog niet overlegd', 'does not count yet: still to be consulted on'),
  consulted: text('overlegd, telt nog niet', 'consulted on, does not count yet'),
  counts: text('telt', 'counts'),
};

/** What is still needed before a recalibration counts on which was consulted. */
export function missingBeforeItCounts(
  { countsFrom }: Row<'recalibrations'>,
  day: string,
  scenario: Scenario | undefined,
): Text {
  if (!isInPlan(scenario)) return notInPlan(driversIn(scenario));
  if (countsFrom === undefined || countsFrom <= day) return NO_DAY;
  const { nl, en } = dayInWords(countsFrom);
  return text(`Zij telt vanaf ${nl}.`, `It counts from ${en}.`);
}

function notInPlan(drivers: Scenario['rows']): Text {
  if (drivers.length === 0) return NOTHING_SET;
  const left = drivers.filter(({ replaced }) => isBlank(replaced)).length;
  return text(
    `Van de nieuwe rekenwaarden staan er ${left} van de ${drivers.length} nog niet in het plan: de oude tellen nog. Leg het overleg vast bij deze herijking: dan komen ze in het plan, met ernaast wat er stond.`,
    `Of what is set anew ${left} of ${drivers.length} are not in the plan yet: the old values still count. Record the consultation at this recalibration: then they come into the plan, with what stood there beside them.`,
  );
}

const NO_DAY = text(
  'Er is nog niet gezegd vanaf welke dag zij telt.',
  'It is not said yet from which day it counts.',
);
const NOTHING_SET = text(
  'Er is geen rekenwaarde van het plan opnieuw gezet: er is niets dat kan tellen. Noem een scenario dat een cel van het plan zet.',
  'No value of the plan was set anew: there is nothing that can count. Name a scenario that sets a cell of the plan.',
);
