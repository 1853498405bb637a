import type { reportsNl } from './reports-nl.ts';

/** Sentences about reports, in English. */
export const reportsEn: Readonly<Record<keyof typeof reportsNl, string>> = {
  'rooms.reports': 'Reports',
  'reports.title': 'Reports',
  'reports.lead':
    'Choose a report and take it along as PDF, Word or Excel. Every figure in it comes from the same calculation as on the screen, and leads back to where it comes from.',
  'reports.make': 'Make a report',
  'reports.which': 'Report',
  'reports.period': 'Quarter',
  'reports.until': 'Up to',
  'reports.asks.project': 'Project',
  'reports.asks.municipality': 'Municipality',
  'reports.asks.organisation': 'Organisation',
  'reports.noSubject': 'This plan names none: this report can’t be made now.',
  'reports.take': 'Take along as:',
  'reports.pdf': 'PDF',
  'reports.docx': 'Word',
  'reports.xlsx': 'Excel',
  'reports.ofMoment':
    'The report is as of {{moment}}. Made again as of that moment it is exactly the same file, also when something is corrected later.',
  'reports.ofVersion': 'The report is of version {{version}}.',
  'reports.renew': 'Take the plan as it now is',
  'reports.sentAs': 'Sent as',
  'reports.send': 'Tell that this report was sent',
  'reports.sending': 'Being kept…',
  'reports.told': 'Kept. The report stands below among those that were sent.',
  'reports.sentTitle': 'Reports that were sent',
  'reports.noneSent': 'Nobody told yet that a report was sent.',
  'reports.of': 'As of',
  'reports.since': 'Since then',
  'reports.unchanged': 'nothing changed',
  'reports.changed_one': '{{count}} figure changed.',
  'reports.changed_other': '{{count}} figures changed.',
  'reports.whichChanged': 'Make the quarterly report of now, which tells which',
  'reports.again': 'As it was sent',
  'reports.againAs': 'Open again ({{format}})',
};
