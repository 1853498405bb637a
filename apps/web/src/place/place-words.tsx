import './place-words.css';
import type { PlaceDto } from '@kapstok/contract';
import { useWords } from '../language/words.ts';

interface Props {
  readonly place: PlaceDto;
  /** What the plan itself names as its source; empty when it names none. */
  readonly source?: string;
}

/** Where something stands in the plan: the table, the row, its line and the column, and the source the plan names. */
export function PlaceWords({ place, source = '' }: Props) {
  const { say } = useWords();
  return (
    <p className="ks-place">
      <span className="ks-place__table">{place.table}</span>
      {place.row !== '' && <span>{say('place.row', { row: place.row })}</span>}
      {place.field !== '' && <span>{say('place.column', { column: place.field })}</span>}
      {place.line > 0 && <span>{say('place.line', { line: place.line })}</span>}
      {source !== '' && <span className="ks-place__source">{say('place.source', { source })}</span>}
    </p>
  );
}
