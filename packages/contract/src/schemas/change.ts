import * as z from 'zod';
import { momentSchema, pastMomentSchema } from './moment.ts';
import { nextSchema, searchedToSchema } from './page.ts';
import { reasonSchema } from './reason.ts';
import { recordSchema } from './record.ts';
import { saidOutrightShape } from './said-outright.ts';
import { textSchema } from './text.ts';

const changedShape = { id: z.uuid(), table: z.string().max(200), before: z.string(), after: z.string() };

/** One step of a change, with what was seen there before and what is to stand there. */
export const editSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), record: recordSchema }),
  z.object({ kind: z.literal('remove'), record: recordSchema }),
  z.object({ kind: z.literal('set'), field: z.string().min(1).max(200), ...changedShape }),
  z.object({ kind: z.literal('move'), ...changedShape }),
]);

/** How many edits one change can hold. */
export const MOST_EDITS = 20_000;

/** A change to be made. `id` is chosen by who sends it: sent again, it is made once. */
export const newChangeSchema = z.object({
  id: z.uuid(),
  reason: reasonSchema,
  ...saidOutrightShape,
  edits: z.array(editSchema).min(1).max(MOST_EDITS),
});

/** A change to be undone. */
export const newUndoSchema = z.object({ id: z.uuid(), undoes: z.uuid(), reason: reasonSchema });

/** A state to which a plan, or one record of it, is to be brought back. */
export const newRestorationSchema = z.object({
  id: z.uuid(),
  reason: reasonSchema,
  to: z.union([z.object({ version: z.uuid() }), z.object({ asOf: pastMomentSchema })]),
  record: z.uuid().optional(),
  /** Decisions at gates stay as they are now, but for those that were not there then. */
  keepGateDecisions: z.boolean().optional(),
});

/** Who did something, when, in which role and why. */
export const deedSchema = z.object({
  id: z.uuid(),
  seq: z.number().int(),
  at: momentSchema,
  /** Null when whoever asks may not know. */
  account: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  role: textSchema,
  kind: z.enum(['change', 'undo', 'restore', 'load', 'version']),
  reason: z.string(),
});

/** What an edit does: adds or removes a row, sets a cell, or moves a row within its table. */
export const editKindSchema = z.enum(['add', 'remove', 'set', 'move']);

/** An edit in words: of what, from what, to what. */
export const toldEditSchema = z.object({
  kind: editKindSchema,
  record: z.uuid(),
  table: z.string(),
  tableTitle: textSchema,
  /** What the record is called: its code and name, or its key. */
  name: z.string(),
  pillar: z.string().nullable(),
  project: z.string().nullable(),
  /** The column and what it is called; null when the whole row was added, removed or moved. */
  field: z.string().nullable(),
  fieldName: textSchema.nullable(),
  before: z.string(),
  after: z.string(),
});

/** How many edits add, remove, change and move. */
export const editCountsSchema = z.object({
  added: z.number().int(),
  removed: z.number().int(),
  changed: z.number().int(),
  moved: z.number().int(),
});

/** What was done with a version: which it was, and what it then became. */
export const versionDeedSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  step: z.enum(['draft', 'submitted', 'adopted', 'frozen']),
});

/** A change, with what it changed. */
export const changeSchema = deedSchema.extend({
  /** The first of its edits; a large change is told in part. */
  edits: z.array(toldEditSchema),
  editCount: z.number().int(),
  /** The id of the change that this one undoes; null when none. */
  undoes: z.uuid().nullable(),
  /** The id of the change that undid it; null when none did. */
  undoneBy: z.uuid().nullable(),
  /** Whether whoever asks may undo it. */
  mayUndo: z.boolean(),
  /** For an entry of the kind version: the version it tells of. */
  version: versionDeedSchema.nullable(),
});

/** The history of a plan, the latest first. */
export const changeListSchema = z.object({
  changes: z.array(changeSchema),
  next: nextSchema,
  searchedTo: searchedToSchema,
});

/** What a value of a record was, over time, the latest first. */
export const recordHistorySchema = z.object({
  record: z.uuid(),
  name: z.string(),
  table: z.string(),
  /** Each change of this record, with only the edits of it. */
  changes: z.array(changeSchema),
  next: nextSchema,
});

/** What met what: the words that were wanted, those that stand there now, and who made them so. */
export const conflictSchema = z.object({
  record: z.uuid(),
  table: z.string(),
  tableTitle: textSchema,
  name: z.string(),
  field: z.string().nullable(),
  fieldName: textSchema.nullable(),
  /** What was seen when the change was begun; null when nobody can tell any more. */
  before: z.string().nullable(),
  /** What was wanted. */
  wanted: z.string(),
  /** What stands there now; null when the record is gone. */
  now: z.string().nullable(),
  /** Whether `before` ever stood there, as far as who asks may see; where it did not, nobody changed it in the meantime. */
  beforeStood: z.boolean(),
  /** Who made what stands there now; null when that may not be known. */
  by: deedSchema.nullable(),
});

/** Words that stand in a cell and can't be read as what its column holds, or don't fit other rows: the plan can't be computed until they do. */
export const cellWarningSchema = z.object({
  record: z.uuid(),
  table: z.string(),
  field: z.string(),
  fieldName: textSchema,
  found: z.string(),
  expected: textSchema,
  message: textSchema,
});

const warnings = z.array(cellWarningSchema);
/** What else whoever made a change should know, such as who can edit nothing any more since it. */
const notices = z.array(textSchema);

/** What came of a change. Words that can't be read and are kept all the same are told. */
export const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('made'), change: changeSchema, warnings, notices }),
  z.object({ kind: z.literal('madeBefore'), change: changeSchema, warnings, notices }),
  z.object({ kind: z.literal('nothing'), warnings, notices }),
]);

/** What an import would change, or changed. */
export const importResultSchema = z.object({
  edits: z.array(toldEditSchema),
  editCount: z.number().int(),
  counts: editCountsSchema,
  /** Cells because of which the plan could not be computed any more. An import with such cells is refused unless it says to keep them. */
  warnings,
  notices,
  /** The change that was made; null for a dry run, or when all of it stood there already. */
  change: changeSchema.nullable(),
});

/** One step of a change. */
export type EditDto = z.infer<typeof editSchema>;
/** A change to be made. */
export type NewChange = z.infer<typeof newChangeSchema>;
/** A state to which a plan is to be brought back. */
export type NewRestoration = z.infer<typeof newRestorationSchema>;
/** Who did something, when, in which role and why. */
export type Deed = z.infer<typeof deedSchema>;
/** An edit in words. */
export type ToldEdit = z.infer<typeof toldEditSchema>;
/** How many edits add, remove, change and move. */
export type EditCounts = z.infer<typeof editCountsSchema>;
/** A change, with what it changed. */
export type ChangeDto = z.infer<typeof changeSchema>;
/** The history of a plan. */
export type ChangeList = z.infer<typeof changeListSchema>;
/** What a value of a record was, over time. */
export type RecordHistory = z.infer<typeof recordHistorySchema>;
/** What met what. */
export type ConflictDto = z.infer<typeof conflictSchema>;
/** Words in a cell that can't be read as what its column holds. */
export type CellWarning = z.infer<typeof cellWarningSchema>;
/** What came of a change. */
export type OutcomeDto = z.infer<typeof outcomeSchema>;
/** What an import would change, or changed. */
export type ImportResultDto = z.infer<typeof importResultSchema>;
