import { text } from '@kapstok/quantity';
import type { CodeWords } from './code-words.ts';

/** Values of closed columns about money that has to be accounted for. */
export const ACCOUNTING_NAMES: CodeWords = {
  with_vat: text('met btw', 'with VAT'),
  without_vat: text('zonder btw', 'without VAT'),
  result: text('resultaatverplichting', 'obligation of result'),
  effort: text('inspanningsverplichting', 'obligation of effort'),
  no_obligation: text('geen verplichting', 'no obligation'),
  approved: text('goedgekeurd', 'found reached'),
  rejected: text('afgekeurd', 'found not reached'),
  open: text('nog niet beoordeeld', 'not judged yet'),
  budget: text('begroting', 'the budget'),
  commitment: text('toegezegd aan anderen', 'committed'),
  forecast: text('verwachting', 'expected'),
  spend: text('uitgegeven', 'spent'),
  hours: text('uren van eigen mensen', 'hours of own staff'),
  draft: text('concept', 'draft'),
  submitted: text('ingediend', 'handed in'),
  returned: text('teruggegeven', 'returned'),
  agreed: text('zoals afgesproken', 'as agreed'),
  per_inhabitant: text('naar aantal inwoners', 'by number of inhabitants'),
  equal: text('gelijke delen', 'equal parts'),
};
