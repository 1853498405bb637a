import type { FigureValueDto, WhatIfDto } from '@kapstok/contract';
import { memo, useMemo } from 'react';
import { useFileValue, useWrittenValue } from '../../../figure/use-written-value.ts';
import { capital } from '../../../language/capital.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';
import type { Outcome } from './messages.ts';
import type { Moving, Outcomes } from './use-what-if.ts';

type Watched = WhatIfDto['figures'][number];

interface Row {
  readonly figure: Watched;
  readonly before: Outcome | undefined;
  readonly now: Outcome | undefined;
}

interface Props {
  readonly figures: readonly Watched[];
  readonly before: Moving['before'];
  readonly now: Moving['now'];
}

/** The outcome of a figure; undefined where it is not known, or not drawn yet. */
export function outcomeOf({ value }: Watched, outcomes: Outcomes | undefined): Outcome | undefined {
  return value.kind === 'known' ? outcomes?.get(value.output) : undefined;
}

/** What nine in ten draws of a figure lie between; where there are none, why. */
export function spanNow({ value }: Watched, outcome: Outcome | undefined): FigureValueDto {
  if (value.kind !== 'known') return value;
  if (outcome === undefined) return { kind: 'unknown' };
  return { kind: 'known', low: outcome.low, high: outcome.high, bound: value.bound };
}

/** What pillars and projects add: as the plan is assumed to be, and as it is now, with the difference of the middle. */
export const OutcomeTable = memo(function OutcomeTable({ figures, before, now }: Props) {
  const { say } = useWords();
  const rows = useMemo(
    () =>
      figures
        .filter(({ part, value }) => (part === 'pillar' || part === 'project') && value.kind === 'known')
        .map((figure): Row => {
          return { figure, before: outcomeOf(figure, before), now: outcomeOf(figure, now) };
        }),
    [figures, before, now],
  );
  return (
    <DataTable<Row>
      caption={say('whatIf.partsCaption')}
      captionHidden
      columns={useColumns()}
      rows={rows}
      keyOf={({ figure }) => figure.id}
      empty={say('whatIf.noParts')}
    />
  );
});

function useColumns(): readonly Column<Row>[] {
  const { say, of } = useWords();
  const write = useWrittenValue();
  const file = useFileValue();
  return useMemo(() => {
    const amount = (id: string, head: string, read: (row: Row) => FigureValueDto): Column<Row> => ({
      id,
      head,
      kind: 'number',
      cell: (row) => write(read(row), row.figure.unit),
      sortBy: (row) => {
        const value = read(row);
        return value.kind === 'known' ? value.low : undefined;
      },
      written: (row) => file(read(row)),
    });
    return [
      wordsColumn<Row>('name', say('whatIf.part'), ({ figure }) => capital(of(figure.label)), true),
      amount('before', say('whatIf.before'), ({ figure, before }) => spanNow(figure, before)),
      amount('now', say('whatIf.now'), ({ figure, now }) => spanNow(figure, now)),
      amount('difference', say('whatIf.difference'), differenceOf),
    ];
  }, [say, of, write, file]);
}

function differenceOf({ before, now }: Row): FigureValueDto {
  if (before === undefined || now === undefined) return { kind: 'unknown' };
  const shift = now.middle - before.middle;
  return { kind: 'known', low: shift, high: shift, bound: 'exact' };
}
