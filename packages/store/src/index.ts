export { type Actor, acting } from './acting/acting.ts';
export type { Database } from './database/database.ts';
export { isMade } from './database/embedded/open-folder.ts';
export { type DatabaseSite, openDatabase } from './database/open-database.ts';
export { siteOf } from './database/site-of.ts';
export { loadPlan } from './founding/load-plan.ts';
export { type BackUpOptions, backUp, type Kept } from './keeping/back-up.ts';
export { moveAll } from './keeping/move-all.ts';
export { restoreBackup } from './keeping/restore-backup.ts';
export { FOLDER_BACKUP, restoreFolderBackup } from './keeping/restore-folder-backup.ts';
export { type RegionProblem, type RegionVerified, type Verified, verifyAll } from './keeping/verify-all.ts';
export type { Head, LogProblem } from './log/chain.ts';
export type { Entry, EntryKind } from './log/entry.ts';
export { entriesAt, entryById, type LogPage, readHead, readLog } from './log/read-log.ts';
export { Unstorable } from './log/storable.ts';
export type { Walk } from './log/verify.ts';
export type { Reader, Writer } from './log/writer.ts';
export { migrate } from './migrations/migrate.ts';
export { type ChangeOf, IdTaken, type Outcome } from './records/change.ts';
export type { ConflictTold } from './records/conflicts.ts';
export { edit } from './records/edit.ts';
export { type Moment, NoSuchVersion, seqOf } from './records/moment.ts';
export { compareMoments, recordsAsOf } from './records/read-records.ts';
export { load, restore } from './records/restore.ts';
export { NotUndoable, undo } from './records/undo.ts';
export type { RecordProblem } from './records/verify-records.ts';
export { NotAllowed } from './records/write-rows.ts';
export { StoreError, type StoreProblem, sqlStateOf } from './store-error.ts';
export { listVersions, readVersion } from './versions/read-versions.ts';
export {
  type Adoption,
  adoptVersion,
  draftVersion,
  freezeVersion,
  NoSuchStep,
  redraftVersion,
  submitVersion,
  type VersionStep,
} from './versions/step.ts';
export { verifyRegion } from './versions/verify-region.ts';
export type { VersionProblem } from './versions/verify-versions.ts';
export type { Version, VersionState } from './versions/version.ts';
