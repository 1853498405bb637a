export { type Actor, acting } from './acting/acting.ts';
export { codesOf } from './assignments/codes-of.ts';
export { endRole, giveRole, NotThere, type RoleToGive } from './assignments/give-role.ts';
export {
  endInvitation,
  type Invitation,
  makeInvitation,
  type NewInvitation,
  readInvitation,
  readInvitations,
  type TakenInvitation,
  takeInvitation,
} from './assignments/invitations.ts';
export { type InvitationSeen, lookAtInvitation } from './assignments/look-at-invitation.ts';
export {
  type PartHeld,
  type PartLost,
  partsHeld,
  partsLost,
  tablesToEdit,
} from './assignments/parts-held.ts';
export { isPublished, publish, unpublish } from './assignments/publication.ts';
export {
  type AssignmentTold,
  type ListPage,
  readAssignments,
} from './assignments/read-assignments.ts';
export { type RegionAccount, readAccounts, signOutHere } from './assignments/region-accounts.ts';
export type { BackupsMade, Database } from './database/database.ts';
export { FOLDER_BACKUP } from './database/embedded/backups.ts';
export { isMade } from './database/embedded/open-folder.ts';
export { type DatabaseSite, openDatabase } from './database/open-database.ts';
export { databaseGone, databaseProblem } from './database/open-problem.ts';
export { siteOf } from './database/site-of.ts';
export {
  type FirstPlan,
  type FirstRegion,
  type FirstVersion,
  foundRegions,
  isWithoutRegions,
} from './founding/first-regions.ts';
export type { FirstRole } from './founding/first-roles.ts';
export { inviteCoordinator } from './founding/invite-coordinator.ts';
export { loadPlan } from './founding/load-plan.ts';
export { endNation, inviteNation, type NationReader, nationReaders } from './founding/nation-readers.ts';
export { guardProblemText } from './guards/guard-problem-text.ts';
export type { GuardProblem } from './guards/guard-problems.ts';
export { accountNames } from './history/account-names.ts';
export { isKnownAccount, knownAccounts, type NamedLevel, namesEver, wasThere } from './history/known-ever.ts';
export { type Differing, lastTurns, placeOfDiffering, type Stretch } from './history/last-turns.ts';
export type { PastDeed, PastEntry } from './history/past-entry.ts';
export { type PastPage, pastPage } from './history/past-page.ts';
export {
  deedsAt,
  HISTORY_KINDS,
  type PastAsked,
  pastEntry,
  readDeeds,
  readPast,
} from './history/read-history.ts';
export {
  placeOfTurn,
  type RecordAtEntry,
  type RecordTurn,
  recordsAtEntries,
  recordTurns,
  type TurnsAsked,
} from './history/record-past.ts';
export { type AccountProblem, accountProblemText } from './keeping/account-problems.ts';
export { type BackUpOptions, backUp, type Kept } from './keeping/back-up.ts';
export { type EndsNoted, endsNoted } from './keeping/ends-noted.ts';
export { moveAll } from './keeping/move-all.ts';
export { problemText } from './keeping/problem-text.ts';
export { type Restored, restoreBackup } from './keeping/restore-backup.ts';
export { restoreFolderBackup } from './keeping/restore-folder-backup.ts';
export { type RegionProblem, type RegionVerified, type Verified, verifyAll } from './keeping/verify-all.ts';
export { endKey, findKey, type Key, type KeyInUse, type KeyScope, makeKey, readKeys } from './keys/keys.ts';
export type { Head, LogProblem } from './log/chain.ts';
export type { Entry, EntryKind } from './log/entry.ts';
export { type Feed, readFeed } from './log/read-feed.ts';
export { entriesAt, entryById, type LogPage, readHead, readLog, seqAt } from './log/read-log.ts';
export type { StandingProblem } from './log/standing-problem.ts';
export { Unstorable } from './log/storable.ts';
export type { Walk } from './log/verify.ts';
export type { Reader, Writer } from './log/writer.ts';
export { askedRecordsJson } from './measurements/asked-rows.ts';
export { type ChangedFigure, changedFigures } from './measurements/changed-figures.ts';
export {
  type Closing,
  closeRound,
  closingsOf,
  type RoundOutcome,
  type RoundStep,
  reopenRound,
} from './measurements/closings.ts';
export {
  EVIDENCE_LIMIT,
  type Evidence,
  evidenceOf,
  keepEvidence,
  type NewEvidence,
  readEvidence,
} from './measurements/evidence.ts';
export { type FigureState, figureStates } from './measurements/figure-states.ts';
export { type FigureTurns, figureTurns } from './measurements/figure-turns.ts';
export {
  lastMeasuredAtAll,
  type Sight,
  sightOf,
  touchedSince,
} from './measurements/figures-in-sight.ts';
export {
  type FiguresJsonAsked,
  figuresJson,
  lastMeasured,
  type SomeFigures,
  someFiguresJson,
} from './measurements/figures-json.ts';
export { type FiguresAsked, figureHistory, figuresOf } from './measurements/figures-of.ts';
export {
  type Answer,
  type FigureGiven,
  type FigureRefused,
  type FiguresOutcome,
  handIn,
  type WhyNotFigure,
} from './measurements/hand-in.ts';
export { keepReminder, type Reminder, type ReminderGiven, remindersOf } from './measurements/reminders.ts';
export {
  keepSentReport,
  type SentReport,
  type SentReportNow,
  sentReports,
} from './measurements/sent-reports.ts';
export {
  type FigureSeen,
  type FigureSteps,
  type StepOutcome,
  type StepRefused,
  stepFigures,
} from './measurements/step-figures.ts';
export {
  type MeasuredSum,
  nationSums,
  type SumOfPlan,
  type SumsAsked,
  sumsOf,
} from './measurements/sums-of.ts';
export { wholeFiguresJson } from './measurements/whole-figures.ts';
export { migrate } from './migrations/migrate.ts';
export { checkReady, readySchema } from './migrations/ready-schema.ts';
export { findPlan, listPlans, type PlanKept } from './plans/find-plan.ts';
export { type Basis, type NoBasis, type Point, planBegun, readBasis } from './plans/read-basis.ts';
export {
  giveRealised,
  type RealisedAnswer,
  type RealisedGiven,
  type RealisedOutcome,
  type RealisedRefused,
} from './realisations/give-realised.ts';
export { type RealisedKey, wordOfRealised } from './realisations/realised-change.ts';
export { type KeptRealised, realisedOf } from './realisations/realised-rows.ts';
export { type ChangeOf, IdTaken, type Outcome } from './records/change.ts';
export type { ConflictTold } from './records/conflicts.ts';
export { edit } from './records/edit.ts';
export { editRecord, OtherRecord, type RecordEdit } from './records/edit-record.ts';
export { editsIn } from './records/edits-in.ts';
export { type ImportedEdits, importEdits } from './records/import-edits.ts';
export { countByTable, listRecords, type RecordsAsked, readRecord } from './records/list-records.ts';
export { type Moment, NoSuchVersion, NotHeld, seqOf } from './records/moment.ts';
export type { ProjectedRow, Projection } from './records/projection.ts';
export {
  type Between,
  changesBetween,
  compareMoments,
  recordsAsOf,
} from './records/read-records.ts';
export { load, restore } from './records/restore.ts';
export { recordsJson, rowsNow } from './records/rows.ts';
export type { RecordScope } from './records/scope.ts';
export { NotOwn, NotUndoable, undo } from './records/undo.ts';
export type { RecordProblem } from './records/verify-records.ts';
export { type PlanOfRegion, wholePlanJson } from './records/whole-plan.ts';
export { NotAllowed } from './records/write-rows.ts';
export { type RefusalOfNoRegion, refusalsOfNoRegion } from './refusals/of-no-region.ts';
export {
  dropRefusals,
  type NewRefusal,
  noteHiddenVersions,
  noteRefusal,
  type Refusal,
  readRefusals,
} from './refusals/refusals.ts';
export { bringInRegion, type RegionBrought } from './region-out/bring-in-region.ts';
export { type RegionRead, readRegion } from './region-out/read-region.ts';
export type { TableTaken } from './region-out/region-tables.ts';
export { takeOutRegion } from './region-out/take-out-region.ts';
export { listRegions, type Region } from './regions/list-regions.ts';
export { keepPlan, type PlanToKeep, readRegionTitle, renameRegion } from './regions/manage-region.ts';
export { mayAll, mayAllOf, mayEditRow, maySomewhere } from './rights/may-here.ts';
export { type RightProblem, rightProblemText } from './rights/verify-rights.ts';
export { type OwnAssignment, ownAssignments, PUBLIC_ACCOUNT } from './sign-in/own-assignments.ts';
export { type PendingSignIn, signsInNow, startSignIn, takeSignIn } from './sign-in/pending-sign-in.ts';
export { newSecret } from './sign-in/secret.ts';
export {
  chooseRole,
  endSessions,
  endSessionsOf,
  findSession,
  type NewSession,
  type OwnSession,
  openSession,
  ownSessions,
  type ProviderMessage,
  type Session,
} from './sign-in/sessions.ts';
export { type SignedIn, signedIn, signOut } from './sign-in/signed-in.ts';
export { StoreError, type StoreProblem, sqlStateOf, tableOf } from './store-error.ts';
export { adoptedBy } from './versions/adopted-by.ts';
export {
  type AdoptedFigures,
  allAdoptedFigures,
  type FiguresKept,
  keepAdoptedFigures,
  recordsOfFigures,
} from './versions/adopted-figures.ts';
export { type NationVersion, nationVersions } from './versions/nation-versions.ts';
export { listVersions, readVersion } from './versions/read-versions.ts';
export {
  type Adoption,
  adoptVersion,
  draftVersion,
  freezeVersion,
  NameTaken,
  NoSuchStep,
  redraftVersion,
  SeenOther,
  type StepTaken,
  submitVersion,
  type VersionStep,
} from './versions/step.ts';
export { type FollowProblem, verifyRegion } from './versions/verify-region.ts';
export type { VersionProblem } from './versions/verify-versions.ts';
export type { Version, VersionState } from './versions/version.ts';
export {
  type ChangesCounted,
  type VersionStanding,
  versionStandings,
  versionStandingsAt,
} from './versions/version-standing.ts';
export {
  type LeasedWebhook,
  leaseWebhook,
  type WebhookFailure,
  webhookFailed,
  webhookTold,
} from './webhooks/lease-webhook.ts';
export { endWebhook, makeWebhook, type NewWebhook, readWebhooks, type Webhook } from './webhooks/webhooks.ts';
