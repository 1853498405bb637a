import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Rows } from '../../../administration/rows.tsx';
import { ProblemNotice } from '../../../notice/problem-notice.tsx';
import { ScreenWaiting } from '../../../notice/waiting.tsx';
import type { Column } from '../../../table/column.ts';
import { MoreButton } from './more-button.tsx';

interface Props<Row> {
  readonly caption: string;
  readonly query: UseInfiniteQueryResult<unknown>;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** What stands there when there are no rows. */
  readonly empty: string;
  /** What is said between the rows and the way to more. */
  readonly children?: ReactNode;
}

/** Rows that come page by page, with a way to the next page; or that they are on their way, or why they are not there. */
export function PagedRows<Row extends { readonly id: string }>(props: Props<Row>) {
  const { caption, query, columns, rows, empty, children } = props;
  if (query.isError) return <ProblemNotice error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <ScreenWaiting />;
  return (
    <>
      <Rows caption={caption} captionHidden columns={columns} rows={rows} keyOf={keyOf} empty={empty} />
      {children}
      <MoreButton query={query} shown={rows.length} />
    </>
  );
}

function keyOf({ id }: { readonly id: string }): string {
  return id;
}
