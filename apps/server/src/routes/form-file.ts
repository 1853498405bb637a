import { text } from '@kapstok/quantity';
import type { FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { Refused, refused } from '../changes/refused.ts';
import { wrongInputs } from '../inputs/wrong-inputs.ts';
import type { GivenFile } from '../own-plans/messages.ts';
import { uploadOf } from '../own-plans/upload.ts';
import { problemOf, wrongInputProblem } from '../problem.ts';
import type { OwnPlanLimits } from '../settings.ts';

/** The one file of a form, and what it says beside it. */
export async function fileIn<Form>(
  request: FastifyRequest,
  form: z.ZodType<Form>,
  limits: OwnPlanLimits,
  also: Readonly<Record<string, string>> = {},
): Promise<{ readonly told: Form; readonly file: GivenFile }> {
  const upload = await uploadOf(request, limits);
  if ('refused' in upload) throw new Refused(problemOf(upload.status, upload.refused));
  const fields = { ...also, ...upload.fields };
  const read = form.safeParse(fields);
  if (!read.success) throw new Refused(wrongInputProblem(wrongInputs('body', fields, read.error)));
  const [file, ...others] = upload.files;
  if (file === undefined || others.length > 0) throw refused(422, ONE_FILE);
  return { told: read.data, file };
}

const ONE_FILE = text('Kies één bestand.', 'Choose one file.');
