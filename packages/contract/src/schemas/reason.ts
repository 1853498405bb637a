import * as z from 'zod';

/** What a refinement of people's own words expects that no schema says, for who puts it in words. */
export type WordsExpected = 'visible' | 'noTurning';

function expecting(expected: WordsExpected): { readonly params: { readonly expected: WordsExpected } } {
  return { params: { expected } };
}

const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
/** Characters that are not seen and turn around what stands after them. */
const TURNING = /\p{Bidi_Control}/u;

/** What somebody says, of so many characters at most: seen as it is, wherever it stands. */
export function ownWords(longest: number): z.ZodString {
  return z
    .string()
    .trim()
    .max(longest)
    .refine((words) => words === '' || VISIBLE.test(words), expecting('visible'))
    .refine((words) => !TURNING.test(words), expecting('noTurning'));
}

/** What somebody calls something: seen as it is, wherever it stands. */
export const ownNameSchema = ownWords(100).min(1);

/** Why somebody does something, in their own words: nobody else can tell it later. */
export const reasonSchema = ownWords(2000).min(1);

/** Why somebody does something, where nothing need be said: the log tells then that nothing was. */
export const freeReasonSchema = ownWords(2000).default('');
