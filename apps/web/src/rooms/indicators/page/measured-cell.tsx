import type { IndicatorPeriod } from '@kapstok/contract';
import { useWords } from '../../../language/words.ts';

type Part = IndicatorPeriod['measured']['parts'][number];

/** What a period comes to, and on request which figures that rests on and which are missing. */
export function MeasuredCell({ period }: { readonly period: IndicatorPeriod }) {
  const { say, of } = useWords();
  const { measured, waiting } = period;
  const { words, why, parts, missing, value, fell } = measured;
  return (
    <>
      <span className={value.kind === 'known' ? 'ks-figure' : 'ks-unknown'}>{of(words)}</span>
      {fell !== null && <span className="ks-target-read">{of(fell)}</span>}
      {waiting > 0 && <span className="ks-target-read">{say('indicator.waiting', { count: waiting })}</span>}
      {(parts.length > 0 || missing.length > 0 || why !== null) && (
        <details className="ks-small">
          <summary>{say('indicator.why', { words: of(words) })}</summary>
          {why !== null && <p>{of(why)}</p>}
          <Parts title={say('indicator.parts')} parts={parts} />
          <Parts title={say('indicator.missing')} parts={missing} />
        </details>
      )}
    </>
  );
}

function Parts({ title, parts }: { readonly title: string; readonly parts: readonly Part[] }) {
  const { say, of } = useWords();
  if (parts.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul className="ks-indicator__parts">
        {parts.map((part) => (
          <li key={`${part.of} ${part.period.nl}`}>
            {part.name || say('indicator.ofAll')}, {of(part.period)}: {of(part.words)}
          </li>
        ))}
      </ul>
    </>
  );
}
