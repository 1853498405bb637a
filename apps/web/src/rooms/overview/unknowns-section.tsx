import type { GapDto, Overview } from '@kapstok/contract';
import { Amount } from '../../figure/amount.tsx';
import { ValueHistory } from '../../history/value-history.tsx';
import { useWords } from '../../language/words.ts';
import { ExportLinks } from '../../table/export-links.tsx';

/** How much of all this rests on what is not known, and what that is. */
export function UnknownsSection({ overview }: { readonly overview: Overview }) {
  const { say } = useWords();
  const { count, gaps, shareQuantified } = overview.unknowns;
  return (
    <section className="ks-unknowns" aria-labelledby="unknowns-head">
      <h2 className="ks-beside__head" id="unknowns-head">
        {say('unknowns.title')}
      </h2>
      <p>{count === 0 ? say('unknowns.none') : say('unknowns.count', { count })}</p>
      {shareQuantified.value.kind === 'known' && (
        <p>
          {say('unknowns.quantified')} <Amount figure={shareQuantified} />.
        </p>
      )}
      {gaps.length > 0 && (
        <details className="ks-no-print">
          <summary>{say('unknowns.which')}</summary>
          <ul className="ks-gaps">
            {gaps.map((gap) => (
              <Gap key={`${gap.place.table} ${gap.place.row} ${gap.place.field} ${gap.what.nl}`} gap={gap} />
            ))}
          </ul>
          {count > gaps.length && (
            <p className="ks-small ks-soft">{say('unknowns.first', { shown: gaps.length, count })}</p>
          )}
          <ExportLinks list="gaps" />
        </details>
      )}
    </section>
  );
}

function Gap({ gap }: { readonly gap: GapDto }) {
  const { of } = useWords();
  return (
    <li>
      <ValueHistory place={gap.place}>{of(gap.what)}</ValueHistory>:{' '}
      <span className="ks-soft">{of(gap.why)}</span>
    </li>
  );
}
