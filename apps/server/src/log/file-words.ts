import { type Text, text } from '@kapstok/quantity';

/** What the file of a log is called, and the file of what was refused. */
export const LOG_FILE: Text = text('logboek', 'log');
/** What the file of what was refused is called. */
export const REFUSALS_FILE: Text = text('geweigerd', 'refused');

const CLOCK = text('Moment (Nederlandse tijd)', 'Moment (Dutch time)');
const [WHO, ROLE, MARK] = [text('Wie', 'Who'), text('Rol', 'Role'), text('Kenmerk', 'Mark')];

/** The heads of the file of a log, in the order of its cells. */
export const ENTRY_HEADS: readonly Text[] = [
  text('Nummer', 'Number'),
  CLOCK,
  WHO,
  ROLE,
  text('Soort', 'Kind'),
  text('Wat', 'What'),
  text('Plan', 'Plan'),
  text('Reden', 'Reason'),
  MARK,
];

/** The heads of the file of what was refused, in the order of its cells. */
export const REFUSAL_HEADS: readonly Text[] = [
  CLOCK,
  text('Laatst', 'Last'),
  text('Keren', 'Times'),
  WHO,
  ROLE,
  text('Verzoek', 'Request'),
  text('Status', 'Status'),
  text('Waarom niet', 'Why not'),
  MARK,
];
