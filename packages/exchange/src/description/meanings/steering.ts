import { text } from '@kapstok/quantity';
import { type Meanings, PILLAR, PROJECT, SOURCE } from './shared.ts';

const BODY = text('Het gremium dat erover gaat.', 'The body that it is for.');
const MET = text(
  'ja of nee, waar iemand dat zegt. Leeg waar het uit het plan volgt: nulmeting, geld en streefwaarde.',
  'yes or no, where somebody says so. Empty where it follows from the plan: baseline, money and target.',
);

/** Columns of the tables about what is done after measuring. */
export const STEERING: Readonly<Record<string, Meanings>> = {
  'follow-up-actions': {
    code: text('De code van de actie.', 'The code of the action.'),
    indicator: text('De indicator die zijn streefwaarde miste.', 'The indicator that missed its target.'),
    period: text('De periode waarin die is gemist.', 'The period in which it was missed.'),
    project: PROJECT,
    what: text('Wat er gedaan wordt.', 'What is done.'),
    expected: text('Wat het moet opleveren.', 'What it should bring.'),
    role: text('De rol die het doet, geen naam.', 'The role that does it, no name.'),
    body: BODY,
    due: text('Wanneer het klaar moet zijn.', 'By when it has to be done.'),
    closed_by: text(
      'Waarmee de actie is afgesloten. Iets anders sluit een actie niet af.',
      'What the action was closed with. Nothing else closes an action.',
    ),
    closed_period: text(
      'Bij een nieuwe meting: over welke periode.',
      'For a new measurement: of which period.',
    ),
    decision: text('Bij een besluit: welk besluit.', 'For a decision: which decision.'),
    closed_on: text('Wanneer de actie is afgesloten.', 'When the action was closed.'),
    source: SOURCE,
  },
  gates: {
    code: text('De code van het moment.', 'The code of the gate.'),
    name: text('Waarover besloten wordt.', 'What is decided on.'),
    project: PROJECT,
    milestone: text(
      'De code van de mijlpaal in de roadmap, als die er een heeft.',
      'The code of the milestone in the roadmap, if it has one.',
    ),
    quarter: text('Het kwartaal waarin besloten wordt.', 'The quarter in which is decided.'),
    decides_on: text(
      'De dag waarop besloten wordt, als die is afgesproken. Zij gaat voor het kwartaal.',
      'The day on which is decided, if one was agreed on. It comes before the quarter.',
    ),
    body: text('Het gremium dat besluit.', 'The body that decides.'),
    role: text('De rol die het voorbereidt, geen naam.', 'The role that prepares it, no name.'),
    source: SOURCE,
  },
  'gate-conditions': {
    gate: text('Het go/no-go-moment waar de voorwaarde bij hoort.', 'The gate the condition belongs to.'),
    number: text('Het nummer van de voorwaarde.', 'The number of the condition.'),
    kind: text('Wat er nodig is.', 'What is needed.'),
    what: text('De voorwaarde in gewone woorden.', 'The condition in plain words.'),
    indicator: text(
      'Bij een nulmeting of streefwaarde: van welke indicator. Leeg bij een meetronde: alle resultaatindicatoren van het project, of van het plan.',
      'For a baseline or target: of which indicator. Empty with a round of measuring: every result indicator of the project, or of the plan.',
    ),
    round: text(
      'Bij een streefwaarde: de meetronde, zoals de effectmeting, die over doorgaan beslist. Alleen wat over de periode van die ronde is gemeten en goedgekeurd, telt.',
      'For a target: the round of measuring, such as that of the effect, which decides on going on. Only what was measured and approved of the period of that round counts.',
    ),
    grant: text('Bij geld: van welke toekenning.', 'For money: of which grant.'),
    role: text('De rol die ervoor zorgt, geen naam.', 'The role that sees to it, no name.'),
    met: MET,
    source: SOURCE,
  },
  'gate-passings': {
    gate: text('Het go/no-go-moment.', 'The gate.'),
    date: text('Wanneer er besloten is.', 'When was decided.'),
    outcome: text('Wat eruit kwam.', 'What came of it.'),
    role: text('De rol die besloot, geen naam.', 'The role that decided, no name.'),
    body: BODY,
    decision: text(
      'Het besluit, als dat in de tabel van besluiten staat.',
      'The decision, if it stands in the table of decisions.',
    ),
    reason: text(
      'Waarom. Nodig als iets doorgaat hoewel niet aan alles is voldaan.',
      'Why. Needed when something goes on although not all is met.',
    ),
    source: SOURCE,
  },
  recalibrations: {
    code: text('De code van de herijking.', 'The code of the recalibration.'),
    name: text('De naam van de herijking.', 'The name of the recalibration.'),
    round: text('De meetronde waaruit zij volgt.', 'The round of measuring it follows from.'),
    scenario: text(
      'Het scenario met de rekenwaarden die opnieuw zijn gezet.',
      'The scenario with the drivers that were set anew.',
    ),
    consulted: text(
      'Met wie overlegd is, zoals de verzekeraars.',
      'With whom was consulted, such as the insurers.',
    ),
    consulted_on: text('Wanneer er overlegd is.', 'When was consulted.'),
    counts_from: text(
      'Vanaf wanneer de herijking telt. Leeg: nog niet.',
      'From when the recalibration counts. Empty: not yet.',
    ),
    decision: text('Het besluit erover.', 'The decision on it.'),
    reason: text('Wat de meting liet zien.', 'What the measurement showed.'),
    source: SOURCE,
  },
  'learning-log': {
    code: text('De code van de stap.', 'The code of the step.'),
    pillar: PILLAR,
    project: PROJECT,
    date: text('Wanneer het was.', 'When it was.'),
    step: text('Welke stap van het leren het was.', 'Which step of learning it was.'),
    what: text('Wat er gebeurde of bleek.', 'What happened or was found.'),
    role: text('De rol van wie het noteerde, geen naam.', 'The role of who noted it, no name.'),
    decision: text('Het besluit dat volgde, als dat er is.', 'The decision that followed, if there is one.'),
    source: SOURCE,
  },
};
