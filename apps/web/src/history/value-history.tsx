import './value-history.css';
import { placeRowWords } from '@kapstok/audit';
import type { PlaceDto } from '@kapstok/contract';
import { columnName } from '@kapstok/plan';
import type { ReactNode } from 'react';
import { useWords } from '../language/words.ts';
import { HistoryLink } from './history-link.tsx';

interface Props {
  /** Where its row stands; null where it stands in none. */
  readonly place: PlaceDto | null;
  /** Its column; empty for the whole row. */
  readonly field?: string;
  readonly children: ReactNode;
}

/** A value as the plan has it, which leads to who wrote it, when and why; a blank one and one of no row is only itself. */
export function ValueHistory({ place, field = place?.field ?? '', children }: Props) {
  const { of } = useWords();
  if (place === null || place.line === 0 || children === '') return children;
  const row = of(placeRowWords(place));
  return (
    <HistoryLink
      of={{ table: place.table, line: place.line, field }}
      what={field === '' ? row : `${row}, ${of(columnName(field))}`}
      className="ks-value-link"
    >
      {children}
    </HistoryLink>
  );
}
