import { type Text, text, verbatim } from '@kapstok/quantity';
import { type CodeWords, nameIn, wordsIn } from './code-words.ts';

/** The columns of the tables, by the name a file has for them. */
export const COLUMN_NAMES: CodeWords = {
  a: text('vorm a', 'shape a'),
  about: text('waarover', 'about'),
  aliases: text('andere namen', 'other names'),
  amount: text('bedrag', 'amount'),
  area: text('gebied', 'area'),
  b: text('vorm b', 'shape b'),
  baseline: text('nulmeting', 'baseline'),
  beneficiary: text('wie het ten goede komt', 'beneficiary'),
  body: text('gremium', 'body'),
  budget_code: text('code in de begroting', 'code in the budget'),
  bundles: text('bundelt', 'bundles'),
  cadence: text('hoe vaak', 'cadence'),
  can_decide: text('mag besluiten', 'may decide'),
  care_kinds: text('soorten zorg', 'kinds of care'),
  chair_role: text('wie voorzit', 'chair'),
  choice: text('keuze', 'choice'),
  code: text('code', 'code'),
  condition: text('voorwaarde', 'condition'),
  condition_owner: text('wie de voorwaarde volgt', 'who follows the condition'),
  condition_status: text('hoe het met de voorwaarde staat', 'how the condition stands'),
  conditions: text('voorwaarden', 'conditions'),
  correlation: text('samenhang', 'correlation'),
  cost_type: text('kostensoort', 'cost type'),
  date: text('datum', 'date'),
  denominator: text('groep of geheel', 'group or whole'),
  discount_base_year: text('basisjaar', 'base year'),
  first_year: text('eerste jaar', 'first year'),
  flow: text('instroom of behoud', 'recruits or people kept'),
  former_name: text('eerdere naam', 'former name'),
  formula: text('formule', 'formula'),
  group: text('groep', 'group'),
  has_business_case: text('heeft een businesscase', 'has a business case'),
  high: text('hoog', 'high'),
  id: text('nummer', 'number'),
  in_application: text('hoort bij de aanvraag', 'in the application'),
  in_portfolio: text('staat in het portfolio', 'in the portfolio'),
  is_sum_of: text('som van', 'sum of'),
  item: text('omschrijving', 'item'),
  key: text('sleutel', 'key'),
  kind: text('soort', 'kind'),
  label: text('omschrijving', 'description'),
  last_year: text('laatste jaar', 'last year'),
  law: text('wet', 'law'),
  lead_insurer: text('eerste verzekeraar', 'lead insurer'),
  lead_scope: text('gebied', 'area'),
  level: text('niveau', 'level'),
  likely: text('waarschijnlijk', 'likely'),
  limit: text('grens', 'limit'),
  line: text('regel', 'line'),
  lines: text('batenregels', 'benefit lines'),
  low: text('laag', 'low'),
  mandate: text('mandaat', 'mandate'),
  meaning: text('betekenis', 'meaning'),
  measured_by: text('meetbron', 'source of measurement'),
  mitigation: text('wat eraan wordt gedaan', 'mitigation'),
  motto: text('motto', 'motto'),
  name: text('naam', 'name'),
  note: text('toelichting', 'note'),
  on: text('gaat over', 'is about'),
  other_printed_code: text('andere gedrukte code', 'other printed code'),
  other_printed_phase: text('fase elders in het plan', 'phase elsewhere in the plan'),
  overlap: text('overlap', 'overlap'),
  owner: text('wie meet', 'owner'),
  parties: text('partijen', 'parties'),
  payer: text('wie betaalt', 'payer'),
  percent: text('percentage', 'percentage'),
  period: text('periode', 'period'),
  phase: text('fase', 'phase'),
  pillar: text('onderdeel van', 'part of'),
  polarity: text('meer of minder is beter', 'more or less is better'),
  population: text('groep mensen', 'group of people'),
  printed_code: text('gedrukte code', 'printed code'),
  project: text('project', 'project'),
  quality: text('onderbouwing', 'grounds'),
  quarter: text('kwartaal', 'quarter'),
  reach: text('bereik', 'reach'),
  reach_source: text('bron van het bereik', 'source of the reach'),
  relative: text('is een factor', 'is a factor'),
  row: text('rij', 'row'),
  scenario: text('scenario', 'scenario'),
  scope: text('gaat over', 'about'),
  shape: text('vorm', 'shape'),
  shared: text('zelfde in andere plannen', 'same in other plans'),
  source: text('bron', 'source'),
  source_kind: text('geldbron', 'source of money'),
  spuk_share: text('aandeel in de SPUK', 'share of the SPUK'),
  start_condition: text('voorwaarde om te starten', 'condition to start'),
  stated_share: text('genoemd aandeel', 'stated share'),
  stated_sum: text('genoemde som', 'stated sum'),
  stated_total: text('genoemd totaal', 'stated total'),
  status: text('status', 'status'),
  unit: text('eenheid', 'unit'),
  until: text('tot en met', 'until'),
  value: text('waarde', 'value'),
  what: text('wat', 'what'),
  year: text('jaar', 'year'),
};

/** A column that comes once a year: `y2025`, `t2025`. */
const YEARLY = /^([yt])(\d{4})$/;

/** A column in words: `stated_total`, `y2025`, `t2027`; one of the plan's own with spaces for underscores. */
export function columnName(column: string): Text {
  const [, letter, year = ''] = YEARLY.exec(column) ?? [];
  if (letter === 'y') return verbatim(year);
  if (letter === 't') return text(`streefwaarde ${year}`, `target ${year}`);
  return nameIn(COLUMN_NAMES, column);
}

/** A column as a heading: `Genoemd totaal`. */
export function columnHeading(column: string): Text {
  const { nl, en } = wordsIn(COLUMN_NAMES, column) ?? columnName(column);
  return { nl: capital(nl), en: capital(en) };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
