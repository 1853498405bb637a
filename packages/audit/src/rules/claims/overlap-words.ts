import type { Row } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { quoted } from '../../wording.ts';

/** An overlap inside a sentence: `overlap O1 (“Ouderen thuis”)`. */
export function overlapWords({ id, name, population }: Row<'overlaps'>): Text {
  const called = name || population;
  const words = called === '' ? id : `${id} (${quoted(called)})`;
  return text(`overlap ${words}`, `overlap ${words}`);
}
