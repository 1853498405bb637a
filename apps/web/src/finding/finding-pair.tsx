import { cellWords } from '@kapstok/audit';
import type { FindingDto, ShownDto } from '@kapstok/contract';
import { formatNumber, type Language, parseUnit } from '@kapstok/quantity';
import { StatedMark } from '../figure/pair-marks.tsx';
import { inSentence, wordedUnit } from '../figure/worded.ts';
import { useWords, type Words } from '../language/words.ts';
import { WhyLink } from '../why/why-link.tsx';

/** What the plan says beside what follows from it: hollow and filled, and the difference in words. */
export function FindingPair({ finding }: { readonly finding: FindingDto }) {
  const { say, language } = useWords();
  const stated = shownWords(finding.stated, finding, language);
  const computed = boundedWords(finding, shownWords(finding.computed, finding, language), say);
  if (stated === '' && computed === '') return null;
  const differenceWords = (difference: number, unit: string) => {
    const share = parseUnit(unit)?.unit.code === '1';
    const amount = share
      ? say('finding.points', { points: formatNumber(Math.abs(difference) * 100, language, 1) })
      : shownWords(Math.abs(difference), { unit, field: '' }, language);
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

/** The computed side with "ten minste" where parts of its figure are unknown. */
function boundedWords({ bound }: FindingDto, words: string, say: Words['say']): string {
  return bound === null || bound === 'exact' || words === '' ? words : `${say(`value.${bound}`)} ${words}`;
}

/** The unit and the column of what is shown. */
type Where = Pick<FindingDto, 'unit' | 'field'>;

/** What a finding holds against each other, in words: a number in full with its unit, a range, or the words themselves. */
function shownWords(shown: ShownDto, { unit, field }: Where, language: Language): string {
  if (shown === null) return '';
  if (typeof shown === 'string') return cellWords({ field }, shown)[language];
  if (typeof shown === 'number') return inFull(shown, unit, language);
  if (shown.high === null) return `> ${inFull(shown.low, unit, language)}`;
  return `${inFull(shown.low, unit, language)} – ${inFull(shown.high, unit, language)}`;
}

/** No more decimals than a plan can stand for: whole hours, one decimal of FTE and of persons. */
const DIGITS: Readonly<Record<string, number>> = { hour: 0, FTE: 1, person: 1 };

function inFull(value: number, unit: string, language: Language): string {
  const spelled = parseUnit(unit)?.unit.code ?? unit;
  if (spelled === 'EUR' || spelled === 'EURnpv') {
    return `€ ${formatNumber(value, language, 0)}`;
  }
  const digits = DIGITS[spelled];
  if (digits !== undefined) {
    return `${formatNumber(value, language, Number.isInteger(value) ? 0 : digits)} ${wordedUnit(spelled, language)}`;
  }
  return inSentence(value, unit === '' ? 'count' : unit, language);
}
