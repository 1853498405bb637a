import './place-words.css';
import { placeRowWords } from '@kapstok/audit';
import type { PlaceDto } from '@kapstok/contract';
import { columnName, tableTitle } from '@kapstok/plan';
import { use, useState } from 'react';
import { KeptPlanContext } from '../frame/plan-context.ts';
import { HistoryLink } from '../history/history-link.tsx';
import { useWords } from '../language/words.ts';
import { PlaceRow } from './place-row.tsx';

interface Props {
  readonly place: PlaceDto;
  /** What the plan itself names as its source; empty when it names none. */
  readonly source?: string;
}

/** Where something stands in the plan, with the row itself on request; and the source the plan names for it. */
export function PlaceWords({ place, source = '' }: Props) {
  const { say, of } = useWords();
  const [open, setOpen] = useState(false);
  const kept = use(KeptPlanContext)?.viewpoint.mayReadHistory === true;
  const words = (
    <>
      <span className="ks-place__table">{of(tableTitle(place.table))}</span>
      {place.row !== '' && <span>{say('place.row', { row: of(placeRowWords(place)) })}</span>}
      {place.field !== '' && <span>{say('place.column', { column: of(columnName(place.field)) })}</span>}
      {place.line > 0 && <span>{say('place.line', { line: place.line })}</span>}
    </>
  );
  return (
    <div className="ks-place">
      {place.line > 0 ? (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className="ks-place__words">
            {words}
            <span className="ks-out-of-sight">{say('place.show')}</span>
          </summary>
          {open && <PlaceRow table={place.table} line={place.line} field={place.field} />}
        </details>
      ) : (
        <p className="ks-place__words">{words}</p>
      )}
      {kept && place.line > 0 && (
        <HistoryLink
          of={{ table: place.table, line: place.line, field: place.field }}
          what={`${of(placeRowWords(place))} ${of(columnName(place.field))}`}
        >
          {say('rooms.history')}
        </HistoryLink>
      )}
      {source !== '' && <p>{say('place.source', { source })}</p>}
    </div>
  );
}
