import type { AssumptionDto, Certainty, SensitivityDto } from '@kapstok/contract';
import { formatNumber, formatShare } from '@kapstok/quantity';
import { useMemo } from 'react';
import { Figure } from '../../../chart/figure.tsx';
import type { Drawing } from '../../../chart/picture.tsx';
import { rowLayout } from '../../../chart/row-layout.ts';
import { useWrittenValue } from '../../../figure/use-written-value.ts';
import { wordedUnit } from '../../../figure/worded.ts';
import { useWords } from '../../../language/words.ts';
import { MOST_BARS, tornadoOf } from './tornado-bars.ts';
import { useTornadoColumns } from './tornado-columns.tsx';

/** A row of the table: how much the answer hangs on an assumption, and how well that is founded. */
export interface TornadoRow {
  readonly sensitivity: SensitivityDto;
  readonly quality: AssumptionDto['quality'];
}

/** A bar for each assumption: from the answer where it is low to the answer where it is high. */
export function TornadoFigure({ certainty }: { readonly certainty: Certainty }) {
  const { say, language } = useWords();
  const { sensitivities, comparedIn } = certainty;
  const tornado = useTornado(certainty);
  const drawing = useMemo((): Drawing => {
    const tick = (value: number) => formatNumber(value, language);
    return {
      height: (space) => rowLayout(space, tornado.bars).height,
      draw: async (space) => (await import('./draw-tornado.ts')).drawTornado(tornado, space, tick),
    };
  }, [tornado, language]);
  const columns = useTornadoColumns(comparedIn);
  const rows = useMemo((): readonly TornadoRow[] => {
    const known = new Map(certainty.register.map(({ id, quality }) => [id, quality]));
    return sensitivities.map((sensitivity) => ({
      sensitivity,
      quality: known.get(sensitivity.assumption) ?? null,
    }));
  }, [sensitivities, certainty.register]);
  return (
    <Figure<TornadoRow>
      title={say('influence.title', {
        unit: wordedUnit(comparedIn, language),
        year: certainty.year ?? '',
      })}
      sentence={say('influence.sentence')}
      described={say('influence.described', { rows: useDescribed(certainty) })}
      drawing={drawing}
      columns={columns}
      rows={rows}
      keyOf={({ sensitivity }) => sensitivity.assumption}
      file={say('influence.file')}
    >
      <p className="ks-tornado-legend">
        <span className="ks-tornado-legend__low">{say('influence.low')}</span>
        <span className="ks-tornado-legend__high">{say('influence.high')}</span>
        {sensitivities.some(({ isNoise }) => isNoise) && (
          <span className="ks-tornado-legend__noise">{say('influence.noise')}</span>
        )}
      </p>
      {sensitivities.length > MOST_BARS && (
        <p className="ks-small ks-soft">
          {say('influence.first', { shown: MOST_BARS, count: sensitivities.length })}
        </p>
      )}
    </Figure>
  );
}

function useTornado(certainty: Certainty) {
  const { say, of, language } = useWords();
  return useMemo(() => {
    const { drawn } = certainty.answer.contribution;
    return tornadoOf(certainty.sensitivities, drawn.kind === 'known' ? drawn.mean.value : 0, {
      name: ({ name }) => of(name),
      value: ({ isNoise, narrows }) =>
        isNoise
          ? say('influence.noiseShort')
          : say('influence.narrower', { share: formatShare(narrows, language, 0) }),
    });
  }, [certainty, say, of, language]);
}

/** The bars in words, for who does not see them. */
function useDescribed({ sensitivities, comparedIn }: Certainty): string {
  const { say, of } = useWords();
  const written = useWrittenValue();
  const value = (low: number) => written({ kind: 'known', low, high: low, bound: 'exact' }, comparedIn);
  return sensitivities
    .slice(0, MOST_BARS)
    .map(({ name, whenLow, whenHigh, isNoise }) =>
      isNoise
        ? `${of(name)}: ${say('influence.noise')}`
        : say('influence.describedBar', { name: of(name), low: value(whenLow), high: value(whenHigh) }),
    )
    .join('; ');
}
