import { type Text, text } from '@kapstok/quantity';

const NAMES: Readonly<Record<string, Text>> = {
  investment: text('investering', 'investment'),
  careCost: text('minder zorgkosten', 'lower care cost'),
  timeSaving: text('gewonnen tijd', 'time gained'),
  timeSavingFte: text('gewonnen tijd in fte', 'time gained in FTE'),
  extraHours: text('uren van extra mensen', 'hours of extra staff'),
  extraStaff: text('extra mensen', 'extra staff'),
  extraStaffFte: text('extra mensen in fte', 'extra staff in FTE'),
  fte: text('inzet in fte', 'capacity in FTE'),
  persons: text('inzet in personen', 'capacity in persons'),
  shortage: text('personeelstekort', 'labour shortage'),
  structuralCost: text('structurele kosten', 'structural cost'),
  initiatives: text('initiatieven', 'initiatives'),
  choices: text('bij een andere keuze', 'under another choice'),
  gross: text('bruto', 'gross'),
  npv: text('netto contant', 'net present'),
  hours: text('uren', 'hours'),
  staff: text('mensen', 'people'),
  reach: text('bereik dat eruit volgt', 'implied reach'),
  window: text('in de telperiode', 'in the counting window'),
  structural: text('structureel per jaar', 'structural per year'),
  total: text('totaal', 'total'),
  ceiling: text('plafond', 'ceiling'),
  room: text('ruimte onder het plafond', 'room below the ceiling'),
  withoutPayer: text('zonder betaler', 'without a payer'),
  shareClosed: text('deel dat wordt opgelost', 'share closed'),
  shareOfAmbition: text('deel van de ambitie', 'share of the ambition'),
  ambition: text('ambitie als deel van het tekort', 'ambition as a share of the shortage'),
  ambitionFte: text('ambitie in fte', 'ambition in FTE'),
  remainingFte: text('wat overblijft in fte', 'what remains in FTE'),
  remainingPersons: text('wat overblijft in personen', 'what remains in persons'),
  shareQuantified: text('deel dat in getallen is uitgewerkt', 'share that is quantified'),
};

const SILENT: ReadonlySet<string> = new Set(['byYear', 'byCostType', 'byLaw', 'byBeneficiary']);

/** The name of a figure from the part of its address after the slash: `careCost.byYear.2025.npv`. */
export function measureName(path: string): Text {
  const parts = path.split('.').filter((part) => !SILENT.has(part));
  const words = (language: keyof Text): string =>
    parts.map((part) => NAMES[part]?.[language] ?? part).join(', ');
  return { nl: words('nl'), en: words('en') };
}
