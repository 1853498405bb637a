import type { WrittenReport } from '../written-report/written-report.ts';

/** A report with one of everything, for tests. */
export const ANY_REPORT: WrittenReport = {
  language: 'nl',
  title: 'Kwartaalrapportage 2026, derde kwartaal',
  about: [
    { label: 'Plan', words: 'Proefplan' },
    { label: 'Versie', words: '1.2 (vastgesteld)' },
    { label: 'Periode', words: '2026, derde kwartaal' },
  ],
  moment: '2026-10-05T08:30:00.000Z',
  sections: [
    {
      heading: 'In het kort',
      level: 1,
      blocks: [
        { kind: 'words', words: 'Van 3 indicatoren is er 1 gehaald. Van 1 is het nog niet bekend.' },
        {
          kind: 'table',
          table: {
            title: 'Indicatoren',
            head: ['Indicator', 'Naam', 'Euro', 'Aandeel'],
            rows: [
              ['1.10', 'Minder wachten', 1234567, 0.275],
              [
                '1.2',
                '=HYPERLINK("http://fout")',
                -1200,
                { value: 0.5, decimals: 1, isPercent: true, before: 'ten minste ' },
              ],
              ['1.3', 'Nog niet bekend', null, 'n.t.b.'],
            ],
            leads: [
              'https://kapstok.test/p/een/indicatoren/1.10?asOf=7',
              null,
              'https://kapstok.test/p/een/indicatoren/1.3',
            ],
            none: 'Er zijn geen indicatoren.',
          },
        },
      ],
    },
    {
      heading: 'Streefwaarden',
      level: 2,
      blocks: [
        {
          kind: 'picture',
          picture: {
            title: 'Minder wachten',
            sentence: 'De wachttijd was in het derde kwartaal 6,5 weken; het doel was 4 tot 5 weken.',
            unit: 'weken',
            bands: [
              { period: '2026 K1', low: 6, high: 8, measured: 7 },
              { period: '2026 K2', low: null, high: 6, measured: null },
              { period: '2026 K3', low: 4, high: 5, measured: 6.5 },
              { period: '2026 K4', low: 3, high: null, measured: null },
            ],
          },
        },
        {
          kind: 'table',
          table: {
            title: 'Betalingen',
            head: ['Termijn', 'Euro'],
            rows: [],
            leads: [],
            none: 'Er zijn geen betalingen.',
          },
        },
        {
          kind: 'table',
          table: {
            title: 'indicatoren',
            head: ['Jaar', 'Stand'],
            rows: [[2026, 'open']],
            leads: [null],
            none: '',
          },
        },
      ],
    },
  ],
};
