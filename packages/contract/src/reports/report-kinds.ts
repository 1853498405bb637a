import { type Text, text } from '@kapstok/quantity';

/** Reports that can be made of a plan. */
export const REPORT_KINDS = [
  'quarterly',
  'kpis-milestones',
  'payments',
  'exposure',
  'project',
  'municipality',
  'organisation',
] as const;

/** A report that can be made of a plan. */
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What a report is about, of which one is chosen; null: the whole plan. */
type ReportSubject = 'period' | 'project' | 'municipality' | 'organisation';

interface KindOfReport {
  readonly name: Text;
  /** What its file is called, before what it is about and its state. */
  readonly file: Text;
  readonly about: Text;
  readonly asks: ReportSubject | null;
}

const KINDS: Readonly<Record<ReportKind, KindOfReport>> = {
  quarterly: {
    name: text('Kwartaalrapportage', 'Quarterly report'),
    file: text('kwartaalrapportage', 'quarterly-report'),
    about: text(
      'Hoe de ronde loopt, welke streefwaarden zijn gehaald, wat is uitgegeven en wat nog niet bekend is.',
      'How the round goes, which targets were reached, what was spent and what is not known yet.',
    ),
    asks: 'period',
  },
  'kpis-milestones': {
    name: text('Indicatoren en mijlpalen', 'Indicators and milestones'),
    file: text('indicatoren-en-mijlpalen', 'indicators-and-milestones'),
    about: text(
      'Elke indicator per periode met zijn streefwaarde en wat is gemeten, en elke mijlpaal.',
      'Every indicator by period with its target and what was measured, and every milestone.',
    ),
    asks: null,
  },
  payments: {
    name: text('Betaaloverzicht', 'Payment overview'),
    file: text('betaaloverzicht', 'payment-overview'),
    about: text(
      'Elke termijn: waar zij aan hangt, wat erover is geoordeeld, en wat is betaald of betwist.',
      'Every instalment: what it hangs on, how it was judged, and what was paid or disputed.',
    ),
    asks: null,
  },
  exposure: {
    name: text('Afrekenrisico per gemeente', 'Exposure by municipality'),
    file: text('afrekenrisico-per-gemeente', 'exposure-by-municipality'),
    about: text(
      'Wat elke gemeente en organisatie misschien moet terugbetalen, en wat nog niet is verdeeld.',
      'What each municipality and organisation may have to pay back, and what is not divided yet.',
    ),
    asks: null,
  },
  project: {
    name: text('Eén bladzijde over een project', 'One page about a project'),
    file: text('project', 'project'),
    about: text(
      'Geld, streefwaarden, mijlpalen en open vragen van één project.',
      'Money, targets, milestones and open questions of one project.',
    ),
    asks: 'project',
  },
  municipality: {
    name: text('Eén bladzijde over een gemeente', 'One page about a municipality'),
    file: text('gemeente', 'municipality'),
    about: text(
      'Wat een gemeente misschien moet terugbetalen, waar dat aan hangt, en wat zij zelf heeft gemeten.',
      'What a municipality may have to pay back, what that hangs on, and what it measured itself.',
    ),
    asks: 'municipality',
  },
  organisation: {
    name: text('Eén bladzijde over een organisatie', 'One page about an organisation'),
    file: text('organisatie', 'organisation'),
    about: text(
      'Wat een organisatie misschien moet terugbetalen, waaraan zij meedoet, en wat zij zelf heeft gemeten.',
      'What an organisation may have to pay back, what it takes part in, and what it measured itself.',
    ),
    asks: 'organisation',
  },
};

/** What a report is called, what it tells, and what one chooses for it. */
export function kindOfReport(kind: ReportKind): KindOfReport {
  return KINDS[kind];
}
