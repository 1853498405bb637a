import { accountingEn } from './accounting-en.ts';
import { administrationEn } from './administration-en.ts';
import { assumptionEn } from './assumption-en.ts';
import { certaintyEn } from './certainty-en.ts';
import { declareOverlapEn } from './declare-overlap-en.ts';
import { editingEn } from './editing-en.ts';
import { knowingBetterEn } from './knowing-better-en.ts';
import { measuringEn } from './measuring-en.ts';
import { readingEn } from './reading-en.ts';
import { reportsEn } from './reports-en.ts';
import { requestFileEn } from './request-file-en.ts';
import { roundEn } from './round-en.ts';
import { steeringEn } from './steering-en.ts';
import { whatIfEn } from './what-if-en.ts';
import type { Catalogue } from './words.ts';

/** Every sentence of the interface in English. */
export const en: Catalogue = {
  ...accountingEn,
  ...administrationEn,
  ...assumptionEn,
  ...certaintyEn,
  ...whatIfEn,
  ...knowingBetterEn,
  ...declareOverlapEn,
  ...editingEn,
  ...readingEn,
  ...measuringEn,
  ...reportsEn,
  ...requestFileEn,
  ...roundEn,
  ...steeringEn,
  waiting: 'Fetching…',
  close: 'Close',

  'frame.name': 'Kapstok',
  'frame.skip': 'To the content',
  'frame.language': 'Language',

  'rooms.label': 'Rooms',
  'rooms.overview': 'Overview',
  'rooms.certainty': 'How sure is this?',
  'rooms.plan': 'Plan',
  'rooms.businessCases': 'Business cases',
  'rooms.indicators': 'Indicators',
  'rooms.audit': 'Audit',
  'rooms.ownPlan': 'Own plan',
  'rooms.data': 'Data',
  'rooms.history': 'History',
  'rooms.versions': 'Versions',
  'rooms.comparison': 'Comparison',
  'rooms.administration': 'Administration',

  'noPlan.signIn': 'Sign in to see the plan of your region',
  'noPlan.signInTodo':
    'No region has made a plan public here. With your account you see the plans in which you have a role.',
  'noPlan.title': 'There is no plan for you here yet',
  'noPlan.todo':
    'You see a plan as soon as you have a role in a region, or as soon as a region makes its plan public.',
  'notSeen.title': 'You can’t see this',
  'notSeen.toNow': 'To the plan of today',
  'notSeen.signIn': 'Perhaps you see it once you are signed in.',
  'noState.title': 'This address names no state of the plan that can be read',
  'noState.moment': 'It says asOf={{found}}. Expected is a moment with a time zone, such as {{example}}.',
  'noState.version':
    'It says version={{found}}. Expected is the id of a version, such as {{example}}; the name of a version is not that.',
  'noState.both':
    'It names a moment (asOf={{moment}}) and a version (version={{version}}). Expected is one of the two.',
  'noState.todo':
    'So there are no figures here: of which state they would be is not certain. Choose a day or a version at the top, or go to the plan of today.',
  'notKept.title': 'This does not belong to this plan',
  'notKept.todo': 'This plan was read from a file. It has no versions, no history and no roles.',

  'formField.address': 'Address',
  'formField.body': 'Who adopted it',
  'formField.code': 'Code',
  'formField.days': 'Number of days',
  'formField.document': 'Document',
  'formField.name': 'Name',
  'formField.reason': 'Reason',
  'formField.until': 'Until',

  'session.invitation': 'Invitation',
  'session.signedOut': 'You are signed out',
  'session.signedInAgain': 'You are signed in again',
  'session.signedOutAbout':
    'Your session on this device is closed. Whoever uses this device next sees nothing of yours.',
  'session.signedOutEverywhere':
    'Your sessions are closed everywhere, on every device where you were signed in. Whoever uses this device next sees nothing of yours.',
  'session.signedInAgainTodo':
    'Close this window and go on in the previous one. Everything you typed there is still there.',
  'session.goOnHere': 'Or go on here',
  'session.ended': 'You are no longer signed in.',
  'session.endedTodo': 'What you typed is still there, but can be kept only once you are signed in again.',
  'session.again': 'Sign in again (new window)',
  'session.other': 'In another window you are now signed in as {{name}}.',
  'session.otherTodo': 'What stands here is of the previous account. Nothing is kept any more.',
  'session.reload': 'Load this screen again',

  'region.which': 'Which region and which plan do you want to see?',
  'region.nation': 'All regions together: the nation',

  'basis.label': 'Which state you see',
  'basis.working': 'Working version',
  'basis.workingAfter': 'Working version after {{name}}',
  'basis.version': 'Version {{name}}',
  'basis.titleVersion': 'version {{name}}',
  'basis.titleAsOf': 'as of {{moment}}',
  'basis.seesVersion': 'You see version {{name}}, {{state}}.',
  'basis.seesAsOf': 'You see the plan as it was on {{moment}}.',
  'basis.seesWorking': 'You see the working version.',
  'basis.toWorking': 'To the working version',
  'basis.toFirst': 'To the last version you may see',

  'version.which': 'Which version do you want to see?',
  'version.workingIs': 'the plan as it is now',
  'version.none': 'There are no versions yet.',
  'version.awaiting_one': 'Version {{names}} was submitted and waits to be adopted.',
  'version.awaiting_other': 'Versions {{names}} were submitted and wait to be adopted.',
  'version.toAdopt': 'See and adopt',
  'version.all': 'To Versions',
  'version.compare': 'Compare two versions',
  'version.notHeld': 'Only its name is known, not its contents.',
  'version.draft': 'draft',
  'version.submitted': 'submitted',
  'version.adopted': 'adopted',
  'version.frozen': 'frozen',
  'version.by': 'by {{body}}',
  'version.on': 'on {{day}}',

  'asOf.label': 'As of:',
  'asOf.today': 'today',
  'asOf.which': 'As of which day do you want to see the plan?',
  'clock.twice': 'That night the clock was set back an hour, and it was {{time}} twice. Which do you mean?',
  'clock.summer': '{{time}} summer time',
  'clock.winter': '{{time}} winter time',
  'clock.never': 'That night the clock was set forward an hour: there was no {{time}}. Choose another time.',
  'clock.note': 'Days and times are in Dutch time; your own clock shows another.',
  'asOf.about': 'You then see everything as it was at the end of that day, or at the time you choose.',
  'asOf.day': 'Day',
  'asOf.time': 'Time (may be empty)',
  'asOf.previous': 'Previous month',
  'asOf.next': 'Next month',
  'asOf.show': 'Show this state',
  'asOf.reset': 'Back to today',
  'asOf.why': 'Why you can’t choose another day',
  'asOf.fixed': 'This day is fixed',
  'asOf.stands': 'So the plan stood on {{when}}.',
  'asOf.noOther':
    'Only who may read the working version too chooses another day. You choose another version beside this.',

  'account.signIn': 'Sign in',
  'account.title': 'Your account',
  'account.signedInAs': 'Signed in as {{name}}',
  'account.role': 'Your role in {{region}}: {{role}}.',
  'account.actsAs': 'In which role do you work in {{region}}?',
  'account.actFailed': 'The role was not changed. Try again.',
  'account.within': '({{codes}})',
  'account.noRole': 'You have no role yet. The programme coordination of your region can invite you.',
  'account.national': 'You read the adopted versions of all regions.',
  'account.signOut': 'Sign out',
  'account.signOutEverywhere': 'Sign out everywhere',
  'account.signOutFailed': 'Signing out failed. Try again.',

  'trial.label': 'Trial installation.',
  'trial.about': 'Everything is kept on this one computer. Fit to try things, not to rely on.',

  'faults.title': 'The figures can’t be computed now',
  'faults.about_one':
    'The plan holds {{count}} cell that Kapstok can’t read. Mend it and the figures are back. Data, history and versions go on working.',
  'faults.about_other':
    'The plan holds {{count}} cells that Kapstok can’t read. Mend them and the figures are back. Data, history and versions go on working.',
  'faults.found': 'What stands there',
  'faults.last': 'Last changed by:',
  'faults.mend': 'To this row',

  'invitation.title': 'You are invited',
  'invitation.noToken': 'The invitation is missing from this address. Copy the whole address as you got it.',
  'invitation.region': 'Region',
  'invitation.everyRegion': 'all regions',
  'invitation.signInFirst': 'Sign in first. Then you come back here and can accept the invitation.',
  'invitation.about': 'You are signed in as {{name}}. Accept the invitation to get your role.',
  'invitation.accept': 'Accept the invitation',
  'invitation.accepted': 'Done: you have your role. The top of the screen shows which.',
  'invitation.toPlan': 'To the plan',
  'invitation.toNation': 'To the plans of all regions',

  'find.label': 'Find a project, figure, finding, indicator, milestone or decision',
  'find.hint': 'Find ( / )',
  'find.open': 'Show what can be found',
  'find.none': 'Nothing found. Try another word or a code.',
  'find.figure': 'Figure',
  'find.finding': 'Finding',

  'shortcuts.open': 'Keys ( ? )',
  'shortcuts.title': 'Keyboard shortcuts',
  'shortcuts.find': 'Find',
  'shortcuts.closeWhy': 'Close Why?',
  'shortcuts.sheet': 'Show this list',
  'shortcuts.on': 'Use shortcuts',

  'missing.title': 'This page does not exist',
  'missing.what': 'Nothing stands at this address. It may not have been copied in full.',
  'missing.home': 'To the overview',

  'problem.retry': 'Try again',
  'problem.here': 'This part of the screen could not be shown',
  'problem.hereTodo':
    'Your data has not changed. Reload the page. If it keeps failing, tell the administrator.',
  'problem.offline': 'The server can’t be reached',
  'problem.offlineTodo': 'Without the server there are no figures. Check your connection and try again.',
  'problem.signIn': 'You have to be signed in for this',
  'problem.signInTodo': 'Sign in. You then come back here.',
  'problem.mayNot': 'You may not do this in your role',
  'problem.mayNotTodo':
    'If you think this belongs to your work, ask the programme coordination of your region.',
  'problem.missing': 'This is not here',
  'problem.missingTodo':
    'It does not exist, or no longer, or it is not meant for you. A plan of your own disappears after half an hour without use.',
  'problem.ownGone': 'This plan of your own is no longer kept',
  'problem.ownGoneTodo':
    'It was wiped, or it vanished after half an hour without use. The file on your own computer has not changed. You can have it read again.',
  'problem.toOwn': 'Load the plan again',
  'problem.server': 'The server could not give this',
  'problem.serverTodo': 'Your data has not changed. Try again. If it keeps failing, tell the administrator.',

  'value.unknown': 'not yet known',
  'value.unknownShort': 'unknown',
  'value.toDetermine': 'tbd',
  'value.notApplicable': 'not applicable',
  'value.notApplicableShort': 'n/a',
  'value.atLeast': 'at least',
  'value.atMost': 'at most',
  'value.partial': 'as far as known',

  'yesNo.yes': 'yes',
  'yesNo.no': 'no',
  'yesNo.unknown': 'unknown',

  'figure.table': 'Table of this picture',
  'figure.csv': 'Save as CSV',
  'figure.failed': 'The picture could not be drawn. The table below says the same.',
  'table.columns': 'Choose columns',
  'table.turn': 'Fold or unfold: {{what}}',
  'filter.all': 'All',
  'filter.from': 'From',
  'filter.to': 'Up to and including',
  'filter.kind': 'Kind',
  'export.as': 'Take this list as',
  'export.csv': 'CSV',
  'export.excel': 'Excel',

  'column.part': 'Part',
  'column.amount': 'How much',
  'column.year': 'Year',

  'place.row': 'row {{row}}',
  'place.column': 'column {{column}}',
  'place.line': 'line {{line}}',
  'place.show': '(show the row)',
  'place.caption': '{{what}}, line {{line}}',
  'place.blank': 'left blank',
  'place.source': 'source: {{source}}',

  'row.title': 'In the plan',
  'why.title': 'Why?',
  'why.ask': 'Why? {{what}}',
  'why.inputs': 'This goes into it',
  'why.omitted_one': 'and {{count}} more part',
  'why.omitted_other': 'and {{count}} more parts',
  'why.unfold': 'Unfold: {{what}}',
  'why.fold': 'Fold: {{what}}',
};
