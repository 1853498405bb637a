import { inQuotes, isolated, type Text, text, verbatim } from '@kapstok/quantity';
import { type CodeWords, nameIn, spaced, wordsIn } from './code-words.ts';

/** Parameters that Kapstok computes with. */
export const PARAMETER_KEYS: CodeWords = {
  discount_rate: text('discontovoet', 'discount rate'),
  hourly_rate_professional: text('uurtarief van een professional', 'hourly rate of a professional'),
  hourly_rate_district_nursing: text('uurtarief wijkverpleging', 'hourly rate of district nursing'),
  hours_per_fte: text('uren per fte', 'hours per FTE'),
  fte_per_person: text('deeltijdfactor', 'part-time factor'),
  counting_window_from: text('begin van de telperiode', 'start of the counting window'),
  counting_window_to: text('einde van de telperiode', 'end of the counting window'),
  impact_claim_savings: text('impactclaim op besparingen', 'impact claim on savings'),
  impact_claim_other: text('impactclaim op overige uitkomsten', 'impact claim on other outcomes'),
  contingency_rate: text('percentage onvoorzien', 'contingency rate'),
  budget_ceiling: text('plafond', 'ceiling'),
  budget_indexation: text('indexering van de begroting', 'indexation of the budget'),
  budget_price_year: text('prijspeil van de begroting', 'price level of the budget'),
};

/** Figures on the labour shortage that Kapstok computes with. */
export const SHORTAGE_KEYS: CodeWords = {
  shortage: text('personeelstekort', 'labour shortage'),
  ambition: text('ambitie', 'ambition'),
  area_share: text('deel van het grotere gebied', 'share of the larger area'),
  initiatives_inventoried: text('geïnventariseerde initiatieven', 'initiatives listed'),
  initiatives_quantified: text('initiatieven met een getal', 'initiatives with a number'),
  workforce: text('medewerkers', 'workforce'),
};

/** The name of a parameter, or of a figure on the labour shortage. */
export function valueKeyName(key: string): Text {
  return nameIn({ ...PARAMETER_KEYS, ...SHORTAGE_KEYS }, key);
}

/**
 * What a value is: the name of its key and what the plan calls it, `uren per fte, cao VVT 2024`; only what the plan
 * calls it where that holds the name, or where the key is the plan's own.
 */
export function valueName({ key, meaning }: { readonly key: string; readonly meaning: string }): Text {
  const name = wordsIn(PARAMETER_KEYS, key) ?? wordsIn(SHORTAGE_KEYS, key);
  if (meaning === '') return name ?? valueKeyName(key);
  if (name === undefined || isIn(name.nl, meaning) || isIn(name.en, meaning)) return verbatim(meaning);
  return text(`${name.nl}, ${isolated(meaning)}`, `${name.en}, ${isolated(meaning)}`);
}

function isIn(name: string, words: string): boolean {
  return words.toLowerCase().includes(name.toLowerCase());
}

/** What the plan itself calls a parameter, in quotes, else the name of its key. */
export function parameterName({ key, meaning }: { readonly key: string; readonly meaning: string }): Text {
  const known = wordsIn(PARAMETER_KEYS, key);
  if (meaning === '' && known !== undefined) return known;
  const own = inQuotes(meaning === '' ? spaced(key) : meaning);
  return text(own, own);
}
