import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readPlan } from './read-plan.ts';
import { errorsIn, givenFiles } from './testing/given-files.ts';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n';
const WORD = zipSync({ 'word/document.xml': Buffer.from('<x/>') });
const NO_SHEETS = zipSync({ 'xl/workbook.xml': Buffer.from('<workbook><sheets/></workbook>') });

function emptyWorkbook(...names: string[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: names.map((name) => ({ name, rows: [] })) });
}

async function refusalOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const [error, ...more] = errorsIn(await readPlan(givenFiles(files)));
  expect(more).toEqual([]);
  expect(error?.expected.nl).toContain('.xlsx');
  expect(error?.message.nl).toContain('Er is niets ingelezen. Geef de tabellen van het plan als .xlsx');
  return `${error?.file}: ${error?.message.nl}`;
}

describe('what is no plan', () => {
  it.each([
    ['plan.pdf', PDF, 'plan.pdf: "plan.pdf" is een PDF en geen'],
    ['foto.png', PNG, 'foto.png: "foto.png" is een afbeelding en geen'],
    ['foto.JPG', JPEG, 'foto.JPG: "foto.JPG" is een afbeelding'],
    ['brief.docx', WORD, 'brief.docx: "brief.docx" is een tekstdocument'],
    ['dia.pptx', 'x', 'dia.pptx: "dia.pptx" is een presentatie'],
    ['kpis.csv', PDF, 'kpis.csv: "kpis.csv" is een PDF'],
    ['kpis.csv', PNG, 'kpis.csv: "kpis.csv" is een afbeelding'],
    ['plan.xlsx', PDF, 'plan.xlsx: "plan.xlsx" is een PDF'],
    ['plan.xlsx', WORD, 'plan.xlsx: "plan.xlsx" is een tekstdocument'],
    ['plan', 'code\nA\n', 'plan: "plan" is zo te zien geen werkboek, zip-bestand of CSV-bestand'],
    ['iets.txt', '', 'iets.txt: "iets.txt" is leeg'],
    ['kpis.csv', '', 'kpis.csv: "kpis.csv" is leeg'],
    ['plan.xlsx', '', 'plan.xlsx: "plan.xlsx" is leeg'],
    ['plan.zip', '', 'plan.zip: "plan.zip" is leeg'],
    ['plan.xlsx', NO_SHEETS, 'plan.xlsx: "plan.xlsx" is een werkboek zonder bladen'],
    ['plan.zip', zipSync({}), 'plan.zip: "plan.zip" is een leeg zip-bestand'],
    [
      'plan.zip',
      zipSync({ 'foto.png': PNG, 'brief.docx': WORD }),
      'plan.zip: In "plan.zip" zit geen CSV-bestand en geen werkboek, wel: foto.png, brief.docx.',
    ],
  ])('is called what it is: %s (%#)', async (name, content, sentence) => {
    expect(await refusalOf({ [name]: content })).toContain(sentence);
  });

  it('is called empty when all of its sheets or files are', async () => {
    expect(await refusalOf({ 'plan.xlsx': await emptyWorkbook('Blad1', 'Blad2') })).toContain(
      'allemaal leeg: plan.xlsx#Blad1, plan.xlsx#Blad2.',
    );
    expect(await refusalOf({ 'plan.xlsx': await emptyWorkbook('projects') })).toContain(
      '"plan.xlsx#projects" is leeg',
    );
    expect(await refusalOf({ 'kpis.csv': '', 'projects.csv': '\n\n' })).toContain(
      'allemaal leeg: kpis.csv, projects.csv.',
    );
  });

  it('is listed by name, a few of many', async () => {
    const names = Array.from({ length: 7 }, (_, index) => `${index}.pdf`);
    const files = Object.fromEntries(names.map((name) => [name, PDF]));
    expect(await refusalOf(files)).toContain('wel: 0.pdf, 1.pdf, 2.pdf, 3.pdf, 4.pdf en nog 2.');
  });
});
