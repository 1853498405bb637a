import { text } from '@kapstok/quantity';
import { type Meanings, SOURCE } from './shared.ts';

const UNIT = text(
  'De eenheid van de getallen: die van de cel. Leeg mag ook, behalve bij een cel in %.',
  'The unit of the numbers: that of the cell. It may be empty, except for a cell in %.',
);

/** Columns of the tables about what is uncertain, what is booked twice, and what else could be. */
export const UNCERTAINTY: Readonly<Record<string, Meanings>> = {
  assumptions: {
    id: text('De code van de aanname.', 'The code of the assumption.'),
    name: text('Wat er onzeker is, in gewone woorden.', 'What is uncertain, in plain words.'),
    on: text(
      'Waar het over gaat: één of meer adressen, tabel:rij:kolom. Zonder kolom zijn het alle jaren van de rij. choices: met een open keuze mag ook. Wat projecten delen, is zo één invoer.',
      'What it is about: one or more addresses, table:row:column. Without a column it is every year of the row. choices: with an open choice may stand there too. What projects share is one input this way.',
    ),
    shape: text('Hoe de onzekerheid is opgegeven.', 'How the uncertainty is given.'),
    meaning: text(
      'Wat low en high, of het percentage, betekenen: interval80 (8 van de 10 keer ertussen), bounds (nooit erbuiten) of two_groups (laag voor een deel van de mensen, hoog voor de rest). Leeg is een vraag: dan wordt er niet mee gerekend.',
      'What low and high, or the percentage, mean: interval80 (in between 8 times out of 10), bounds (never outside) or two_groups (low for part of the people, high for the rest). Empty is a question: then it is not drawn.',
    ),
    low: text('De lage waarde.', 'The low value.'),
    likely: text('De waarschijnlijkste waarde.', 'The most likely value.'),
    high: text('De hoge waarde.', 'The high value.'),
    unit: UNIT,
    percent: text(
      'Bij percentage: hoeveel het naar beide kanten kan afwijken.',
      'For percentage: how far it may be off to both sides.',
    ),
    a: text('Bij beta: de eerste vormwaarde.', 'For beta: the first shape value.'),
    b: text('Bij beta: de tweede vormwaarde.', 'For beta: the second shape value.'),
    relative: text(
      'Of de getallen factoren zijn op wat in de cel staat; 1 is zoals het er staat. Nodig bij alle jaren van een rij en bij cellen met verschillende waarden.',
      'Whether the numbers are factors on what stands in the cell; 1 is as it stands. Needed for every year of a row and for cells with different values.',
    ),
    group: text(
      'Aannames met dezelfde groep gaan samen omhoog en omlaag.',
      'Assumptions of the same group go up and down together.',
    ),
    correlation: text(
      'Hoe sterk de groep samen beweegt: 0 is niet, 1 is volledig. Eén getal per groep.',
      'How strongly the group moves together: 0 is not, 1 is wholly. One number for each group.',
    ),
    shared: text(
      'Een naam die ook in andere plannen bij dezelfde onzekerheid staat: samen geteld bewegen die als één. Leeg is los van andere plannen.',
      'A name that stands with the same uncertainty in other plans too: added up, these move as one. Empty is apart from other plans.',
    ),
    quality: text(
      'Hoe goed het onderbouwd is. Leeg is niet beoordeeld, en telt als het zwakst.',
      'How well founded it is. Empty is not graded, and counts as weakest.',
    ),
    source: SOURCE,
    note: text('Waarom deze getallen.', 'Why these numbers.'),
  },
  overlaps: {
    id: text('De code van de overlap.', 'The code of the overlap.'),
    name: text('Wat er dubbel geboekt is.', 'What is booked more than once.'),
    population: text('Om welke mensen of kosten het gaat.', 'Which people or costs it is about.'),
    lines: text(
      'De batenregels die het samen hebben, als project/regel: twee of meer, van twee of meer projecten.',
      'The benefit lines that share it, as project/line: two or more, of two or more projects.',
    ),
    overlap: text(
      'Welk deel zij samen hebben: 0 is niets, 1 is dat de kleinere geheel in de grootste vallen.',
      'Which part they have in common: 0 is nothing, 1 is that the smaller lie wholly in the largest.',
    ),
    limit: text(
      'Wat zij samen per jaar nooit overschrijden: de kosten waarop ze besparen, of de hele groep.',
      'What together they never exceed in a year: the costs they save on, or the whole group.',
    ),
    unit: text(
      'De eenheid van de grens: die van de regels, of inwoners. Inwoners tellen voor wat elk van hen volgens de rekenwaarden van een regel opbrengt.',
      'The unit of the limit: that of the lines, or residents. Residents count for what each of them brings in by the parameters of a line.',
    ),
    source: SOURCE,
    note: text('Waarom dit dezelfde besparing is.', 'Why this is one saving.'),
  },
  scenarios: {
    code: text('De code van het scenario.', 'The code of the scenario.'),
    name: text('De naam van het scenario.', 'The name of the scenario.'),
    about: text('Wat er in dit scenario anders gaat.', 'What is different in this scenario.'),
    source: SOURCE,
  },
  'scenario-settings': {
    scenario: text('Het scenario waar de rij bij hoort.', 'The scenario the row belongs to.'),
    on: text(
      'Waar het over gaat: het adres van één cel, tabel:rij:kolom, of choices: met een open keuze.',
      'What it is about: the address of one cell, table:row:column, or choices: with an open choice.',
    ),
    value: text(
      'Wat er in dit scenario in de cel staat, of welk deel bij een open keuze.',
      'What stands in the cell in this scenario, or which part for an open choice.',
    ),
    unit: UNIT,
    choice: text(
      'Bij een open keuze: de code van de mogelijkheid die geldt.',
      'For an open choice: the code of the alternative that holds.',
    ),
    replaced: text(
      'Wat er in de cel stond voordat een herijking die telt deze waarde in het plan zette; leeg zolang dat niet gebeurd is.',
      'What stood in the cell before a recalibration that counts put this value into the plan; empty as long as that was not done.',
    ),
    source: SOURCE,
  },
};
