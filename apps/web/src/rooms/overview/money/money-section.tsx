import './money.css';
import type { FigureDto, Overview } from '@kapstok/contract';
import { formatMoney } from '@kapstok/quantity';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Figure } from '../../../chart/figure.tsx';
import type { Drawing } from '../../../chart/picture.tsx';
import { Amount } from '../../../figure/amount.tsx';
import { useFileValue, useWrittenValue } from '../../../figure/use-written-value.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { figureColumn, wordsColumn } from '../../../table/make-column.tsx';
import { type Basis, moneyHeight, type YearOfMoney, yearsOfMoney } from './years-of-money.ts';

/** Investment and less care used, by year: gross or net present, said in the title. */
export function MoneySection({ overview }: { readonly overview: Overview }) {
  const { say, language } = useWords();
  const { money } = useSearch({ from: '/p/$plan/' });
  const basis: Basis = money === 'npv' ? 'npv' : 'gross';
  const written = useWrittenValue();
  const rows = useMemo(() => yearsOfMoney(overview, basis), [overview, basis]);
  const columns = useColumns(basis);
  const drawing = useMemo((): Drawing => {
    const words = {
      investment: say('money.investment'),
      careCost: say('money.careCost'),
      unknown: say('value.unknownShort'),
      tick: (value: number) => formatMoney(value, language),
    };
    return {
      height: moneyHeight,
      draw: async (space) => (await import('./draw-money.ts')).drawMoney(rows, space, words),
    };
  }, [rows, say, language]);
  if (rows.length === 0) return <NoMoney basis={basis} />;
  return (
    <Figure<YearOfMoney>
      title={say(`money.title.${basis}`)}
      sentence={<Sentence overview={overview} basis={basis} />}
      described={say('money.described', {
        rows: rows
          .map((row) => `${row.year}: ${words(row.investment, written)}, ${words(row.careCost, written)}`)
          .join('; '),
      })}
      drawing={drawing}
      onPaper={452}
      columns={columns}
      rows={rows}
      keyOf={(row) => String(row.year)}
      file={say('money.file')}
    >
      <BasisSwitch basis={basis} />
      <p className="ks-legend" aria-hidden="true">
        <span className="ks-legend__dark">{say(`money.investment.${basis}`)}</span>
        <span className="ks-legend__pale">{say(`money.careCost.${basis}`)}</span>
      </p>
    </Figure>
  );
}

function words(
  figure: FigureDto | undefined,
  written: (value: FigureDto['value'], unit: string) => string,
): string {
  return figure === undefined ? '–' : written(figure.value, figure.unit);
}

function NoMoney({ basis }: { readonly basis: Basis }) {
  const { say } = useWords();
  return (
    <section>
      <h2>{say(`money.title.${basis}`)}</h2>
      <p>{say('money.nothing')}</p>
    </section>
  );
}

function Sentence({ overview, basis }: { readonly overview: Overview; readonly basis: Basis }) {
  const { say } = useWords();
  const { investment, careCost } = overview;
  return (
    <>
      {say('money.invested')} <Amount figure={investment.total} />; {say(`money.window.${basis}`)}{' '}
      <Amount figure={careCost.window[basis]} />. {say('money.lessCare')}
      {investment.ceiling.value.kind === 'known' && (
        <>
          {' '}
          {say('money.ceiling')} <Amount figure={investment.ceiling} />, {say('money.room')}{' '}
          <Amount figure={investment.room} />.
        </>
      )}
    </>
  );
}

function BasisSwitch({ basis }: { readonly basis: Basis }) {
  const { say } = useWords();
  return (
    <nav className="ks-switch ks-no-print" aria-label={say('money.basis')}>
      {(['gross', 'npv'] as const).map((way) => (
        <Link
          key={way}
          to="."
          search={(now) => ({ ...now, money: way === 'gross' ? undefined : way })}
          resetScroll={false}
          replace
          aria-current={way === basis ? 'true' : undefined}
          activeOptions={{ exact: true, explicitUndefined: true }}
        >
          {say(`money.${way}`)}
        </Link>
      ))}
    </nav>
  );
}

function useColumns(basis: Basis): readonly Column<YearOfMoney>[] {
  const { say } = useWords();
  const file = useFileValue();
  return useMemo(() => {
    const money = (id: 'investment' | 'careCost', head: string) =>
      figureColumn<YearOfMoney>({ id, head, unit: 'EUR', read: (row) => row[id], file });
    return [
      wordsColumn<YearOfMoney>('year', say('column.year'), (row) => String(row.year), true),
      money('investment', say(`money.investment.${basis}`)),
      money('careCost', say(`money.careCost.${basis}`)),
    ];
  }, [basis, say, file]);
}
