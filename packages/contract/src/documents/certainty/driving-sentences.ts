import { assumptionQualityName } from '@kapstok/plan';
import { formatShare, inQuotes, type Text, text } from '@kapstok/quantity';
import type { Certainty, SensitivityDto } from '../../schemas/certainty.ts';
import { isWide, mainCause, wideSentence } from './main-cause.ts';

type Told = Pick<Certainty, 'answer' | 'sensitivities' | 'shareSensitivities' | 'register'>;

const NOTHING_STANDS_OUT = text(
  'Geen enkele aanname springt eruit: elk voor zich doen ze niet meer dan toeval.',
  'No assumption stands out: each by itself does no more than chance.',
);

/** What contribution and share hang on most, what makes them lie far apart, and what would be gained by knowing better. */
export function drivingSentences(told: Told): readonly Text[] {
  const { sensitivities, shareSensitivities } = told;
  const [ofContribution, ofShare] = [telling(sensitivities), telling(shareSensitivities)];
  if (ofContribution.length === 0 && ofShare.length === 0) return [NOTHING_STANDS_OUT];
  const isOther = ofShare[0]?.assumption !== ofContribution[0]?.assumption;
  return [
    ...mostOf(CONTRIBUTION, ofContribution),
    ...(isOther ? mostOf(SHARE, ofShare) : []),
    ...widening(told),
  ];
}

/** What makes the ranges wide where that is one assumption, each with what measuring it would bring. */
function widening({ answer, sensitivities, shareSensitivities, register }: Told): readonly Text[] {
  const [ofContribution, ofShare] = [telling(sensitivities), telling(shareSensitivities)];
  const [cause, causeOfShare] = [
    isWide(answer.contribution) ? mainCause(ofContribution, register) : undefined,
    isWide(answer.shareClosed) ? mainCause(ofShare, register) : undefined,
  ];
  const isSame = cause?.row === causeOfShare?.row;
  const tellsShare = ofContribution.length === 0 || (causeOfShare !== undefined && !isSame);
  return [
    ...(cause === undefined ? [] : [wideSentence(RANGE_OF_CONTRIBUTION, cause)]),
    ...worthKnowing(RANGE_OF_CONTRIBUTION, ofContribution, register),
    ...(causeOfShare === undefined || isSame ? [] : [wideSentence(RANGE_OF_SHARE, causeOfShare)]),
    ...(tellsShare ? worthKnowing(RANGE_OF_SHARE, ofShare, register) : []),
  ];
}

function telling(sensitivities: readonly SensitivityDto[]): readonly SensitivityDto[] {
  return sensitivities.filter(({ isNoise }) => !isNoise);
}

const CONTRIBUTION = text('De bijdrage hangt', 'The contribution hangs');
const SHARE = text('Het deel van het tekort hangt', 'The share of the shortage hangs');

function mostOf(outcome: Text, [first, second]: readonly SensitivityDto[]): readonly Text[] {
  if (first === undefined) return [];
  if (second === undefined) {
    return [
      text(
        `${outcome.nl} af van ${inQuotes(first.name.nl)}.`,
        `${outcome.en} on ${inQuotes(first.name.en)}.`,
      ),
    ];
  }
  return [
    text(
      `${outcome.nl} het meest af van ${inQuotes(first.name.nl)}, daarna van ${inQuotes(second.name.nl)}.`,
      `${outcome.en} most on ${inQuotes(first.name.en)}, then on ${inQuotes(second.name.en)}.`,
    ),
  ];
}

/** Narrower than this is not worth telling. */
const LEAST = 0.01;

const RANGE_OF_CONTRIBUTION = text('het bereik van de bijdrage', 'the range of the contribution');
const RANGE_OF_SHARE = text(
  'het bereik van het deel van het tekort',
  'the range of the share of the shortage',
);

function worthKnowing(
  range: Text,
  sensitivities: readonly SensitivityDto[],
  register: Certainty['register'],
): readonly Text[] {
  const [first] = sensitivities;
  if (first === undefined) return [];
  const widest = sensitivities.reduce((most, each) => (each.narrows > most.narrows ? each : most), first);
  if (widest.narrows < LEAST) return [];
  const quality = register.find(({ id }) => id === widest.assumption)?.quality ?? '';
  const grounds = assumptionQualityName(quality);
  const share = (language: keyof Text): string => formatShare(widest.narrows, language, 0);
  return [
    text(
      `Meten loont het meest bij ${inQuotes(widest.name.nl)} (nu ${grounds.nl}): weten we die daarna precies, dan wordt ${range.nl} naar schatting ${share('nl')} smaller.`,
      `Measuring pays most for ${inQuotes(widest.name.en)} (now ${grounds.en}): if it is then known exactly, ${range.en} becomes an estimated ${share('en')} narrower.`,
    ),
  ];
}
