import type { Interval80, Observation, Recalibration } from '@kapstok/engine';
import { formatShare, type Text, text } from '@kapstok/quantity';
import { type AskedInput, oneNumber } from './asked-input.ts';
import type { Written } from './written-numbers.ts';

/** The working of a recalibration, step by step, with its numbers. */
export function recalibrationSentences(
  { write }: AskedInput,
  { value, deviation }: Observation,
  made: Recalibration,
): Text[] {
  const number = (of: number): Text => oneNumber(write, of);
  const [measured, off, before, after] = [value, deviation, made.mean[0], made.mean[1]].map(number);
  const [spreadBefore, spreadAfter] = made.deviation.map(number);
  const [own, rest] = [shareWords(made.weight), shareWords(1 - made.weight)];
  return [
    placesWords(text('Eerst lag het', 'Before, it was'), made.before, write),
    text(
      `Gemeten is ${measured?.nl}, en dat zit er meestal niet verder naast dan ${off?.nl}. Bij de aanname is dat ${spreadBefore?.nl}.`,
      `Measured was ${measured?.en}, mostly off by no more than ${off?.en}. For the assumption that is ${spreadBefore?.en}.`,
    ),
    text(
      `De meting weegt daarom ${own.nl} mee en de aanname ${rest.nl}: het gemiddelde gaat van ${before?.nl} naar ${after?.nl}, en dat zit er dan meestal niet verder naast dan ${spreadAfter?.nl}.`,
      `So the measurement weighs ${own.en} and the assumption ${rest.en}: the mean goes from ${before?.en} to ${after?.en}, which is then mostly off by no more than ${spreadAfter?.en}.`,
    ),
    placesWords(text('Nu ligt het', 'Now it is'), made.after, write),
    ...widthWords(made),
    ...(made.isSurprise ? [SURPRISE] : []),
  ];
}

const SURPRISE = text(
  'De meting ligt ver buiten wat mogelijk leek. Zoek eerst uit of de meting of de aanname niet klopt, voordat u de nieuwe marge overneemt.',
  'The measurement lies far outside what seemed possible. First find out whether the measurement or the assumption is wrong, before you take over the new range.',
);

function placesWords(lies: Text, { p10, p50, p90 }: Interval80, write: Written): Text {
  const [span, middle] = [write({ low: p10, high: p90 }), oneNumber(write, p50)];
  return text(
    `${lies.nl} in 8 van de 10 gevallen op ${span.nl}, met ${middle.nl} als midden.`,
    `${lies.en} ${span.en} in 8 of 10 cases, with ${middle.en} in the middle.`,
  );
}

function widthWords({ before, after }: Recalibration): readonly Text[] {
  const [was, is] = [before.p90 - before.p10, after.p90 - after.p10];
  if (was <= 0) return [];
  const share = Math.abs(is / was - 1);
  const [nl, en] = is <= was ? ['smaller', 'narrower'] : ['breder', 'wider'];
  const [of, ofEn] = [formatShare(share, 'nl', 0), formatShare(share, 'en', 0)];
  return [text(`Het bereik is ${of} ${nl}.`, `The range is ${ofEn} ${en}.`)];
}

function shareWords(share: number): Text {
  return text(formatShare(share, 'nl', 0), formatShare(share, 'en', 0));
}
