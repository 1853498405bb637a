import { text } from '@kapstok/quantity';
import { StoreError } from '../store-error.ts';

/** Tells that what was taken out is no longer what it was. */
export function notWhole(): StoreError {
  return new StoreError(
    'otherContent',
    text(
      'Wat is meegenomen, is niet heel: het is veranderd of er ontbreekt iets. Er is niets teruggezet.',
      'What was taken out is not whole: it was changed, or something is missing. Nothing was brought in.',
    ),
  );
}
