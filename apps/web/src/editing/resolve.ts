import type { ConflictDto, EditDto, RecordDto } from '@kapstok/contract';
import { recordOf } from '@kapstok/plan';

/** What is chosen where two changed the same: one's own words, those that stand there now, or others. */
export type Choice =
  | { readonly kind: 'mine' }
  | { readonly kind: 'theirs' }
  | { readonly kind: 'other'; readonly words: string };

/** Tells a conflict from the others of one change. */
export function conflictKey({ record, field }: ConflictDto): string {
  return `${record} ${field ?? ''}`;
}

/** Whether one's own words can still be kept: the row is still there, and it is about a cell or a place. */
export function canKeepMine(conflict: ConflictDto, edits: readonly EditDto[]): boolean {
  const edit = edits.find((other) => isAbout(other, conflict));
  return conflict.now !== null && edit?.kind !== 'add';
}

/**
 * The edits after every conflict is settled, to be sent again. Nothing is written over unseen: they now start from what
 * stands there. A row that is to be removed takes `current`, the row as it now is.
 */
export function resolved(
  edits: readonly EditDto[],
  conflicts: readonly ConflictDto[],
  choices: ReadonlyMap<string, Choice>,
  current: ReadonlyMap<string, RecordDto>,
): readonly EditDto[] {
  return edits.flatMap((edit): readonly EditDto[] => {
    const conflict = conflicts.find((other) => isAbout(edit, other));
    if (conflict === undefined) return [edit];
    const choice = choices.get(conflictKey(conflict));
    if (choice === undefined || choice.kind === 'theirs' || conflict.now === null) return [];
    const after = settled(edit, conflict.now, choice, current);
    return after === undefined ? [] : [after];
  });
}

/** One edit as it starts from what stands there now; undefined where nothing is left to do. */
function settled(
  edit: EditDto,
  now: string,
  choice: Exclude<Choice, { kind: 'theirs' }>,
  current: ReadonlyMap<string, RecordDto>,
): EditDto | undefined {
  switch (edit.kind) {
    case 'set': {
      const after = choice.kind === 'other' ? choice.words : edit.after;
      return after === now ? undefined : { ...edit, before: now, after };
    }
    case 'move':
      return { ...edit, before: now };
    case 'remove': {
      const record = current.get(edit.record.id);
      return record === undefined ? undefined : { ...edit, record };
    }
    case 'add':
      return undefined;
  }
}

function isAbout(edit: EditDto, { record, field }: ConflictDto): boolean {
  if (recordOf(edit) !== record) return false;
  return edit.kind === 'set' ? edit.field === field : field === null;
}
