import { basename } from 'node:path';
import { type Text, text } from '@kapstok/quantity';
import type { FastifyRequest } from 'fastify';
import type { OwnPlanLimits } from '../settings.ts';
import type { GivenFile } from './messages.ts';

/** What someone sent in. */
export interface Given {
  readonly title: string;
  readonly files: readonly GivenFile[];
  /** What else the form says, by the name of its field. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Why what was sent can't be taken in. */
export interface Refused {
  readonly status: number;
  readonly refused: Text;
}

const LONGEST_NAME = 120;
const MEGABYTE = 1024 * 1024;

const NO_FORM: Refused = {
  status: 415,
  refused: text(
    'Stuur het plan als formulier met een of meer bestanden (multipart/form-data).',
    'Send the plan as a form with one or more files (multipart/form-data).',
  ),
};
const NO_FILES: Refused = {
  status: 400,
  refused: text(
    'Er is geen bestand gekozen. Kies een .xlsx, een .zip of een of meer .csv-bestanden.',
    'No file was chosen. Choose an .xlsx, a .zip or one or more .csv files.',
  ),
};
const NAMELESS: Refused = {
  status: 400,
  refused: text(
    'Een bestand heeft geen naam, dus er is niet te zien wat het is. Er is niets ingelezen. Geef het een naam die eindigt op .xlsx, .zip of .csv en probeer het opnieuw.',
    'A file has no name, so there is no telling what it is. Nothing was read. Give it a name that ends in .xlsx, .zip or .csv and try again.',
  ),
};
const BROKEN_FORM: Refused = {
  status: 400,
  refused: text(
    'Het formulier met de bestanden is niet goed overgekomen. Probeer het opnieuw.',
    'The form with the files did not arrive well. Try again.',
  ),
};

function tooLarge(limits: OwnPlanLimits): Refused {
  const megabytes = Math.floor(limits.uploadBytes / MEGABYTE);
  return {
    status: 413,
    refused: text(
      `Dit is samen groter dan ${megabytes} MB. Zo groot is geen regionaal plan, dus er is niets ingelezen. Controleer of dit het goede bestand is, of stuur alleen de tabellen.`,
      `This is larger than ${megabytes} MB together. No regional plan is that large, so nothing was read. Check that it is the right file, or send the tables only.`,
    ),
  };
}

function tooMany(limits: OwnPlanLimits): Refused {
  return {
    status: 413,
    refused: text(
      `Dit zijn meer dan ${limits.files} bestanden. Stuur alleen de tabellen van het plan.`,
      `These are more than ${limits.files} files. Send the tables of the plan only.`,
    ),
  };
}

/** A name that is safe to show and says only what the file is called; empty when it says nothing. */
function nameOf(fileName: string | undefined): string {
  const shown = basename((fileName ?? '').replaceAll('\\', '/')).replace(/\p{Cc}/gu, '');
  return shown.trim().slice(-LONGEST_NAME);
}

function titleOf(files: readonly GivenFile[]): string {
  const [only] = files;
  const name = files.length === 1 && only !== undefined ? only.path.replace(/\.[^.]*$/, '') : '';
  return name === '' ? 'Eigen plan' : name;
}

function refusalFor(error: unknown, limits: OwnPlanLimits): Refused {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge(limits);
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT' || code === 'FST_FIELDS_LIMIT')
    return tooMany(limits);
  return BROKEN_FORM;
}

/** The files of an upload, in memory; refused when there are none, too many, or they are too large together. */
export async function uploadOf(request: FastifyRequest, limits: OwnPlanLimits): Promise<Given | Refused> {
  if (!request.isMultipart()) return NO_FORM;
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > limits.uploadBytes + MEGABYTE) return tooLarge(limits);
  const files: GivenFile[] = [];
  const fields: Record<string, string> = {};
  let total = 0;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        fields[part.fieldname] = String(part.value);
        continue;
      }
      const bytes = await part.toBuffer();
      total += bytes.length;
      if (total > limits.uploadBytes) return tooLarge(limits);
      const path = nameOf(part.filename);
      // A form in which nothing was chosen holds a file of no bytes without a name.
      if (path === '' && bytes.length > 0) return NAMELESS;
      if (path !== '') files.push({ path, bytes });
    }
  } catch (error) {
    return refusalFor(error, limits);
  }
  return files.length === 0 ? NO_FILES : { title: titleOf(files), files, fields };
}
