import { cellWords } from '@kapstok/audit';
import type { FindingDto, ShownDto } from '@kapstok/contract';
import { formatNumber, formatSpelled, type Language, parseUnit } from '@kapstok/quantity';
import { Link } from '@tanstack/react-router';
import { StatedMark } from '../figure/pair-marks.tsx';
import { useShownPlan } from '../frame/plan-context.ts';
import { ValueHistory } from '../history/value-history.tsx';
import { useWords, type Words } from '../language/words.ts';
import { WhyLink } from '../why/why-link.tsx';

/** What the plan says beside what follows from it: hollow and filled, and the difference in words. */
export function FindingPair({ finding }: { readonly finding: FindingDto }) {
  const { say, language } = useWords();
  const stated = shownWords(finding.stated, finding, language);
  const computed = boundedWords(finding, shownWords(finding.computed, finding, language), say);
  if (stated === '' && computed === '') return null;
  const differenceWords = (difference: number, unit: string) => {
    const share = !unit.includes('/') && parseUnit(unit)?.unit.code === '1';
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
          <dd>
            <ValueHistory place={finding}>{stated}</ValueHistory>
          </dd>
        </div>
      )}
      {computed !== '' && (
        <div>
          <dt>
            <StatedMark kind="computed" /> {say('claims.computed')}
          </dt>
          <dd>
            <Computed finding={finding} words={computed} />
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

/** What follows: it answers why, or, where it is no figure of its own, leads to the cells that it was found in. */
function Computed({ finding, words }: { readonly finding: FindingDto; readonly words: string }) {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  const { figure, message, mark } = finding;
  if (figure !== '') {
    return (
      <WhyLink figure={figure} label={message}>
        {words}
      </WhyLink>
    );
  }
  return (
    <Link
      className="ks-why-link"
      to="/p/$plan/doorlichting"
      params={{ plan }}
      search={{ finding: mark }}
      hash={`finding-${mark}`}
      title={say('finding.from')}
    >
      {words}
      <span className="ks-out-of-sight"> {say('finding.from')}</span>
    </Link>
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
  const [low, high] = typeof shown === 'number' ? [shown, shown] : [shown.low, shown.high];
  return formatSpelled({ low, high: high ?? Number.POSITIVE_INFINITY }, unit)[language];
}
