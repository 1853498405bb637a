import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { axeComplaints, openPage, visit, wordsIn } from './journey.ts';
import { workbookOf, zipOfFolder } from './packed.ts';
import { keepPicture } from './pictures.ts';
import { EXAMPLE } from './served.ts';
import { stageOf } from './stage.ts';

/** A plan of one project: 25 of the 100 people who are short in 2030, each a full-time post. */
function quarterOfTheShortage(people: string | number): Buffer {
  return workbookOf({
    projects: [
      ['code', 'name', 'in_application', 'has_business_case'],
      ['A', 'Instroom', 'yes', 'yes'],
    ],
    'business-cases': [
      ['project', 'first_year', 'last_year'],
      ['A', 2030, 2030],
    ],
    'business-case-benefits': [
      ['project', 'line', 'kind', 'unit', 'y2030'],
      ['A', 'inflow', 'extra_staff', 'persons', people],
    ],
    'labour-shortage': [
      ['key', 'value', 'unit', 'year', 'area'],
      ['shortage', 100, 'persons', 2030, 'Waterland'],
    ],
  });
}

describe('files dropped on Eigen plan', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-drop-'));
  const stage = stageOf();
  let page: Page;
  let complaints: string[];
  beforeEach(async () => {
    ({ page, complaints } = await openPage(stage.browser, { width: 1440, height: 900, scheme: 'light' }));
    await visit(page, `${stage.address}/eigen-plan`);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
  });

  /** Drags a file from elsewhere on the computer to the place for it, and lets go. */
  async function drop(name: string, content: Buffer): Promise<void> {
    const path = join(folder, name);
    writeFileSync(path, content);
    const box = await page.locator('.ks-drop').boundingBox();
    if (box === null) throw new Error('there is no place to drop a file');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x, y, data });
    }
    await session.detach();
  }

  /** Goes from what was read to its Overzicht and its Doorlichting. @returns the answer, and the head of the audit */
  async function answerAndAudit(): Promise<{ answer: string; audit: string }> {
    const result = page.getByRole('region', { name: 'Uw plan is gelezen en doorgelicht' });
    await result.getByRole('link', { name: 'Naar het Overzicht van uw plan' }).click();
    await page.getByRole('region', { name: 'Welk plan u ziet' }).waitFor();
    const head = page.getByRole('heading', { level: 1 });
    await head.filter({ hasText: 'tekort' }).waitFor();
    const answer = await wordsIn(head);
    await page.getByRole('link', { name: 'Doorlichting', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Doorlichting' }).waitFor();
    await page
      .locator('main')
      .getByText(/\d+ bevinding/)
      .first()
      .waitFor();
    return { answer, audit: await wordsIn(page.locator('main')) };
  }

  it('are read as a workbook: the answer, and the audit', async () => {
    await drop('instroom.xlsx', quarterOfTheShortage(25));
    const { answer, audit } = await answerAndAudit();
    expect(answer).toContain('25,0% van het tekort in 2030');
    expect(audit).toMatch(/bevinding/);
    expect(await axeComplaints(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await keepPicture(page, 'own-xlsx-audit');
  });

  it('are read as a zip: the answer and findings of the example, as its folder gives them', async () => {
    await drop('voorbeeld.zip', zipOfFolder(EXAMPLE));
    const { answer, audit } = await answerAndAudit();
    // 435.6 FTE of 1 568 FTE.
    expect(answer).toContain('27,8% van het tekort in 2028');
    // stated-figures, contribution_fte: the plan prints 530 FTE.
    expect(audit).toContain('530 fte');
    expect(complaints).toEqual([]);
  });

  it('are refused with the error at its cell, and read once it is mended', async () => {
    await drop('instroom.xlsx', quarterOfTheShortage('vijfentwintig'));
    await page.getByRole('heading', { name: 'Uw plan kon niet worden gelezen' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'vijfentwintig' });
    const words = await wordsIn(row);
    // The head is row 1 of the sheet.
    for (const part of ['instroom.xlsx#business-case-benefits', '2', 'y2030', 'een getal'])
      expect(words).toContain(part);
    expect(await axeComplaints(page)).toEqual([]);
    await drop('instroom.xlsx', quarterOfTheShortage(25));
    expect((await answerAndAudit()).answer).toContain('25,0%');
  });

  it('are called what they are when they are no plan', async () => {
    await drop('plan.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'));
    await page.getByRole('heading', { name: 'Uw plan kon niet worden gelezen' }).waitFor();
    expect(await wordsIn(page.locator('main'))).toContain('"plan.pdf" is een PDF en geen tabel of werkboek');
  });

  it('are refused when they are too large, in a sentence', async () => {
    await drop('groot.csv', Buffer.alloc(60 * 1024 * 1024, 'x'));
    await page.getByRole('alert').waitFor();
    expect(await wordsIn(page.getByRole('alert'))).toContain('groter dan 25 MB');
  });

  it('that were wiped meanwhile are said to be kept no longer, with a way to load them again', async () => {
    await drop('instroom.xlsx', quarterOfTheShortage(25));
    await answerAndAudit();
    const [, id] = /^\/plannen\/([^/]+)/.exec(new URL(page.url()).pathname) ?? [];
    const wiped = await fetch(`${stage.address}/api/v1/own-plans/${id}`, { method: 'DELETE' });
    expect(wiped.status).toBe(204);
    await page.getByRole('link', { name: 'Businesscases', exact: true }).click();
    const notice = page.getByRole('alert');
    await notice.waitFor();
    expect(await wordsIn(notice)).toContain('Dit eigen plan wordt niet meer bewaard');
    expect(await notice.getByRole('button', { name: 'Probeer opnieuw' }).count()).toBe(0);
    expect(await axeComplaints(page)).toEqual([]);
    await keepPicture(page, 'own-gone');
    await notice.getByRole('link', { name: 'Laad het plan opnieuw' }).click();
    await page.getByText('Sleep uw bestanden hierheen').waitFor();
    await drop('instroom.xlsx', quarterOfTheShortage(25));
    expect((await answerAndAudit()).answer).toContain('25,0%');
  });
});
