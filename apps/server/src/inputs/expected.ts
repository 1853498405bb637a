import type { TimeExpected, WordsExpected } from '@kapstok/contract';
import { FORMS, type Form } from '@kapstok/contract/schemas';
import { type Text, text } from '@kapstok/quantity';
import type * as z from 'zod';

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

const TYPES: Readonly<Record<string, Text>> = {
  string: text('tekst', 'text'),
  number: text('een getal', 'a number'),
  int: text('een heel getal', 'a whole number'),
  boolean: text('waar of onwaar (true of false)', 'true or false'),
  array: text('een lijst', 'a list'),
  object: text('een object met velden', 'an object with fields'),
  record: text('een object met velden', 'an object with fields'),
  null: text('leeg (null)', 'null'),
};

const FORMATS: Readonly<Record<string, Text>> = {
  uuid: text(
    'een UUID zijn, zoals 3b9710c4-6614-467a-ab82-36822cf48db1',
    'be a UUID, such as 3b9710c4-6614-467a-ab82-36822cf48db1',
  ),
  datetime: text(
    'een moment zijn met tijdzone, zoals 2026-10-01T09:30:00Z',
    'be a moment with a time zone, such as 2026-10-01T09:30:00Z',
  ),
  date: text('een dag zijn, zoals 2026-10-01', 'be a day, such as 2026-10-01'),
  url: text(
    'een webadres zijn dat begint met https:// of http://',
    'be a web address that starts with https:// or http://',
  ),
};

const WRITTEN: Readonly<Record<Form, Text>> = {
  period: text(
    'een periode zijn, zoals 2026-05 (een maand), 2026Q2 (een kwartaal), 2026H1 (een halfjaar) of 2026',
    'be a period, such as 2026-05 (a month), 2026Q2 (a quarter), 2026H1 (a half year) or 2026',
  ),
  quarter: text('een kwartaal zijn, zoals 2026Q3', 'be a quarter, such as 2026Q3'),
  sha256: text(
    'de SHA-256 van een bestand zijn: 64 tekens van 0 tot en met 9 en a tot en met f',
    'be the SHA-256 of a file: 64 characters of 0 to 9 and a to f',
  ),
  addressCode: text(
    'een code zijn van kleine letters, cijfers en streepjes ertussen, zoals gezond-dorp',
    'be a code of small letters, digits and hyphens between them, such as gezond-dorp',
  ),
  entryPlace: text(
    'een geheel getal van 0 of hoger zijn: het nummer van een regel van het logboek',
    'be a whole number of 0 or more: the number of an entry of the log',
  ),
  places: text(
    'nummers van bedragen in het bestand zijn met komma’s ertussen, zoals 0,4,12',
    'be numbers of amounts in the file with commas between them, such as 0,4,12',
  ),
};

/** How words must be written, of a pattern that a schema asks for. */
function writtenBy(pattern: string | undefined): Text | undefined {
  const words: Readonly<Record<string, Text>> = WRITTEN;
  const [name = ''] = Object.entries(FORMS).find(([, form]) => String(form) === pattern) ?? [];
  return words[name];
}

/** What a schema asks of a value beside its form. */
const REFINED: Readonly<Record<TimeExpected | WordsExpected, Text>> = {
  visible: text('iets zichtbaars bevatten', 'hold something that can be seen'),
  noTurning: text(
    'zonder onzichtbare tekens zijn die de leesrichting omkeren',
    'be without invisible characters that turn the direction of reading around',
  ),
  keptMoment: text(
    'een moment zijn van 0001-01-01T00:00:00Z tot en met 9999-12-31T23:59:59Z',
    'be a moment from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z',
  ),
  futureMoment: text(
    'een moment zijn dat nog komt, zoals 2099-10-01T09:30:00Z',
    'be a moment that is still to come, such as 2099-10-01T09:30:00Z',
  ),
  pastMoment: text(
    'een moment zijn dat al geweest is, zoals 2026-10-01T09:30:00Z',
    'be a moment that has been, such as 2026-10-01T09:30:00Z',
  ),
  pastDay: text(
    'een dag zijn die al geweest is, vandaag of eerder, en niet voor 1900',
    'be a day that has been, today or earlier, and not before 1900',
  ),
};

const OTHER_FORMAT = text(
  'een andere vorm hebben; kijk in de beschrijving van de API (/api) hoe',
  'have another form; the description of the API (/api) says which',
);

function be(what: Text): Text {
  return text(`${what.nl} zijn`, `be ${what.en}`);
}

function typeExpected({ expected }: IssueOf<'invalid_type'>, found: unknown): Text {
  if (found === undefined) return text('ingevuld zijn', 'be filled in');
  return be(TYPES[expected] ?? text('van een andere soort', 'of another kind'));
}

/** What is counted of a value of some kind: letters of text, parts of a list. */
const COUNTED: Readonly<Record<string, Text>> = {
  string: text('tekens', 'characters'),
  array: text('onderdelen', 'parts'),
  object: text('velden', 'fields'),
  map: text('velden', 'fields'),
};

interface Bound {
  readonly origin: string;
  readonly bound: number | bigint;
  readonly nl: string;
  readonly en: string;
}

function boundExpected({ origin, bound, nl, en }: Bound): Text {
  const counted = COUNTED[origin];
  if (counted === undefined) return text(`${nl} ${bound} zijn`, `be ${en} ${bound}`);
  return text(`${nl} ${bound} ${counted.nl} hebben`, `have ${en} ${bound} ${counted.en}`);
}

function least({ origin, minimum, inclusive = true }: IssueOf<'too_small'>): Text {
  if (origin === 'string' && minimum === 1) return text('ingevuld zijn', 'be filled in');
  const [nl, en] = inclusive ? ['ten minste', 'at least'] : ['meer dan', 'more than'];
  return boundExpected({ origin, bound: minimum, nl, en });
}

function most({ origin, maximum, inclusive = true }: IssueOf<'too_big'>): Text {
  const [nl, en] = inclusive ? ['ten hoogste', 'at most'] : ['minder dan', 'less than'];
  return boundExpected({ origin, bound: maximum, nl, en });
}

const LISTED = 20;

function oneOf(values: readonly unknown[]): Text {
  const listed = values.slice(0, LISTED).map((value) => JSON.stringify(value));
  const rest = values.length > LISTED ? ', …' : '';
  if (listed.length === 1) return text(`${listed[0]} zijn`, `be ${listed[0]}`);
  const words = `${listed.join(', ')}${rest}`;
  return text(`een van deze zijn: ${words}`, `be one of: ${words}`);
}

function refined({ params }: IssueOf<'custom'>): Text {
  const known = Object.entries(REFINED).find(([expected]) => expected === params?.expected);
  return known?.[1] ?? OTHER_FORMAT;
}

/** What an input must be or have, to follow "moet" or "must"; `found` is what was sent. */
export function expectedBy(issue: Issue, found: unknown): Text {
  switch (issue.code) {
    case 'invalid_type':
      return typeExpected(issue, found);
    case 'too_small':
      return least(issue);
    case 'too_big':
      return most(issue);
    case 'invalid_format':
      return FORMATS[issue.format] ?? writtenBy(issue.pattern) ?? OTHER_FORMAT;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'not_multiple_of':
      return text(`een veelvoud zijn van ${issue.divisor}`, `be a multiple of ${issue.divisor}`);
    case 'unrecognized_keys':
      return text(
        `alleen velden hebben die bekend zijn, en niet ${issue.keys.join(', ')}`,
        `only have fields that are known, and not ${issue.keys.join(', ')}`,
      );
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return OTHER_FORMAT;
    case 'custom':
      return refined(issue);
  }
}
