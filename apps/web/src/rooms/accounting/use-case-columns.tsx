import type { FigureDto, InCasesDto } from '@kapstok/contract';
import { useMemo } from 'react';
import { Amount } from '../../figure/amount.tsx';
import { useFileValue } from '../../figure/use-written-value.ts';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { figureColumn } from '../../table/make-column.tsx';
import { WhyLink } from '../../why/why-link.tsx';

const CASES = ['pessimistic', 'likely', 'optimistic'] as const;

interface Row {
  readonly exposure: InCasesDto;
}

/**
 * The columns of an exposure in its three cases, each of which can be asked why.
 * @param isAgreed whether a party has an agreed share in a row; without one its amount is still to be determined
 */
export function useCaseColumns<R extends Row>(isAgreed?: (row: R) => boolean): readonly Column<R>[] {
  const { say } = useWords();
  const file = useFileValue();
  return useMemo(
    () =>
      CASES.map((inCase) => {
        const column = figureColumn<R>({
          id: inCase,
          head: say(`exposure.${inCase}.head`),
          unit: 'EUR',
          read: ({ exposure }) => exposure[inCase],
          file,
        });
        if (isAgreed === undefined) return column;
        return {
          ...column,
          cell: (row) =>
            isAgreed(row) ? (
              <Amount figure={row.exposure[inCase]} writing="cell" />
            ) : (
              <NotAgreed figure={row.exposure[inCase]} />
            ),
          written: (row) => (isAgreed(row) ? column.written(row) : say('exposure.notAgreed')),
        };
      }),
    [say, file, isAgreed],
  );
}

function NotAgreed({ figure }: { readonly figure: FigureDto }) {
  const { say } = useWords();
  return (
    <WhyLink figure={figure.id} label={figure.label}>
      <span className="ks-unknown">{say('exposure.notAgreed')}</span>
    </WhyLink>
  );
}
