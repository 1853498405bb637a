import { costTypeName, spaced } from '@kapstok/plan';
import { isolated, type Text, text, verbatim } from '@kapstok/quantity';

const NAMES: Readonly<Record<string, Text>> = {
  investment: text('investering', 'investment'),
  careCost: text('minder zorg gebruikt', 'less care used'),
  timeSaving: text('tijdwinst', 'time gained'),
  timeSavingFte: text('tijdwinst in fte', 'time gained in FTE'),
  extraHours: text('extra uren', 'extra hours'),
  extraStaff: text('extra mensen', 'extra staff'),
  extraStaffFte: text('extra mensen in fte', 'extra staff in FTE'),
  fte: text('bijdrage in fte', 'contribution in FTE'),
  persons: text('bijdrage in personen', 'contribution in persons'),
  shortage: text('personeelstekort', 'labour shortage'),
  structuralCost: text('structurele kosten', 'structural cost'),
  balance: text('minder zorg gebruikt min investering, opgeteld', 'less care used less investment, added up'),
  upTo: text('tot en met', 'up to and including'),
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
  ambitionPersons: text('ambitie in personen', 'ambition in persons'),
  remainingFte: text('wat overblijft in fte', 'what remains in FTE'),
  remainingPersons: text('wat overblijft in personen', 'what remains in persons'),
  cashable: text('verzilverbaar', 'cashable'),
  social: text('maatschappelijke waarde', 'social value'),
  unsaid: text('niet gezegd of er geld vrijkomt', 'not said whether money comes free'),
  shareQuantified: text('deel dat in getallen is uitgewerkt', 'share that is quantified'),
};

/** Parts of an address that only say by what is split; what follows is a name of the plan. */
const SPLITS: Readonly<Record<string, (name: string) => Text>> = {
  byCostType: costTypeName,
  byLaw: (law) => verbatim(isolated(spaced(law))),
  byBeneficiary: (beneficiary) => verbatim(isolated(spaced(beneficiary))),
};

/** Parts that speak of what stands before them; elsewhere the same part is a contribution. */
const AFTER: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  shortage: { fte: text('in fte', 'in FTE'), persons: text('in personen', 'in persons') },
};

/** The words of each part of an address: the part before it may say how it is named. */
function words(parts: readonly string[]): readonly Text[] {
  return parts.flatMap((part, index) => {
    if (part === 'byYear' || Object.hasOwn(SPLITS, part)) return [];
    const before = parts[index - 1] ?? '';
    return [SPLITS[before]?.(part) ?? AFTER[before]?.[part] ?? NAMES[part] ?? verbatim(spaced(part))];
  });
}

/** The name of a figure from the part of its address after the slash: `careCost.byYear.2025.npv`. */
export function measureName(path: string): Text {
  const named = words(path.split('.'));
  return { nl: named.map(({ nl }) => nl).join(', '), en: named.map(({ en }) => en).join(', ') };
}
