import type { FigureValueDto, WhatIfDto } from '@kapstok/contract';
import { memo, type ReactNode, useDeferredValue, useMemo } from 'react';
import { useFileValue, useWrittenValue } from '../../../figure/use-written-value.ts';
import { capital } from '../../../language/capital.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';
import type { Outcome, Outcomes } from './messages.ts';
import type { Moving } from './moving.ts';
import { useMoved } from './use-moving.ts';

type Watched = WhatIfDto['figures'][number];

interface Row {
  readonly figure: Watched;
  /** The figure as it was before a number was typed that the plan does not have. */
  readonly asItWas: Watched;
  readonly before: Outcome | undefined;
  readonly now: Outcome | undefined;
  /** Whether `now` is not of the latest position yet. */
  readonly isBehind: boolean;
}

interface Props {
  readonly figures: readonly Watched[];
  /** The same before a number was typed that the plan does not have. */
  readonly asTheyWere: readonly Watched[];
  readonly moving: Moving;
  /** Whether these are still the figures of another setting, until those that are asked for come. */
  readonly isOld: boolean;
}

const NONE_BEHIND: ReadonlySet<string> = new Set();

/** The outcome of a figure; undefined where it is not known, or not drawn yet. */
export function outcomeOf({ id, value }: Watched, outcomes: Outcomes | undefined): Outcome | undefined {
  return value.kind === 'known' ? outcomes?.get(id) : undefined;
}

/** What nine in ten draws of a figure lie between; where there are none, why. */
export function spanNow({ value }: Watched, outcome: Outcome | undefined): FigureValueDto {
  if (value.kind !== 'known') return value;
  if (outcome === undefined) return { kind: 'unknown' };
  return { kind: 'known', low: outcome.low, high: outcome.high, bound: value.bound };
}

/**
 * What pillars and projects add: as the plan is assumed to be, and as it is now, with the difference of the middle. The
 * answer is drawn first and this a frame later; what is not of the latest position yet is marked.
 */
export function OutcomeTable({ figures, asTheyWere, moving, isOld }: Props) {
  const { say } = useWords();
  const before = useDeferredValue(useMoved(moving, (moved) => moved.before));
  const latest = useMoved(moving, (moved) => moved.now);
  const behind = useMoved(moving, (moved) => moved.behind);
  const isComputing = useMoved(moving, (moved) => moved.isComputing);
  const now = useDeferredValue(latest);
  const isAnyBehind = isOld || behind.size > 0 || isComputing || now !== latest;
  return (
    <div data-behind={isAnyBehind} aria-busy={isAnyBehind}>
      <p className="ks-soft ks-behind">{say('whatIf.behind')}</p>
      <Rows
        figures={figures}
        asTheyWere={asTheyWere}
        before={before}
        now={now}
        behind={useDeferredValue(isAnyBehind ? behind : NONE_BEHIND)}
      />
    </div>
  );
}

interface RowsProps extends Omit<Props, 'moving' | 'isOld'> {
  readonly before: Outcomes | undefined;
  readonly now: Outcomes | undefined;
  readonly behind: ReadonlySet<string>;
}

const Rows = memo(function Rows({ figures, asTheyWere, before, now, behind }: RowsProps) {
  const { say } = useWords();
  const rows = useMemo(() => {
    const were = new Map(asTheyWere.map((figure) => [scopeOf(figure), figure]));
    return figures
      .filter(({ part, value }) => (part === 'pillar' || part === 'project') && value.kind === 'known')
      .map((figure): Row => {
        const asItWas = were.get(scopeOf(figure)) ?? figure;
        return {
          figure,
          asItWas,
          before: outcomeOf(asItWas, before),
          now: outcomeOf(figure, now),
          isBehind: behind.has(figure.id),
        };
      });
  }, [figures, asTheyWere, before, now, behind]);
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

/** What a figure is of: under another setting its address is another one. */
function scopeOf({ part, scope }: Watched): string {
  return `${part} ${scope}`;
}

function useColumns(): readonly Column<Row>[] {
  const { say, of } = useWords();
  const write = useWrittenValue();
  const file = useFileValue();
  return useMemo(() => {
    const amount = (id: string, head: string, read: (row: Row) => FigureValueDto): Column<Row> => ({
      id,
      head,
      kind: 'number',
      cell: (row) => marked(write(read(row), row.figure.unit), row.isBehind && id !== 'before'),
      sortBy: (row) => {
        const value = read(row);
        return value.kind === 'known' ? value.low : undefined;
      },
      written: (row) => file(read(row)),
    });
    return [
      wordsColumn<Row>('name', say('whatIf.part'), ({ figure }) => capital(of(figure.label)), true),
      amount('before', say('whatIf.before'), ({ asItWas, before }) => spanNow(asItWas, before)),
      amount('now', say('whatIf.now'), ({ figure, now }) => spanNow(figure, now)),
      amount('difference', say('whatIf.difference'), differenceOf),
    ];
  }, [say, of, write, file]);
}

/** A number that is not of the latest position yet is told apart, for eyes and for screen readers. */
function marked(words: string, isBehind: boolean): ReactNode {
  if (!isBehind) return words;
  return (
    <span aria-busy="true" className="ks-what-if__old">
      {words}
    </span>
  );
}

function differenceOf({ before, now }: Row): FigureValueDto {
  if (before === undefined || now === undefined) return { kind: 'unknown' };
  const shift = now.middle - before.middle;
  return { kind: 'known', low: shift, high: shift, bound: 'exact' };
}
