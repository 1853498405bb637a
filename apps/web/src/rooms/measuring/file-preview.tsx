import type { FilledRowDto, RequestFile } from '@kapstok/contract';
import { useEffect, useId, useMemo, useRef } from 'react';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { wordsColumn } from '../../table/make-column.tsx';
import { measuredWords } from './measured-words.ts';

interface Props {
  readonly file: string;
  readonly tried: RequestFile;
  readonly isPending: boolean;
  readonly confirm: (wish: 'keep' | 'submit') => void;
  readonly leave: () => void;
}

/** What a file changes, before it counts: what stood there, what it becomes, and what is doubtful. */
export function FilePreview({ file, tried: { rows, blank }, isPending, confirm, leave }: Props) {
  const { say } = useWords();
  const title = useId();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const changed = rows.filter(({ change }) => change !== 'same');
  const isDoubtful = rows.some(({ doubts }) => doubts.length > 0);
  const columns = useColumns(isDoubtful);
  return (
    <section className="ks-request__part" aria-labelledby={title}>
      <h3 id={title} ref={head} tabIndex={-1}>
        {say('requestFile.preview', { file })}
      </h3>
      <p>
        {say('requestFile.changes', { count: changed.length })}{' '}
        {rows.length > changed.length && say('requestFile.same', { count: rows.length - changed.length })}{' '}
        {blank > 0 && say('requestFile.blank', { count: blank })}
      </p>
      {changed.length > 0 && (
        <DataTable<FilledRowDto>
          caption={say('requestFile.table')}
          captionHidden
          columns={columns}
          rows={changed}
          keyOf={({ row }) => String(row)}
        />
      )}
      {isDoubtful && <p className="ks-warning">{say('requestFile.doubtful')}</p>}
      <div className="ks-request__fields">
        {rows.length > 0 && (
          <>
            <button
              type="button"
              className="ks-button ks-button--main"
              disabled={isPending || isDoubtful}
              onClick={() => confirm('submit')}
            >
              {say('requestFile.submit')}
            </button>
            <button type="button" className="ks-button" disabled={isPending} onClick={() => confirm('keep')}>
              {say('requestFile.keep')}
            </button>
          </>
        )}
        <button type="button" className="ks-button" disabled={isPending} onClick={leave}>
          {say('requestFile.leave')}
        </button>
      </div>
    </section>
  );
}

/** The columns; that of doubts only where there are any. */
function useColumns(isDoubtful: boolean): readonly Column<FilledRowDto>[] {
  const { say, of, language } = useWords();
  return useMemo(() => {
    const words = (id: 'row' | 'figure' | 'period' | 'was' | 'now' | 'grounds' | 'doubts') =>
      say(`requestFile.${id}`);
    return [
      wordsColumn<FilledRowDto>(
        'figure',
        words('figure'),
        ({ indicator, name }) => (name === indicator ? indicator : `${indicator} ${name}`),
        true,
      ),
      wordsColumn<FilledRowDto>('period', words('period'), ({ period }) => periodWords(period, language)),
      wordsColumn<FilledRowDto>('was', words('was'), ({ was }) =>
        was === null ? say('requestFile.nothing') : measuredWords(was, language),
      ),
      wordsColumn<FilledRowDto>('now', words('now'), ({ measured }) => measuredWords(measured, language)),
      wordsColumn<FilledRowDto>('grounds', words('grounds'), ({ because, remark }) =>
        [because, remark].filter((part) => part !== '').join('. '),
      ),
      ...(isDoubtful
        ? [
            wordsColumn<FilledRowDto>('doubts', words('doubts'), ({ doubts }) =>
              doubts.map((doubt) => of(doubt)).join(' '),
            ),
          ]
        : []),
      wordsColumn<FilledRowDto>('row', words('row'), ({ row }) => String(row)),
    ];
  }, [say, of, language, isDoubtful]);
}
