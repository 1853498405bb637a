import { text } from '@kapstok/quantity';
import { type Meanings, SOURCE } from './shared.ts';

const GRANT = text('De toekenning.', 'The grant.');
const OBLIGATION = text('Waarvoor terugbetaald moet worden.', 'What has to be paid back for.');

/** Columns of the tables about money that has to be accounted for. */
export const ACCOUNTING: Readonly<Record<string, Meanings>> = {
  grants: {
    code: text('De code van de toekenning.', 'The code of the grant.'),
    name: text('De naam van de toekenning.', 'The name of the grant.'),
    source_kind: text(
      'De geldbron, zoals die in funding staat.',
      'The source of money, as it stands in funding.',
    ),
    scheme_code: text(
      'De code van de regeling in de verantwoording van het rijk (SiSa). Leeg: nog in te vullen.',
      'The code of the scheme in the account to the state (SiSa). Empty: still to be filled in.',
    ),
    recipient: text(
      'Wie het geld krijgt, en erover verantwoordt.',
      'Who gets the money, and accounts for it.',
    ),
    amount: text(
      'Het bedrag in EUR; n.t.b. als het nog niet vaststaat.',
      'The amount in EUR; n.t.b. when it is not settled yet.',
    ),
    vat: text('Of het bedrag met of zonder btw is.', 'Whether the amount is with or without VAT.'),
    obligation: OBLIGATION,
    own_contribution: text(
      'Wat de partijen zelf bijdragen, in EUR.',
      'What the parties contribute themselves, in EUR.',
    ),
    promised_by: text('Wie die eigen bijdrage heeft toegezegd.', 'Who promised that own contribution.'),
    conditions: text('De voorwaarden van de geldgever.', 'The conditions of the funder.'),
    cost_key: text(
      'De sleutel waarmee de partijen verdelen wat terug moet. Leeg: er is geen afspraak, en dan is het aandeel van elke partij n.t.b.',
      'The key by which the parties divide what has to be paid back. Empty: nothing was agreed, and then the share of each party is n.t.b.',
    ),
    granted_on: text('Wanneer het is toegekend. Leeg: nog niet.', 'When it was granted. Empty: not yet.'),
    account_due: text(
      'Wanneer de verantwoording er uiterlijk moet zijn.',
      'By when it has to be accounted for.',
    ),
    source: SOURCE,
  },
  instalments: {
    grant: GRANT,
    number: text('Het nummer van de termijn.', 'The number of the instalment.'),
    planned: text('Wanneer de betaling gepland is.', 'When the payment is planned.'),
    amount: text('Het bedrag van de termijn, in EUR.', 'The amount of the instalment, in EUR.'),
    indicator: text(
      'De indicator waar de betaling aan hangt. Hangt zij aan twee dingen, maak er dan twee termijnen van.',
      'The indicator that the payment hangs on. If it hangs on two things, make it two instalments.',
    ),
    period: text('De periode waarover dat beoordeeld wordt.', 'The period that is judged.'),
    milestone: text(
      'De code van de mijlpaal waar de betaling aan hangt.',
      'The code of the milestone that the payment hangs on.',
    ),
    scheme_indicator: text(
      'Het nummer van de indicator in de verantwoording van het rijk (SiSa) waarbij deze termijn hoort. Leeg: nog in te vullen.',
      'The number of the indicator in the account to the state (SiSa) to which this instalment belongs. Empty: still to be filled in.',
    ),
    obligation: text(
      'Waarvoor terugbetaald moet worden. Leeg is die van de toekenning.',
      'What has to be paid back for. Empty is that of the grant.',
    ),
    chance_low: text('De kans om het te halen in een ongunstig geval.', 'The chance to reach it at worst.'),
    chance_likely: text('De waarschijnlijke kans om het te halen.', 'The likely chance to reach it.'),
    chance_high: text('De kans om het te halen in een gunstig geval.', 'The chance to reach it at best.'),
    judged: text('Wat de geldgever oordeelde.', 'What the funder judged.'),
    judged_on: text('Wanneer er beoordeeld is.', 'When was judged.'),
    judged_by: text(
      'De rol of organisatie die beoordeelt, geen naam.',
      'The role or organisation that judges, no name.',
    ),
    paid: text('Wat er betaald is, in EUR.', 'What was paid, in EUR.'),
    paid_on: text('Wanneer er betaald is.', 'When was paid.'),
    disputed: text('Welk deel betwist wordt, in EUR.', 'Which part is in dispute, in EUR.'),
    dispute: text('Waarom dat betwist wordt.', 'Why that is in dispute.'),
    source: SOURCE,
  },
  'budget-parts': {
    line: text('De begrotingspost.', 'The budget line.'),
    kind: text(
      'Wat het bedrag is. Wat er echt is uitgegeven, staat bij de realisatie, niet hier.',
      'What the amount is. What was really spent stands with the realised figures, not here.',
    ),
    grant: text(
      'De toekenning waaruit het komt. Leeg: niet gezegd.',
      'The grant it comes from. Empty: not said.',
    ),
    period: text('Het jaar of kwartaal.', 'The year or quarter.'),
    amount: text('Het bedrag, in EUR.', 'The amount, in EUR.'),
    source: SOURCE,
  },
  'cost-keys': {
    code: text('De code van de sleutel.', 'The code of the key.'),
    name: text('De naam van de sleutel.', 'The name of the key.'),
    kind: text('Waarnaar verdeeld wordt.', 'What is divided by.'),
    decision: text('Het besluit waarin dat is afgesproken.', 'The decision in which that was agreed.'),
    agreed_on: text('Wanneer dat is afgesproken.', 'When that was agreed.'),
    source: SOURCE,
  },
  'cost-key-shares': {
    cost_key: text('De verdeelsleutel.', 'The cost key.'),
    municipality: text('De gemeente van wie het aandeel is.', 'The municipality whose share it is.'),
    organisation: text('Of de organisatie van wie het is.', 'Or the organisation whose share it is.'),
    share: text(
      'Bij een afgesproken sleutel: het deel. n.t.b. waar niets is afgesproken.',
      'For a key that was agreed: the part. n.t.b. where nothing was agreed.',
    ),
    residents: text(
      'Bij een sleutel naar inwoners: hoeveel dat er zijn.',
      'For a key by inhabitants: how many there are.',
    ),
    source: SOURCE,
  },
};
