const PILLARS = [
  'Gezond leven',
  'Mentale gezondheid',
  'Ouderen thuis',
  'Jeugd',
  'Digitaal',
  'Acuut',
  'Werk',
  'Einde',
];

/** Eight themes with four parts each, other names for the levels, fields of its own and not one figure. */
export const WITHOUT_FIGURES: Readonly<Record<string, string>> = {
  plan: lines([
    'key,value',
    'title,Samen gezond',
    'region,Waterland',
    'level.pillar,Thema',
    "level.pillars,Thema's",
    'level.project,Onderdeel',
    'level.projects,Onderdelen',
  ]),
  pillars: lines(['code,name', ...PILLARS.map((name, index) => `T${index + 1},${name}`)]),
  projects: lines([
    'code,name,pillar,parties,doelgroep,gebied',
    ...PILLARS.flatMap((name, index) =>
      [1, 2, 3, 4].map(
        (part) => `T${index + 1}.${part},${name} ${part},T${index + 1},Gemeente A|Zorggroep B,ouderen,Noord`,
      ),
    ),
  ]),
};

/** A shortage of persons and no part-time factor: 5 recruits a year over three years, who may stay. */
export const IN_PERSONS: Readonly<Record<string, string>> = {
  pillars: lines(['code,name', 'A,Werken']),
  projects: lines(['code,name,pillar', 'A1,Instroom,A']),
  'labour-shortage': lines(['key,value,unit,year', 'shortage,50,persons,2030']),
  'business-cases': lines(['project,first_year,last_year', 'A1,2028,2030']),
  'business-case-benefits': lines([
    'project,line,label,kind,unit,flow,y2028,y2029,y2030',
    'A1,nieuw,Nieuwe mensen,extra_staff,persons,inflow,5,5,5',
  ]),
};

/** Two hundred projects under five pillars, each with a budget line and a milestone. */
export function manyProjects(): Readonly<Record<string, string>> {
  const codes = Array.from({ length: 200 }, (_, index) => ({
    code: `${(index % 5) + 1}.${index}`,
    pillar: `P${(index % 5) + 1}`,
  }));
  return {
    pillars: lines(['code,name', ...[1, 2, 3, 4, 5].map((index) => `P${index},Pijler nummer ${index}`)]),
    projects: lines([
      'code,name,pillar,in_application,phase',
      ...codes.map(
        ({ code, pillar }) => `${code},Project met een tamelijk lange naam ${code},${pillar},yes,uitvoering`,
      ),
    ]),
    'budget-lines': lines([
      'id,pillar,project,item,cost_type,y2031,y2032,stated_total',
      ...codes.map(({ code, pillar }, index) => `B${index},${pillar},${code},Inzet,material,1000,2000,3000`),
    ]),
    milestones: lines([
      'project,quarter,until,what,kind',
      ...codes.map(({ code }, index) => `${code},2031Q${(index % 4) + 1},2032Q1,Gereed ${code},oplevering`),
    ]),
  };
}

/** A plan with three cells that can't be read, one of which a spreadsheet would run. */
export const WITH_ERRORS: Readonly<Record<string, string>> = {
  pillars: lines(['code,name', 'A,Wonen']),
  projects: lines(['code,name,pillar', 'A1,Thuis,A']),
  'budget-lines': lines([
    'id,pillar,project,item,cost_type,y2031,stated_total',
    'B1,A,A1,Inzet,material,twaalf,12',
    'B2,A,Q9,Inzet,material,100,100',
    'B3,A,A1,Inzet,material,=1+1,100',
  ]),
};

function lines(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}
