import type { DrawnFigureDto, EstimatedDto } from '@kapstok/contract';
import type { ReactNode } from 'react';
import { RangeStrip } from '../../../figure/range-strip.tsx';
import { useWords } from '../../../language/words.ts';
import { ChanceWords } from '../drawn/chance-words.tsx';
import { DrawnSpan } from '../drawn/drawn-amount.tsx';
import { type Statistic, statisticOf } from '../drawn/drawn-value.ts';

interface Props {
  readonly name: string;
  /** Which share of the shortage is closed. */
  readonly share: DrawnFigureDto;
  /** The chance that the ambition is reached; null where it can't be told. */
  readonly chance: EstimatedDto | null;
  /** What is different here. */
  readonly children: ReactNode;
}

/** One of several answers side by side: the share with its spread, and the chance. */
export function ShareSide({ name, share, chance, children }: Props) {
  const { say } = useWords();
  const at = (statistic: Statistic) => statisticOf(share.drawn, statistic)?.value;
  return (
    <li>
      <h3 className="ks-scenarios__name">{name}</h3>
      <p className="ks-scenarios__share">
        <DrawnSpan figure={share} />
      </p>
      <RangeStrip low={at('p5')} high={at('p95')} mark={at('p50')} />
      {children}
      <p>
        {chance === null ? (
          <span className="ks-unknown">{say('scenarios.chanceUnknown')}</span>
        ) : (
          <>
            {say('scenarios.chance')} <ChanceWords chance={chance} />
          </>
        )}
      </p>
    </li>
  );
}
