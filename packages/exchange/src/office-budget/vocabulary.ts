/** Words by which the columns of an office budget are known, in Dutch and English. */
export const COLUMN_WORDS = {
  description:
    /\b(?:omschrijving|beschrijving|activiteit(?:en)?|begrotingspost|kostenpost|post|posten|werkzaamheden|description|activity|item)\b/i,
  costType:
    /\b(?:kostensoort|soort kosten|kostentype|type kosten|kostencategorie|soort|categorie|cost ?type|type)\b/i,
  total: /\b(?:totaal|totale|total|som)\b/i,
  project: /\b(?:project|projectcode|initiatief|deelproject|deelplan|initiative)\b/i,
  pillar: /\b(?:pijler|thema|programmalijn|spoor|pillar|theme)\b/i,
  group: /\b(?:groep|cluster|rubriek|hoofdpost|onderdeel|group)\b/i,
} as const;

/** A role a column of an office budget can have besides that of a year. */
export type ColumnRole = keyof typeof COLUMN_WORDS;

/** A row that says it is a total: `Totaal 1.1`, `Subtotaal`, `Som`, `Algemeen totaal`. */
export const TOTAL_ROW =
  /^(?:(?:sub|eind)?totaa?l|(?:sub ?|grand )?total|som|totale)\b|\b(?:sub|eind)?totaal\s*:?$/i;

/** A total that does not name a part: `Totaal`, `Eindtotaal`, `Totaal plan`, `Totale kosten (excl. btw)`. */
export const GRAND_TOTAL =
  /^(?:(?:eind|generaal |algemeen )?totaa?l|grand total|total|totale)(?:\s+(?:generaal|plan|begroting|kosten|investering\w*|aanvraag|programma|alle \w+|excl\w*\.?|incl\w*\.?|btw|costs?|budget|in euro|€))*\s*(?:\([^)]*\))?\s*:?$/i;

/** What follows below the total and is no cost: cover, VAT, balance. */
export const BELOW_TOTAL =
  /^(?:dekking|financiering|gedekt|baten|opbrengst\w*|inkomsten|bijdrage\w*|saldo|subsidie\w*|btw|waarvan|toelichting|funding|income|vat)\b/i;

/** A heading that names a level above projects. */
export const PILLAR_HEADING =
  /^(?:pijler|thema|programmalijn|spoor|pillar|theme)\s+(\w[\w.-]*)\s*[:.–-]?\s*(.*)$/i;

/** A heading that names a project, with or without a code. */
export const PROJECT_HEADING =
  /^(?:(?:project|initiatief|deelproject)\s+)?((?:[A-Z]{1,3}[.-]?)?\d+(?:\.\d+)*[a-z]?)[.:)]?\s+(?=\D)(?:[:–-]\s*)?(.+)$/i;

const COST_TYPES: readonly (readonly [string, RegExp])[] = [
  [
    'external_hire',
    /^(?:external_hire|(?:externe? )?inhuur(?: extern\w*)?|extern\w*(?: inhuur| personeel| kosten)?|inhuur derden)$/i,
  ],
  [
    'internal_staff',
    /^(?:internal_staff|(?:inzet )?(?:eigen|interne?) (?:personeel\w*|medewerkers|inzet|uren)|intern|personeel\w*(?: intern)?|loonkosten|salariskosten|inzet (?:eigen )?personeel)$/i,
  ],
  ['material', /^(?:material|materi[eë]\w*(?: kosten)?|out[- ]of[- ]pocket\w*(?: kosten)?|materiaal\w*)$/i],
];

/** The cost type words stand for; undefined when they are none that is known. */
export function knownCostType(words: string): string | undefined {
  return COST_TYPES.find(([, pattern]) => pattern.test(words.trim()))?.[0];
}

const SCALES: readonly (readonly [number, RegExp])[] = [
  [
    1_000_000,
    /(?:[x×*]\s*€?\s*1[. ]000[. ]000\b|\bin miljoenen\b|[x×*]\s*€?\s*1?\s*(?:mln|miljoen)\b|\bin (?:€ )?mln\b)/i,
  ],
  [1_000, /(?:[x×*]\s*€?\s*1[. ]?000\b|\bin duizenden\b|\bin (?:€ )?1[. ]?000\b|\bin k€|\bk€)/i],
];

/** What amounts are printed in, when words say so: 1000 for `bedragen x € 1.000`; 1 otherwise. */
export function printedScale(words: string): number {
  return SCALES.find(([, pattern]) => pattern.test(words))?.[0] ?? 1;
}
