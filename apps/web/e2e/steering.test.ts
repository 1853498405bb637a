import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { added, QUARTERLY } from './ask-figures.ts';
import { axeComplaints, judged, openPage, settled, visit, wordsIn } from './journey.ts';
import { askAs, KEPT_PLAN, serveStore, signIn } from './kept.ts';
import { EXAMPLES, serve } from './served.ts';
import { stageOf } from './stage.ts';

const DESK = { width: 1440, height: 900, scheme: 'light' } as const;

describe('measuring and steering of a plan in which all is filled in', () => {
  const stage = stageOf(() => serve(`${EXAMPLES}/gezond-dorp`));

  it.each([
    ['', 'K6 Uren administratie per medewerker per week'],
    ['/van/K4', 'eerst 200 personen, nu 150 tot 200 personen'],
    ['/van/K6', '8,4 uur'],
    ['/van/K3', 'Op 15 februari 2027 beslist het effect over doorgaan. G1 Team naar alle dorpen'],
    ['/go-no-go', 'Op 15 februari 2027 beslist het effect over doorgaan.'],
    ['/koers', 'Mijlpalen waarvan het kwartaal voorbij is'],
    ['/koers', 'Op 15 februari 2027 beslist het effect over doorgaan. G1 Team naar alle dorpen'],
    ['/herijking', 'Meetsets een half jaar later'],
    ['/geleerd', 'Plannen blijven liggen als er geen vast uur voor is'],
  ])('reads well at a desk and on a telephone: /indicatoren%s', async (path, words) => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await visit(page, `${stage.address}/indicatoren${path}`);
    expect(await wordsIn(page.locator('main'))).toContain(words);
    const name = `steering ${path.replaceAll('/', ' ').trim()}`;
    expect(await judged(page, 'light', `${name} 1440`)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await judged(page, 'dark', `${name} 390`)).toEqual([]);
    // A caption is read without moving its table aside.
    const ends = page.locator('.ks-table caption:not(.ks-out-of-sight) > span');
    for (const box of await Promise.all((await ends.all()).map((end) => end.boundingBox())))
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(complaints).toEqual([]);
  });
});

describe('a telephone', () => {
  const stage = stageOf(() => serve(`${EXAMPLES}/gezond-dorp`));

  it.each([
    ['/herijking', 'Wat H1 doet met de uitkomsten', 'Na herijking'],
    ['/go-no-go', 'Wat er moet zijn voordat G1 Team naar alle dorpen doorgaat', 'Voldaan?'],
  ])('reads a table row by row, and nothing of it lies outside: %s', async (path, table, head) => {
    const { page } = await openPage(stage.browser, { width: 390, height: 844, scheme: 'light' });
    await visit(page, `${stage.address}/indicatoren${path}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const found = page.locator('table', { hasText: table });
    const cell = found.locator(`td[data-label="${head}"]`).first();
    await cell.waitFor();
    const inside = await found.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(inside).toBeLessThanOrEqual(1);
    expect(await page.locator('main .ks-table-frame--scrolls').count()).toBe(0);
    // It takes a line or a few, and what stands in each cell is said beside it.
    expect((await cell.boundingBox())?.height).toBeLessThan(160);
    // Long words about a number go on on the next line.
    const cut = await found.locator('td.ks-num').evaluateAll((cells) =>
      cells.filter((each) => {
        each.textContent = 'voor zover bekend +0,5 procentpunt tot +12,5 procentpunt';
        return each.scrollWidth > each.clientWidth;
      }),
    );
    expect(cut).toEqual([]);
    const beside = await cell.evaluate((element) => getComputedStyle(element, '::before').content);
    expect(beside).toBe(`"${head}"`);
    expect(await judged(page, 'light', `stacked ${path.slice(1)} 390`)).toEqual([]);
  });
});

/** A gate that asks for a baseline, which is late, and for consent; and an action about a target. */
const AGREED = [
  added('gate-conditions', 'a0', { gate: 'GO-4.6', number: '1', kind: 'baseline', indicator: 'K2' }),
  added('gate-conditions', 'a1', {
    gate: 'GO-4.6',
    number: '2',
    kind: 'consent',
    what: 'Gemeenten',
    met: 'ja',
  }),
  added('follow-up-actions', 'a0', {
    code: 'V1',
    indicator: 'K1',
    period: '2025',
    what: 'Huisartsen benaderen',
  }),
];

describe('who decides on going on', () => {
  const stage = stageOf(serveStore);

  it('refuses a gate, passes it against a condition with a role and a reason, and closes an action', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Programmacoördinatie');
    const body = { id: randomUUID(), reason: 'Afgesproken in de stuurgroep', edits: AGREED };
    await askAs(page, `/plans/${KEPT_PLAN}/changes`, { method: 'POST', body });
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/indicatoren/go-no-go`);
    const gate = page.locator('[id="gate-GO-4.6"]');
    expect(await wordsIn(gate)).toContain('Aan 1 van de 2 voorwaarden is niet voldaan.');
    await gate.getByRole('button', { name: 'Leg een besluit vast' }).click();
    const form = gate.getByRole('form');
    // Simply going on is not open as long as a condition fails.
    expect(await form.getByRole('radio', { name: 'Het gaat door', exact: true }).count()).toBe(0);
    await form.getByLabel('Op welke dag?').fill('2026-09-15');
    await form.getByLabel('Waarom?').fill('De nulmeting is er nog niet');
    // How it stood on an earlier day is not on the screen; who then lets it simply go on is refused, and told why.
    await form.getByRole('radio', { name: 'Het gaat door', exact: true }).check();
    await form.getByRole('button', { name: 'Leg vast' }).click();
    await form
      .getByRole('alert')
      .getByText(/1: De nulmeting is er nog niet/)
      .waitFor();
    await form.getByRole('radio', { name: 'Het gaat niet door' }).check();
    expect(await axeComplaints(page)).toEqual([]);
    await form.getByRole('button', { name: 'Leg vast' }).click();
    await gate.getByText('Het gaat niet door.', { exact: true }).waitFor();

    await gate.getByRole('button', { name: 'Leg een besluit vast' }).click();
    await form.getByRole('radio', { name: 'Het gaat door, hoewel niet aan alles is voldaan' }).check();
    await form.getByLabel('Op welke dag?').fill('2026-09-20');
    await form.getByLabel('Waarom?').fill('De nulmeting volgt in oktober');
    await form.getByRole('button', { name: 'Leg vast' }).click();
    expect(await wordsIn(form.getByRole('alert'))).toContain('welke rol staat daarvoor');
    await form.getByLabel(/Welke rol staat daarvoor/).fill('stuurgroep');
    await form.getByRole('button', { name: 'Leg vast' }).click();
    await gate.getByText('Het gaat door, hoewel niet aan alles is voldaan.', { exact: true }).waitFor();
    expect(await wordsIn(gate)).toContain('Daarvoor staat: stuurgroep.');
    expect(await judged(page, 'light', 'gate passed 1440')).toEqual([]);

    await page.getByRole('link', { name: 'Vervolgacties' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vervolgacties' }).waitFor();
    await settled(page);
    const action = page.locator('#action-V1');
    await action.getByRole('button', { name: 'Sluit af' }).click();
    // Nothing newer was measured: only a decision closes it.
    expect(await action.getByRole('radio').count()).toBe(1);
    await action.getByRole('radio', { name: 'Een besluit' }).check();
    await action.getByLabel('Welk besluit?').selectOption({ index: 1 });
    await action.getByLabel('Op welke dag?').fill('2026-10-01');
    await action.getByRole('button', { name: 'Leg vast' }).click();
    // Who leaves it out is told which question is open.
    await action.getByText('Nog niet ingevuld: ‘Waarom?’', { exact: false }).waitFor();
    await action.getByLabel('Waarom?').fill('De stuurgroep paste de streefwaarde aan');
    expect(await judged(page, 'light', 'follow-up 1440')).toEqual([]);
    await action.getByRole('button', { name: 'Leg vast' }).click();
    await action.getByText(/afgesloten: besluit/).waitFor();

    // What is typed of a new action stays for who gets no answer, and is gone once it was sent.
    const missed = page.getByRole('listitem').filter({ hasText: 'K16a' }).first();
    await missed.getByRole('button', { name: 'Spreek een actie af' }).click();
    const agreeing = page.getByRole('form', { name: /^Actie bij K16a / });
    await agreeing.getByLabel('Wat wordt er gedaan?').fill('Het plan alsnog vaststellen');
    // Who leaves something out is brought to the first of it.
    await agreeing.getByRole('button', { name: 'Leg vast' }).click();
    const second = agreeing.getByLabel('Wat moet het opleveren?');
    await expect.poll(() => second.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await second.getAttribute('aria-invalid')).toBe('true');
    expect(await agreeing.getByLabel('Wat wordt er gedaan?').getAttribute('aria-invalid')).toBe('false');
    await second.fill('Een vastgesteld plan');
    await agreeing.getByLabel(/Welke rol doet het/).fill('programmabureau');
    await agreeing.getByLabel('Welk gremium volgt het?').selectOption({ index: 1 });
    await agreeing.getByLabel('Uiterlijk wanneer?').fill('2026-12-01');
    await agreeing.getByLabel('Waarom deze actie?').fill('Nog niet gereed');
    await page.route('**/changes', (route) => route.abort());
    await agreeing.getByRole('button', { name: 'Leg vast' }).click();
    await agreeing.getByRole('alert').waitFor();
    await page.unroute('**/changes');
    await page.reload();
    await missed.getByRole('button', { name: 'Spreek een actie af' }).click();
    expect(await agreeing.getByLabel('Wat wordt er gedaan?').inputValue()).toBe(
      'Het plan alsnog vaststellen',
    );
    await agreeing.getByRole('button', { name: 'Leg vast' }).click();
    await page.getByText('Het plan alsnog vaststellen').waitFor();

    // So does what somebody learned.
    await page.getByRole('link', { name: 'Geleerd' }).click();
    const learning = page.getByRole('form', { name: 'Wat er is geleerd' });
    await page.getByRole('button', { name: 'Schrijf iets op' }).click();
    await learning.getByLabel('Wat is er geleerd of gedaan?').fill('Eerder beginnen');
    await page.getByRole('link', { name: 'Vervolgacties' }).click();
    await page.getByRole('link', { name: 'Geleerd' }).click();
    await page.getByRole('button', { name: 'Schrijf iets op' }).click();
    expect(await learning.getByLabel('Wat is er geleerd of gedaan?').inputValue()).toBe('Eerder beginnen');
    // The one refusal is that of the gate, and one answer never came.
    const expected = (complaint: string) => complaint.includes('422') || complaint.includes('ERR_FAILED');
    expect(complaints.filter((complaint) => !expected(complaint))).toEqual([]);
  });

  it('does not let a gate pass as long as the effect that it hangs on was not measured', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Programmacoördinatie');
    const edits = [
      added('gates', 'a8', { code: 'GO-E', name: 'Na de meting', decides_on: '2027-01-31' }),
      added('gate-conditions', 'a8', {
        gate: 'GO-E',
        number: '1',
        kind: 'target',
        indicator: 'K1',
        round: 'EM1',
      }),
    ];
    const body = { id: randomUUID(), reason: 'Afgesproken in de stuurgroep', edits };
    await askAs(page, `/plans/${KEPT_PLAN}/changes`, { method: 'POST', body });
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/indicatoren/go-no-go`);
    const gate = page.locator('[id="gate-GO-E"]');
    const words = await wordsIn(gate);
    expect(words).toContain('Op 31 januari 2027 beslist het effect over doorgaan.');
    expect(words).toContain('nog niet gemeten');
    expect(words).toContain('Het effect is nog niet gemeten en goedgekeurd.');
    await gate.getByRole('button', { name: 'Leg een besluit vast' }).click();
    const form = gate.getByRole('form');
    await form.getByRole('radio', { name: 'Het gaat niet door' }).waitFor();
    expect(await form.getByRole('radio', { name: 'Het gaat door', exact: true }).count()).toBe(0);
    expect(await judged(page, 'light', 'gate of an effect 1440')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await judged(page, 'dark', 'gate of an effect 390')).toEqual([]);
    // The page of the indicator leads here.
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/indicatoren/van/K1`);
    await page.getByRole('link', { name: 'GO-E Na de meting' }).click();
    await gate.waitFor();
    expect(complaints).toEqual([]);
  });

  it('brings the plan back to a version without a gate that can not be passed now', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Programmacoördinatie');
    const post = (part: string, body: object) =>
      askAs(page, `/plans/${KEPT_PLAN}/${part}`, {
        method: 'POST',
        body: { id: randomUUID(), reason: 'Afgesproken', ...body },
      });
    const of = { gate: 'GO-T', number: '1', kind: 'consent', what: 'De raden', met: 'ja' };
    const consent = added('gate-conditions', 'a6', of);
    const passed = { gate: 'GO-T', date: '2026-10-01', outcome: 'passed' };
    const passing = added('gate-passings', 'a7', passed);
    const gate = added('gates', 'a5', { code: 'GO-T', name: 'Naar alle dorpen', quarter: '2026Q3' });
    await post('changes', { edits: [gate, consent] });
    await post('changes', { edits: [passing] });
    const { id, table } = consent.record;
    const taken = { kind: 'set', id, table, field: 'met', before: 'ja', after: 'nee' };
    await post('changes', { edits: [taken] });
    await post('versions', { version: randomUUID(), name: '9.1' });
    await post('changes', { edits: [{ kind: 'remove', record: passing.record }] });

    await visit(page, `${stage.address}/p/${KEPT_PLAN}/versies`);
    const version = page.getByRole('listitem').filter({ hasText: '9.1' });
    await version.getByRole('link', { name: /^Zet het plan terug/ }).click();
    await page.getByLabel('Waarom zet u het plan terug?').fill('Terug naar 9.1');
    const keep = page.getByLabel('Laat de besluiten over go/no-go zoals ze nu zijn');
    expect(await keep.count()).toBe(0);
    await page.getByRole('button', { name: 'Zet het plan terug' }).click();
    await page
      .getByRole('alert')
      .getByText(/1: Er is gezegd dat het er nog niet is/)
      .waitFor();
    expect(await judged(page, 'light', 'restore gate 1440')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await judged(page, 'light', 'restore gate 390')).toEqual([]);
    await keep.check();
    await page.getByRole('button', { name: 'Zet het plan terug' }).click();
    // Nothing else differs from the version.
    await page.getByText('Het plan is teruggezet').waitFor();
    expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
  });
});

/** Fewer hours per FTE, as a scenario that a recalibration is about. */
const RECALIBRATED = [
  added('scenarios', 'a9', { code: 'HERIJKT', name: 'Minder uren per fte' }),
  added('scenario-settings', 'a9', {
    scenario: 'HERIJKT',
    on: 'parameters:hours_per_fte:value',
    value: '1800',
    unit: 'hour/FTE/year',
    source: 'cao',
  }),
  added('recalibrations', 'a9', { code: 'H1', name: 'Minder uren', scenario: 'HERIJKT', consulted: 'ZV' }),
];

describe('who recalibrates', () => {
  const stage = stageOf(serveStore);

  it('sees old and new side by side, records the consultation, which puts the new value in the plan, and undoes that', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Programmacoördinatie');
    // Where there is none yet, a sentence leads to the table to fill in.
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/indicatoren/herijking`);
    const way = await page.getByRole('link', { name: 'Naar de tabel herijkingen' }).getAttribute('href');
    expect(way).toMatch(/\/gegevens\/recalibrations/);
    const body = { id: randomUUID(), reason: 'Na de meting', edits: RECALIBRATED };
    await askAs(page, `/plans/${KEPT_PLAN}/changes`, { method: 'POST', body });
    const hours = async () => {
      const rows = await askAs<{ records: { cells: Record<string, string> }[] }>(
        page,
        `/plans/${KEPT_PLAN}/records?table=parameters&limit=1000`,
      );
      return rows.records.find(({ cells }) => cells['key'] === 'hours_per_fte')?.cells['value'];
    };
    const before = await hours();
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/indicatoren/herijking`);
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'H1 Minder uren' }) });
    expect(await wordsIn(section)).toContain('Telt nog niet: er is nog niet overlegd');
    expect(await wordsIn(section)).toContain('1.800');
    // What changes by it stands before what does not.
    expect(await wordsIn(section)).toMatch(
      /Van de \d+ uitkomsten verander(t|en) er \d+\. Die sta(at|an) bovenaan\./,
    );
    const outcomes = section.getByRole('table', { name: 'Wat H1 doet met de uitkomsten' });
    const differences = await outcomes.locator('tbody tr td:last-child').allInnerTexts();
    expect(differences[0]).not.toBe('gelijk');
    expect(new Set(differences.slice(differences.indexOf('gelijk')))).toEqual(
      new Set(['gelijk', 'onbekend']),
    );
    // Days alone make nothing count: of what is missing it is told.
    const row = await askAs<{ records: { id: string; cells: Record<string, string> }[] }>(
      page,
      `/plans/${KEPT_PLAN}/records?table=recalibrations&limit=1000`,
    );
    const id = row.records.find(({ cells }) => cells['code'] === 'H1')?.id;
    const days = ['consulted_on', 'counts_from'].map((field) => {
      return { kind: 'set', id, table: 'recalibrations', field, before: '', after: '2026-08-01' };
    });
    const told = { id: randomUUID(), reason: 'Alleen de datums', edits: days };
    await askAs(page, `/plans/${KEPT_PLAN}/changes`, { method: 'POST', body: told });
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/indicatoren/herijking`);
    await section.getByText(/1 van de 1 nog niet in het plan/).waitFor();
    expect(await wordsIn(section)).toContain('Overlegd, telt nog niet.');
    await section.getByRole('button', { name: 'Leg het overleg vast' }).click();
    const form = section.getByRole('form');
    await form.getByLabel('Op welke dag is er overlegd?').fill('2026-09-01');
    await form.getByLabel(/Vanaf welke dag telt het/).fill('2026-09-15');
    await form.getByText(/Hiermee komt 1 nieuwe waarde in het plan/).waitFor();
    await form.getByLabel('Waarom?').fill('Afgestemd met de verzekeraars');
    expect(await axeComplaints(page)).toEqual([]);
    expect(await hours()).toBe(before);
    // Who gets no answer, or leaves, finds what was typed as it was.
    await page.route('**/changes', (route) => route.abort());
    await form.getByRole('button', { name: 'Leg vast' }).click();
    await form.getByRole('alert').waitFor();
    await page.unroute('**/changes');
    await page.reload();
    await section.getByRole('button', { name: 'Leg het overleg vast' }).click();
    expect(await form.getByLabel('Op welke dag is er overlegd?').inputValue()).toBe('2026-09-01');
    expect(await form.getByLabel(/Vanaf welke dag telt het/).inputValue()).toBe('2026-09-15');
    expect(await form.getByLabel('Waarom?').inputValue()).toBe('Afgestemd met de verzekeraars');
    await form.getByText(/Hiermee komt 1 nieuwe waarde in het plan/).waitFor();
    await form.getByRole('button', { name: 'Leg vast' }).click();
    await section.getByText('Telt.', { exact: true }).waitFor();
    expect(await hours()).toBe('1800');
    // What it replaced still stands beside it.
    expect(await wordsIn(section)).toContain('1.872');
    expect(await judged(page, 'light', 'recalibrated 1440')).toEqual([]);

    const { changes } = await askAs<{ changes: { id: string; editCount: number }[] }>(
      page,
      `/plans/${KEPT_PLAN}/changes?limit=1`,
    );
    expect(changes[0]?.editCount).toBe(4);
    const undo = { id: randomUUID(), undoes: changes[0]?.id, reason: 'Toch niet' };
    await askAs(page, `/plans/${KEPT_PLAN}/undos`, { method: 'POST', body: undo });
    expect(await hours()).toBe(before);
    // The one answer that never came.
    expect(complaints.filter((complaint) => !complaint.includes('ERR_FAILED'))).toEqual([]);
  });
});

/** An indicator that organisations measure by the quarter, and a round in which it is asked. */
const MEASURED = [
  added('indicator-definitions', 'a0', { indicator: 'K1', ...QUARTERLY }),
  added('measurement-rounds', 'a9', { code: 'R1', name: 'Ronde 1', period: '2026Q1', due: '2026-04-15' }),
];

/** What is held to be long elsewhere. */
const NORM = added('reference-figures', 'a9', {
  indicator: 'K1',
  period: '2026Q1',
  area: 'Treeknorm',
  value: '1100',
});

/** What was agreed about a target that was missed before. */
const ACTION = added('follow-up-actions', 'a0', {
  code: 'V2',
  indicator: 'K1',
  period: '2025',
  what: 'Huisartsen benaderen',
});

describe('a round of measuring', () => {
  const stage = stageOf(serveStore);

  it('is answered in the browser, given back, approved and closed', async () => {
    const { page, complaints } = await openPage(stage.browser, DESK);
    await signIn(page, stage.address, 'Programmacoördinatie');
    const rows = await askAs<{ records: { id: string; cells: Record<string, string> }[] }>(
      page,
      `/plans/${KEPT_PLAN}/records?table=kpis&limit=1000`,
    );
    const owned = rows.records.find(({ cells }) => cells['code'] === 'K1');
    const before = owned?.cells['owner'] ?? '';
    const owner = { kind: 'set', id: owned?.id, table: 'kpis', field: 'owner', before, after: 'ADE' };
    const was = owned?.cells['kind'] ?? '';
    const kind = { ...owner, field: 'kind', before: was, after: 'toegankelijkheid' };
    const edits = [...MEASURED, owner, kind, NORM, ACTION];
    const body = { id: randomUUID(), reason: 'Afgesproken', edits };
    await askAs(page, `/plans/${KEPT_PLAN}/changes`, { method: 'POST', body });
    const rounds = `${stage.address}/p/${KEPT_PLAN}/indicatoren/meetronden`;
    const asked = new Date().toISOString();
    await visit(page, rounds);
    const section = page.locator('section', { has: page.getByRole('link', { name: 'Ronde 1' }) });
    expect(await wordsIn(section)).toContain('te laat');
    // Who was reminded, when and by whom, stands with the round from then on.
    await section.getByRole('link', { name: 'Ronde 1' }).click();
    await page.getByRole('button', { name: 'Ik heb herinnerd: Adelante' }).click();
    await page.getByText(/^Herinnerd op .+ door .+/).waitFor();
    expect(await page.getByText('Er is nog niet vastgelegd dat er is herinnerd.').count()).toBe(0);
    expect(await axeComplaints(page)).toEqual([]);
    await page.getByRole('link', { name: 'Alle meetronden' }).click();
    // It has the tabs of the pages beside it, and is the one of them that one looks at.
    const tabs = page.getByRole('navigation', { name: 'Onderdelen van meten en bijsturen' });
    await tabs.getByRole('link', { name: 'Vervolgacties' }).waitFor();
    expect(await tabs.getByRole('link', { name: 'Meetronden' }).getAttribute('aria-current')).toBe('page');
    await section.getByRole('link', { name: 'Adelante' }).click();

    const form = page.getByRole('form', { name: 'Gevraagde cijfers' });
    await form.getByLabel('Waarde').fill('-4');
    await form.getByRole('button', { name: 'Indienen' }).click();
    await form
      .getByRole('alert')
      .getByText(/Dit getal ligt onder nul/)
      .waitFor();
    await form.getByLabel('Waarde').fill('1.250');
    // What was typed is there again for who went to look elsewhere.
    await page.getByRole('link', { name: 'Alle meetronden' }).click();
    await section.getByRole('link', { name: 'Adelante' }).click();
    await form.getByText(/Dit hebt u eerder getypt en nog niet bewaard/).waitFor();
    expect(await form.getByLabel('Waarde').inputValue()).toBe('1.250');
    await form.getByRole('button', { name: 'Indienen' }).click();
    await form.getByText('Ingediend: wacht op goedkeuring.').waitFor();
    expect(await judged(page, 'light', 'request 1440')).toEqual([]);

    const judging = page.getByRole('region', { name: 'Beoordelen' });
    expect(await wordsIn(judging)).toContain('1.250');
    await judging.getByLabel('Vraag of toelichting').fill('Is dit zonder dubbeltelling?');
    await page.reload();
    expect(await judging.getByLabel('Vraag of toelichting').inputValue()).toBe(
      'Is dit zonder dubbeltelling?',
    );
    await judging.getByRole('button', { name: 'Teruggeven' }).click();
    await form.getByText('Vraag: Is dit zonder dubbeltelling?').waitFor();
    await form.getByLabel('Het klopt, want').fill('ontdubbeld op cliëntnummer');
    await form.getByRole('button', { name: 'Indienen' }).click();
    await judging.getByRole('button', { name: 'Goedkeuren' }).click();
    await form.getByText(/Dit cijfer is goedgekeurd/).waitFor();

    await page.getByRole('link', { name: 'Alle meetronden' }).click();
    await page.getByRole('link', { name: 'Ronde 1' }).click();
    await page.getByText('Niets: alles is ingediend en goedgekeurd.').waitFor();
    await settled(page);
    expect(await judged(page, 'light', 'round 1440')).toEqual([]);
    await page.getByRole('button', { name: 'Ronde afsluiten' }).click();
    await page.getByText('Deze meetronde is afgesloten. De cijfers liggen vast.').waitFor();
    // What was done here stands among the steps, without anybody recording it again.
    const done = await wordsIn(page.getByRole('region', { name: 'Stappen' }));
    expect(done).toMatch(/herinneren\s+Programmacoördinatie \(programmacoördinatie\)/);
    expect(done).toMatch(/afsluiten\s+Programmacoördinatie \(programmacoördinatie\)/);

    // How it was before anybody answered is still to be seen, and nothing can be done with that.
    await visit(page, `${rounds}?asOf=${asked}`);
    expect(await wordsIn(section)).toContain('te laat');
    await section.getByRole('link', { name: 'Ronde 1' }).click();
    await page.getByRole('heading', { name: 'Wat staat afsluiten in de weg?' }).waitFor();
    expect(await page.getByRole('button', { name: /Ronde (afsluiten|heropenen)/ }).count()).toBe(0);
    expect(await page.getByText(/^Herinnerd op/).count()).toBe(0);
    await settled(page);
    expect(await judged(page, 'light', 'round as of 1440')).toEqual([]);
    await page.getByRole('link', { name: 'Adelante' }).click();
    await form.waitFor();
    expect(await form.getByText(/1\.250|goedgekeurd/).count()).toBe(0);
    expect(await form.getByRole('button').count()).toBe(0);
    await visit(page, rounds);
    expect(await wordsIn(section)).not.toContain('te laat');
    await section.getByRole('link', { name: 'Ronde 1' }).click();

    // Why it is opened again stays for who looks elsewhere, and for who gets no answer; once it is opened it is gone.
    const why = page.getByLabel('Waarom gaat de ronde weer open?');
    await why.fill('Een late correctie');
    await page.getByRole('link', { name: 'Alle meetronden' }).click();
    await page.getByRole('link', { name: 'Ronde 1' }).click();
    expect(await why.inputValue()).toBe('Een late correctie');
    await page.route('**/reopenings', (route) => route.abort());
    await page.getByRole('button', { name: 'Ronde heropenen' }).click();
    await page.getByRole('alert').waitFor();
    await page.reload();
    expect(await why.inputValue()).toBe('Een late correctie');
    await page.unroute('**/reopenings');
    await page.getByRole('button', { name: 'Ronde heropenen' }).click();
    await page.getByRole('button', { name: 'Ronde afsluiten' }).click();
    await page.getByText('Deze meetronde is afgesloten. De cijfers liggen vast.').waitFor();
    expect(await why.inputValue()).toBe('');
    // So does a step that is filled in.
    await page.getByRole('button', { name: 'Leg een stap vast' }).click();
    const stepForm = page.getByRole('form', { name: 'Een stap van de meetronde' });
    await stepForm.getByLabel('Wie').fill('programmabureau');
    await page.reload();
    await page.getByRole('button', { name: 'Leg een stap vast' }).click();
    expect(await stepForm.getByLabel('Wie').inputValue()).toBe('programmabureau');

    // It is among how well care can be reached: of the region, the sector and the organisation, against the norm.
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/indicatoren/koers`);
    const reached = page.getByRole('table', { name: /^K1 / });
    expect(await wordsIn(page.locator('main'))).toMatch(/Norm of cijfer van elders: Treeknorm 1\.100/);
    for (const whom of ['hele regio', 'sector', 'Adelante'])
      expect(await wordsIn(reached.getByRole('row').filter({ hasText: whom }).first())).toContain('1.250');

    // Why it is right stands beside it on the page of the indicator.
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/indicatoren/van/K1`);
    const given = page.getByRole('row').filter({ hasText: 'ontdubbeld op cliëntnummer' });
    expect(await wordsIn(given)).toMatch(/Adelante.*1\.250/s);
    expect(await judged(page, 'light', 'indicator with why it is right 1440')).toEqual([]);

    // A newer figure that was approved closes what was agreed on the one before.
    await visit(page, `${stage.address}/p/${KEPT_PLAN}/indicatoren/vervolgacties`);
    const action = page.locator('#action-V2');
    await action.getByRole('button', { name: 'Sluit af' }).click();
    await action.getByRole('radio', { name: 'Een nieuwe, goedgekeurde meting' }).check();
    await action.getByLabel('Over welke periode?').selectOption('2026Q1');
    await action.getByLabel('Op welke dag?').fill('2026-05-01');
    await action.getByLabel('Waarom?').fill('Het bereik is nu gemeten');
    expect(await axeComplaints(page)).toEqual([]);
    await action.getByRole('button', { name: 'Leg vast' }).click();
    await action.getByText(/afgesloten: nieuwe meting over 1e kwartaal 2026/).waitFor();
    // Refused for a doubt, and for the answer that never came.
    const expected = (complaint: string) => complaint.includes('422') || complaint.includes('ERR_FAILED');
    expect(complaints.filter((complaint) => !expected(complaint))).toEqual([]);
  });
});
