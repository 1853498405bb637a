import { type Text, text } from '@kapstok/quantity';
import type { Alternative, Choice, Setting } from '../figure.ts';
import type { Contributions } from './contribution.ts';

/** A choice, and whether this plan leaves it open: whether anything in it hangs on the choice. */
interface OpenChoice {
  readonly choice: Choice;
  readonly isOpen: (from: Contributions) => boolean;
}

function alternative(id: string, nl: string, en: string): Alternative {
  return { id, label: text(nl, en) };
}

function hasTime(from: Contributions): boolean {
  return from.pillars.some((pillar) =>
    pillar.lines.some((line) => [...line.years.values()].some((year) => year.timeFte !== undefined)),
  );
}

function endsLater(from: Contributions): boolean {
  const structural = from.context.structuralYear;
  if (structural === undefined) return false;
  return from.pillars.some((pillar) =>
    pillar.lines.some((line) => (line.lastYear ?? structural) > structural),
  );
}

/** The choices that plans leave open (guide, "The figures", 6), each with the plan's own convention as its base. */
const CHOICES: readonly OpenChoice[] = [
  {
    choice: {
      id: 'recruits',
      label: text('Blijven nieuwe mensen, en tellen ze op?', 'Do recruits stay and add up?'),
      about: text(
        'Instroom en behoud zijn een aantal per jaar, een tekort is een stand. Het plan telt elk jaar zoals het er staat. Wie blijft, telt ook in latere jaren mee.',
        'Recruits and people kept are a number per year, a shortage is a stock. The plan counts each year as it stands. Those who stay count in later years too.',
      ),
      base: alternative('perYear', 'Elk jaar zoals het er staat', 'Each year as it stands'),
      alternatives: [alternative('cumulative', 'Iedereen blijft en telt op', 'Everyone stays and adds up')],
    },
    isOpen: (from) => from.pillars.some((pillar) => pillar.lines.some((line) => line.isFlow)),
  },
  {
    choice: {
      id: 'timeToStaff',
      label: text('Welk deel van de tijdwinst wordt inzet?', 'Which part of time gained becomes staff?'),
      about: text(
        'Het plan telt alle tijdwinst als inzet. In de praktijk gaat een deel op aan wachtlijsten, rust of ander werk.',
        'The plan counts all time gained as staff. In practice part of it goes to waiting lists, rest or other work.',
      ),
      base: alternative('all', 'Alles', 'All of it'),
      alternatives: [
        alternative('half', 'De helft', 'Half of it'),
        alternative('none', 'Niets', 'None of it'),
      ],
    },
    isOpen: hasTime,
  },
  {
    choice: {
      id: 'area',
      label: text(
        'Landt het effect van een pijler met een groter gebied in het gebied dat wordt vergeleken?',
        'Does the effect of a pillar with a larger area land in the area compared?',
      ),
      about: text(
        'Sommige pijlers werken voor een groter gebied dan waarvan het tekort wordt vergeleken. Het plan telt hun hele effect mee.',
        'Some pillars serve a larger area than the one whose shortage is compared. The plan counts their whole effect.',
      ),
      base: alternative('all', 'Alles landt in het gebied', 'All of it lands in the area'),
      alternatives: [
        alternative('areaShare', 'Alleen het aandeel van het gebied', 'Only the share of the area'),
      ],
    },
    isOpen: (from) => from.pillars.some((pillar) => pillar.servesLargerArea && pillar.lines.length > 0),
  },
  {
    choice: {
      id: 'sharedSavings',
      label: text('Zijn twee claims op één besparing beide waar?', 'Are two claims on one saving both true?'),
      about: text(
        'Meer dan één project boekt dezelfde besparing. Het plan telt ze allemaal. Als het om dezelfde mensen gaat, telt alleen de grootste: in fte de claim met de meeste uren, in personen die met de meeste mensen.',
        'More than one project books the same saving. The plan counts them all. If they concern the same people, only the largest counts: in FTE the claim with the most hours, in persons the one with the most people.',
      ),
      base: alternative('both', 'Ja, alle claims tellen', 'Yes, every claim counts'),
      alternatives: [
        alternative(
          'largest',
          'Nee, alleen de grootste telt in wat wordt vergeleken',
          'No, only the largest in what is compared counts',
        ),
      ],
    },
    isOpen: (from) => from.shared.length > 0,
  },
  {
    choice: {
      id: 'fullSwing',
      label: text(
        'Telt het eerste structurele jaar, of een jaar op volle kracht?',
        'Does the first structural year count, or one in full swing?',
      ),
      about: text(
        'Niet elk project is in het eerste jaar na de telperiode op volle kracht. Het plan telt dat jaar zoals het er staat.',
        'Not every project is in full swing in the first year after the window. The plan counts that year as it stands.',
      ),
      base: alternative('structuralYear', 'Het eerste structurele jaar', 'The first structural year'),
      alternatives: [
        alternative(
          'lastYear',
          'Het laatste jaar van elke businesscase',
          'The last year of each business case',
        ),
      ],
    },
    isOpen: endsLater,
  },
];

/** The choices on which the answer of this plan hangs. */
export function openChoices(from: Contributions): readonly Choice[] {
  return CHOICES.filter((candidate) => candidate.isOpen(from)).map((candidate) => candidate.choice);
}

/** Every combination in which two or more choices depart from their base. */
export function combinationsOf(choices: readonly Choice[]): readonly Setting[] {
  const all = choices.reduce<Setting[]>(
    (settings, choice) =>
      settings.flatMap((setting) => [
        setting,
        ...choice.alternatives.map((option) => ({ ...setting, [choice.id]: option.id })),
      ]),
    [{}],
  );
  return all.filter((setting) => Object.keys(setting).length > 1);
}

/** The question of a choice that plans may leave open; undefined where there is no such choice. */
export function choiceLabel(id: string): Text | undefined {
  return CHOICES.find(({ choice }) => choice.id === id)?.choice.label;
}

/** What an answer to an open choice is called; undefined where the choice has no such answer. */
export function alternativeLabel(choice: string, id: string): Text | undefined {
  const asked = CHOICES.find((open) => open.choice.id === choice)?.choice;
  if (asked === undefined) return undefined;
  return [asked.base, ...asked.alternatives].find((alternative) => alternative.id === id)?.label;
}
