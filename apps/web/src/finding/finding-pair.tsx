import type { FindingDto, ShownDto } from '@kapstok/contract';
import { formatNumber, type Language, parseUnit } from '@kapstok/quantity';
import { StatedMark } from '../figure/pair-marks.tsx';
import { inSentence } from '../figure/worded.ts';
import { useWords } from '../language/words.ts';
import { WhyLink } from '../why/why-link.tsx';

/** What the plan says beside what follows from it: hollow and filled, and the difference in words. */
export function FindingPair({ finding }: { readonly finding: FindingDto }) {
  const { say, language } = useWords();
  const stated = shownWords(finding.stated, finding.unit, language);
  const computed = shownWords(finding.computed, finding.unit, language);
  if (stated === '' && computed === '') return null;
  const differenceWords = (difference: number, unit: string) => {
    const share = parseUnit(unit)?.unit.code === '1';
    const amount = share
      ? say('finding.points', { points: formatNumber(Math.abs(difference) * 100, language, 1) })
      : shownWords(Math.abs(difference), unit, language);
    return say(difference < 0 ? 'finding.less' : 'finding.moreThan', { amount });
  };
  return (
    <dl className="ks-finding__pair">
      {stated !== '' && (
        <div>
          <dt>
            <StatedMark kind="stated" /> {say('claims.stated')}
          </dt>
          <dd>{stated}</dd>
        </div>
      )}
      {computed !== '' && (
        <div>
          <dt>
            <StatedMark kind="computed" /> {say('claims.computed')}
          </dt>
          <dd>
            <WhyLink figure={finding.figure} label={finding.message}>
              {computed}
            </WhyLink>
          </dd>
        </div>
      )}
      {finding.difference !== null && (
        <div>
          <dt>{say('finding.difference')}</dt>
          <dd>{differenceWords(finding.difference, finding.unit)}</dd>
        </div>
      )}
    </dl>
  );
}

/** What a finding holds against each other, in words: a number in full with its unit, a range, or the words themselves. */
function shownWords(shown: ShownDto, unit: string, language: Language): string {
  if (shown === null) return '';
  if (typeof shown === 'string') return shown;
  if (typeof shown === 'number') return inFull(shown, unit, language);
  if (shown.high === null) return `> ${inFull(shown.low, unit, language)}`;
  return `${inFull(shown.low, unit, language)} – ${inFull(shown.high, unit, language)}`;
}

function inFull(value: number, unit: string, language: Language): string {
  const spelled = parseUnit(unit)?.unit.code ?? unit;
  if (spelled === 'EUR' || spelled === 'EURnpv') {
    return `€ ${formatNumber(value, language, Number.isInteger(value) ? 0 : 2)}`;
  }
  return inSentence(value, unit === '' ? 'count' : unit, language);
}
