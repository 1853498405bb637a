import { rowInTable, shownWords } from '@kapstok/audit';
import type { ConflictDto, EditDto } from '@kapstok/contract';
import { useId } from 'react';
import { CellWords } from '../editing/cell-words.tsx';
import { ChangedCell } from '../editing/changed-cell.tsx';
import { type Choice, canKeepMine } from '../editing/resolve.ts';
import { DeedWords } from '../history/deed-words.tsx';
import { useWords } from '../language/words.ts';

interface Props {
  readonly conflict: ConflictDto;
  readonly edits: readonly EditDto[];
  readonly choice: Choice | undefined;
  /** Whether one tried to go on without choosing. */
  readonly missed: boolean;
  readonly onChoice: (choice: Choice) => void;
}

/** One cell that two changed: what each made of it, and which it is to be. */
export function ConflictChoice({ conflict, edits, choice, missed, onChoice }: Props) {
  const { say, of } = useWords();
  const name = useId();
  const field = conflict.fieldName === null ? say('edits.wholeRow') : of(conflict.fieldName);
  const isCell = conflict.field !== null;
  const mine = canKeepMine(conflict, edits);
  const radio = (kind: Choice['kind'], next: Choice) => (
    <label className="ks-check">
      <input type="radio" name={name} checked={choice?.kind === kind} onChange={() => onChoice(next)} />
      {say(isCell ? `conflict.${kind}` : `conflict.row.${kind}`)}
    </label>
  );
  return (
    <fieldset className="ks-conflict">
      <legend>
        {of(rowInTable(conflict.table, conflict.name))}: <strong>{field}</strong>
      </legend>
      {isCell && <Sides conflict={conflict} />}
      {conflict.by !== null && (
        <div className="ks-conflict__by">
          <p className="ks-small ks-soft">{say('conflict.by')}</p>
          <DeedWords deed={conflict.by} />
        </div>
      )}
      {conflict.now === null && <p>{say('conflict.gone')}</p>}
      <div className="ks-conflict__choices">
        {mine && radio('mine', { kind: 'mine' })}
        {radio('theirs', { kind: 'theirs' })}
        {mine && isCell && radio('other', { kind: 'other', words: conflict.wanted })}
      </div>
      {choice?.kind === 'other' && (
        <label className="ks-words" htmlFor={`${name}-other`}>
          {say('error.expected')}
          <CellWords
            id={`${name}-other`}
            table={conflict.table}
            field={conflict.field ?? ''}
            words={choice.words}
            rows={2}
            onWords={(words) => onChoice({ kind: 'other', words })}
          />
        </label>
      )}
      {missed && choice === undefined && (
        <p className="ks-warning" role="alert">
          {say('conflict.choose')}
        </p>
      )}
    </fieldset>
  );
}

function Sides({ conflict }: { readonly conflict: ConflictDto }) {
  const { say, of } = useWords();
  const { wanted, now } = conflict;
  const before = conflict.before ?? '';
  const isKnownNever = conflict.before !== null && !conflict.beforeStood;
  return (
    <dl className="ks-conflict__sides">
      <div>
        <dt>{say('conflict.wanted')}</dt>
        <dd>
          <ChangedCell of={{ ...conflict, before, after: wanted }} side="after" />
        </dd>
      </div>
      <div>
        <dt>{say('conflict.now')}</dt>
        <dd>
          {now === null ? (
            <span className="ks-changed__blank">{say('conflict.noRow')}</span>
          ) : (
            <ChangedCell of={{ ...conflict, before, after: now }} side="after" />
          )}
        </dd>
      </div>
      <div className="ks-conflict__before">
        <dt>{say(isKnownNever ? 'conflict.beforeNever' : 'conflict.before')}</dt>
        <dd>
          {conflict.before === null ? (
            say('value.unknownShort')
          ) : before === '' ? (
            <span className="ks-changed__blank">{say('edit.blank')}</span>
          ) : (
            of(shownWords(conflict.table, conflict.field, before))
          )}
        </dd>
      </div>
    </dl>
  );
}
