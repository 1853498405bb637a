import { text } from '@kapstok/quantity';
import type { CodeWords } from './code-words.ts';

/** Values of closed columns about measuring and steering. */
export const MONITORING_NAMES: CodeWords = {
  organisation: text('elke organisatie', 'each organisation'),
  municipality: text('elke gemeente', 'each municipality'),
  region: text('de hele regio', 'the whole region'),
  plan: text('het hele plan', 'the whole plan'),
  month: text('elke maand', 'each month'),
  quarter: text('elk kwartaal', 'each quarter'),
  half: text('elk half jaar', 'each half year'),
  year: text('elk jaar', 'each year'),
  per_period: text('per periode', 'per period'),
  cumulative: text('opgeteld vanaf het begin', 'added up since the start'),
  sum: text('optellen', 'add up'),
  last: text('het laatste cijfer geldt', 'the last figure holds'),
  weighted_mean: text('gewogen gemiddelde', 'weighted mean'),
  none: text('geen totaal', 'no total'),
  unknown: text('dan is het totaal open', 'leaves the total open'),
  not_counted: text('telt dan niet mee', 'has no part in it'),
  baseline: text('nulmeting', 'the baseline'),
  progress: text('voortgang', 'the progress'),
  reflection: text('reflectie', 'a reflection'),
  effect: text('effectmeting', 'measurement of the effect'),
  measurement: text('nieuwe meting', 'a new measurement'),
  decision: text('besluit', 'a decision'),
  funding: text('geld toegekend', 'money granted'),
  target: text('streefwaarde gehaald', 'target reached'),
  consent: text('instemming', 'consent given'),
  capacity: text('genoeg mensen', 'enough people'),
  other: text('iets anders', 'something else'),
  passed: text('door', 'goes on'),
  passed_against: text('door, hoewel niet aan alles is voldaan', 'goes on, although not all is met'),
  refused: text('niet door', 'does not go on'),
  postponed: text('uitgesteld', 'put off'),
};

/** Steps that most rounds of measuring have; a region may have others. */
export const ROUND_STEPS: CodeWords = {
  open: text('openen', 'open'),
  request: text('opvragen', 'request'),
  remind: text('herinneren', 'remind'),
  validate: text('controleren', 'validate'),
  approve: text('goedkeuren', 'approve'),
  close: text('afsluiten', 'close'),
  report: text('rapporteren', 'report'),
  discuss: text('bespreken', 'discuss'),
  decide: text('besluiten', 'decide'),
};
