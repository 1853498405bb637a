import { type Text, text } from '@kapstok/quantity';
import { type Meanings, PROJECT, SOURCE } from './shared.ts';

const INDICATOR = text('De indicator.', 'The indicator.');
const AGREED_BY = text(
  'Welke gremia of organisaties ermee instemden.',
  'Which bodies or organisations agreed to it.',
);
const AGREED_ON = text('Wanneer dat is afgesproken.', 'When that was agreed.');
const REASON = text('Waarom het is veranderd.', 'Why it was changed.');
const ROLE = text('De rol die het doet, geen naam.', 'The role that does it, no name.');

function unit(of: Text): Text {
  return text(
    `De eenheid${of.nl}. Leeg is die van de indicator; bij % moet die er staan.`,
    `The unit${of.en}. Empty is that of the indicator; for % it has to be there.`,
  );
}

/** Columns of the tables about how is measured, against what, and when. */
export const MONITORING: Readonly<Record<string, Meanings>> = {
  'indicator-definitions': {
    indicator: INDICATOR,
    version: text(
      'Het nummer van de definitie. Een veranderde definitie is een nieuwe rij: de oude cijfers blijven staan, met een breuk ertussen.',
      'The number of the definition. A changed definition is a new row: the old figures stay, with a break between them.',
    ),
    from: text(
      'De eerste periode die zo gemeten wordt, in het ritme van de definitie.',
      'The first period that is measured so, in the rhythm of the definition.',
    ),
    unit: unit(text(' waarin gemeten wordt', ' in which is measured')),
    population: text('Bij wie of waarover gemeten wordt.', 'Among whom or about what is measured.'),
    level: text('Van wie er één cijfer is.', 'Of whom there is one figure.'),
    method: text('Hoe er gemeten of geteld wordt.', 'How is measured or counted.'),
    measured_by: text(
      'Waaruit het cijfer komt. Leeg is wat bij de indicator staat.',
      'Where the figure comes from. Empty is what stands with the indicator.',
    ),
    cadence: text('Hoe vaak er gemeten wordt.', 'How often is measured.'),
    counts: text(
      'Of een cijfer alleen over zijn periode gaat, of alles vanaf het begin bevat.',
      'Whether a figure is about its period only, or holds all since the start.',
    ),
    over_organisations: text(
      'Hoe cijfers van organisaties samen één cijfer worden.',
      'How figures of organisations become one figure.',
    ),
    over_time: text(
      'Hoe cijfers van perioden samen dat van een jaar worden.',
      'How figures of periods become that of a year.',
    ),
    missing: text(
      'Wat een cijfer dat ontbreekt met het totaal doet.',
      'What a figure that is missing does to the total.',
    ),
    parent: text(
      'De indicator waarin deze optelt. Leeg: geen, en dan wordt dat gezegd.',
      'The indicator that this one adds to. Empty: none, and then that is said.',
    ),
    agreed_by: AGREED_BY,
    agreed_on: AGREED_ON,
    reason: REASON,
    source: SOURCE,
  },
  targets: {
    indicator: INDICATOR,
    period: text(
      'De periode waarin het bereikt moet zijn. Een jaar dat bij de indicator al een streefwaarde heeft, krijgt hier een andere.',
      'The period in which it has to be reached. A year that has a target with the indicator gets another one here.',
    ),
    target: text('Wat er bereikt moet worden.', 'What has to be reached.'),
    unit: unit(text(' van de streefwaarde', ' of the target')),
    shape: text(
      'De vorm van de streefwaarde, als bij de indicator.',
      'The shape of the target, as with the indicator.',
    ),
    agreed_by: AGREED_BY,
    agreed_on: text(
      'Wanneer dat is afgesproken. De laatste afspraak over een periode geldt; de eerdere blijven staan.',
      'When that was agreed. Of one period the last agreement holds; the earlier ones stay.',
    ),
    decision: text('Het besluit erover.', 'The decision on it.'),
    reason: REASON,
    source: SOURCE,
  },
  baselines: {
    indicator: INDICATOR,
    organisation: text(
      'De organisatie, als de nulmeting van één organisatie is.',
      'The organisation, if the baseline is of one organisation.',
    ),
    municipality: text(
      'De gemeente, als de nulmeting van één gemeente is.',
      'The municipality, if the baseline is of one municipality.',
    ),
    value: text(
      'De gemeten waarde, of nulmeting als die nog komt.',
      'The value that was measured, or nulmeting when it is still to come.',
    ),
    unit: unit(text(' van de nulmeting', ' of the baseline')),
    measured_on: text('Wanneer er gemeten is.', 'When was measured.'),
    uncertainty: text(
      'Hoe zeker de waarde is, in gewone woorden.',
      'How certain the value is, in plain words.',
    ),
    comparison_group: text(
      'Met welke groep vergeleken wordt, als die er is.',
      'With which group is compared, if there is one.',
    ),
    due: text('Wanneer de nulmeting er uiterlijk moet zijn.', 'By when the baseline has to be there.'),
    role: ROLE,
    source: SOURCE,
  },
  'measurement-rounds': {
    code: text('De code van de ronde.', 'The code of the round.'),
    name: text('De naam van de ronde.', 'The name of the round.'),
    kind: text('Waar de ronde voor is.', 'What the round is for.'),
    period: text('De periode waarover gemeten wordt.', 'The period that is measured.'),
    opens: text('Wanneer er ingevuld kan worden.', 'When one can start to fill in.'),
    due: text('Wanneer de cijfers er uiterlijk moeten zijn.', 'By when the figures have to be there.'),
    closes: text('Wanneer de periode op slot gaat.', 'When the period is locked.'),
    source: SOURCE,
  },
  'round-steps': {
    round: text('De ronde waar de stap bij hoort.', 'The round the step belongs to.'),
    step: text(
      'De stap: open, request, remind, validate, approve, close, report, discuss, decide, of een eigen stap.',
      'The step: open, request, remind, validate, approve, close, report, discuss, decide, or one of your own.',
    ),
    role: ROLE,
    planned: text(
      'Wanneer de stap gepland was. Dit blijft staan als het schuift.',
      'When the step was planned. This stays when it shifts.',
    ),
    date: text('Wanneer de stap nu gepland is.', 'When the step is planned now.'),
    done_on: text('Wanneer de stap gedaan is.', 'When the step was done.'),
    reason: text('Waarom het is verschoven.', 'Why it was shifted.'),
    source: SOURCE,
  },
  judgements: {
    code: text('De code van het oordeel.', 'The code of the judgement.'),
    indicator: text(
      'De indicator waar het bij hoort, als die er is.',
      'The indicator it goes with, if there is one.',
    ),
    project: PROJECT,
    period: text('De periode waar het over gaat.', 'The period it is about.'),
    statement: text('Wat er bereikt is, in woorden.', 'What was reached, in words.'),
    role: text('De rol die oordeelt, geen naam.', 'The role that judges, no name.'),
    ground: text('Waarop het oordeel rust.', 'What the judgement rests on.'),
    judged_on: text('Wanneer er geoordeeld is.', 'When was judged.'),
    source: SOURCE,
  },
  'reference-figures': {
    indicator: INDICATOR,
    period: text('De periode van het cijfer.', 'The period of the figure.'),
    area: text(
      'Waar het cijfer van is: het land, een andere regio, of een norm.',
      'What the figure is of: the country, another region, or a norm.',
    ),
    value: text('Het cijfer.', 'The figure.'),
    unit: unit(text(' van het cijfer', ' of the figure')),
    meaning: text('Wat het cijfer is, zoals de Treeknorm.', 'What the figure is, such as the Treeknorm.'),
    source: SOURCE,
  },
};
