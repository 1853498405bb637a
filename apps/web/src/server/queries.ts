import type {
  Accounting,
  AnswerDto,
  BookedLines,
  BreakEvenDto,
  BusinessCaseDto,
  BusinessCases,
  Certainty,
  EntryList,
  ExplanationDto,
  FindingList,
  Goal,
  Installation,
  Overlaps,
  Overview,
  OwnPlanStatus,
  PlanHeader,
  PlanList,
  PlanRow,
  ProjectCard,
  ProjectList,
  RealisationList,
  RecalibrationDto,
  Roadmap,
  ScenarioComparison,
  ScopeCertainty,
  SessionDto,
  SummedCertainty,
  VersionList,
  Viewpoint,
  WhatIfDto,
} from '@kapstok/contract';
import { queryOptions } from '@tanstack/react-query';
import { NOW } from '../address/basis.ts';
import { atMoment } from './at-moment.ts';
import { get } from './get.ts';
import { heardOf, type PlanAt, pastAddress, planAddress } from './plan-at.ts';

/** So soon a screen hears of what others changed. */
const OFTEN = 20_000;
const VIEWPOINT = 'viewpoint';
/** Kept until it is said to be stale, and half an hour after it was last shown. */
export const KEPT = { staleTime: Number.POSITIVE_INFINITY, gcTime: 30 * 60_000 };

/** What runs here. */
export const installation = queryOptions({
  queryKey: ['installation'],
  queryFn: ({ signal }) => get<Installation>('/installation', signal),
  ...KEPT,
});

/** Who asks, and where they belong; asked again when one comes back to this window. */
export const session = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => get<SessionDto>('/session', signal),
  staleTime: 30_000,
  refetchOnWindowFocus: 'always',
});

/** The plans one may see. */
export const plans = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => get<PlanList>('/plans', signal),
  ...KEPT,
});

/**
 * A question about a plan in some state. Its key starts with `plan` and the id, then the state: `usePlanChanged` makes
 * all of a plan stale. `part` is the address below the plan, `asked` its query.
 */
export const ofPlan = <T>(at: PlanAt, part: string, asked: Readonly<Record<string, string>> = {}) =>
  queryOptions({
    queryKey: ['plan', at.plan, at.basis, part, asked],
    queryFn: ({ signal }) => get<T>(planAddress(at, part, asked), signal),
    ...KEPT,
  });

/** A question about the past of a plan, its versions, or two states of it; stale with all of the plan. */
export const pastOf = <T>(plan: string, part: string, asked: Readonly<Record<string, string>> = {}) =>
  queryOptions({
    queryKey: ['plan', plan, NOW, part, asked],
    queryFn: ({ signal }) => get<T>(pastAddress(plan, part, asked), signal),
    ...KEPT,
  });

/** What a plan is, before any of its figures. */
export const headerOf = (at: PlanAt) => ofPlan<PlanHeader>(at, '');
/**
 * From where one looks at a kept plan: which state, and what one may do. Asked again now and then; when others changed
 * the plan meanwhile, all that is shown of it is asked again.
 */
export const viewpointOf = (at: PlanAt) =>
  queryOptions({
    queryKey: ['plan', at.plan, at.basis, VIEWPOINT],
    queryFn: async ({ signal, client }) => {
      const viewpoint = await get<Viewpoint>(planAddress(at, VIEWPOINT), signal);
      const { kind, seq } = viewpoint.basis;
      if (kind === 'working' && heardOf(at.plan, seq)) {
        void client.invalidateQueries({
          queryKey: ['plan', at.plan],
          predicate: ({ queryKey }) => queryKey[3] !== VIEWPOINT,
        });
      }
      return viewpoint;
    },
    staleTime: OFTEN,
    refetchInterval: OFTEN,
    refetchOnWindowFocus: true,
  });
/** The versions of a kept plan, the latest first; as they stood at a moment where one is named. */
export const versionsOf = (plan: string, asOf?: string) =>
  pastOf<VersionList>(plan, 'versions', asOf === undefined ? {} : { asOf });
/** Everything the first screen says. */
export const overviewOf = (at: PlanAt) => ofPlan<Overview>(at, 'overview');
/** The tree of pillars and projects. */
export const projectsOf = (at: PlanAt) => ofPlan<ProjectList>(at, 'projects');
/** Everything about one project. */
export const projectOf = (at: PlanAt, code: string) =>
  ofPlan<ProjectCard>(at, `projects/${encodeURIComponent(code)}`);
/** Milestones by project and quarter. */
export const roadmapOf = (at: PlanAt) => ofPlan<Roadmap>(at, 'roadmap');
/** Grants, and what of them may have to be paid back. */
export const accountingOf = (at: PlanAt) => ofPlan<Accounting>(at, 'accounting');
/** What was spent and which hours were worked, as far as one may see it. */
export const realisationsOf = (at: PlanAt) => ofPlan<RealisationList>(at, 'realisations');
/** Every business case in one line. */
export const businessCasesOf = (at: PlanAt) => ofPlan<BusinessCases>(at, 'business-cases');
/** The business case of one project in full. */
export const businessCaseOf = (at: PlanAt, project: string) =>
  ofPlan<BusinessCaseDto>(at, `business-cases/${encodeURIComponent(project)}`);
/** What every benefit line books. */
export const bookedLinesOf = (at: PlanAt) => ofPlan<BookedLines>(at, 'booked-lines');
/** Every finding, gravest first. */
export const findingsOf = (at: PlanAt) => ofPlan<FindingList>(at, 'findings');
/** Parameters, indicators, milestones, decisions and risks. */
export const entriesOf = (at: PlanAt) => ofPlan<EntryList>(at, 'entries');
/** Why a figure is what it is. */
export const explanationOf = (at: PlanAt, figure: string) =>
  ofPlan<ExplanationDto>(at, 'explanations', { figure });
/** A row of the plan as its file holds it. */
export const rowOf = (at: PlanAt, table: string, line: number) =>
  ofPlan<PlanRow>(at, 'rows', { table, line: String(line) });
/** The answer under a setting of the open choices. */
export const answerOf = (at: PlanAt, setting: Readonly<Record<string, string>>) =>
  ofPlan<AnswerDto>(at, 'answer', setting);
/** How sure the answer is under a setting of the open choices and in a scenario, and what drives it. */
export const certaintyOf = (at: PlanAt, supposed: Readonly<Record<string, string>>) =>
  ofPlan<Certainty>(at, 'certainty', supposed);
/** How sure one pillar or project is, and what each of its outcomes hangs on. */
export const scopeCertaintyOf = (at: PlanAt, code: string, supposed: Readonly<Record<string, string>>) =>
  ofPlan<ScopeCertainty>(at, `certainty/${encodeURIComponent(code)}`, supposed);
/** How sure the plans of the region of a plan are together, at the moment as of which that is seen; stale with the plan. */
export const regionCertaintyOf = ({ plan, basis }: PlanAt, region: string) =>
  queryOptions({
    queryKey: ['plan', plan, basis, 'region-certainty', region],
    queryFn: ({ signal }) =>
      get<SummedCertainty>(atMoment(`/regions/${encodeURIComponent(region)}/certainty`, basis.asOf), signal),
    ...KEPT,
  });
/** What must be true of an assumption for a goal of the plan to be reached, under a setting and in a scenario. */
export const breakEvenOf = (
  at: PlanAt,
  asked: { readonly assumption: string; readonly goal: Goal },
  supposed: Readonly<Record<string, string>>,
) => ofPlan<BreakEvenDto>(at, 'break-even', { ...supposed, ...asked });
/** What a measurement does to an assumption. */
export const recalibrationOf = (
  at: PlanAt,
  assumption: string,
  { value, deviation }: Readonly<Record<'value' | 'deviation', number>>,
) =>
  ofPlan<RecalibrationDto>(at, 'recalibration', {
    assumption,
    value: String(value),
    deviation: String(deviation),
  });
type KeptData = <T>(
  before: T | undefined,
  query: { readonly queryKey: readonly unknown[] } | undefined,
) => T | undefined;

function keptWhere({ plan, basis }: PlanAt, stays: (part: unknown) => boolean): KeptData {
  return (before, query) =>
    query?.queryKey[1] === plan &&
    JSON.stringify(query.queryKey[2]) === JSON.stringify(basis) &&
    stays(query.queryKey[3])
      ? before
      : undefined;
}
/**
 * What stands on the screen stays while the same is asked of the same state of a plan under another supposition;
 * of another plan, state or part of it nothing stays.
 */
export const keptFrom = (at: PlanAt, part = 'certainty') => keptWhere(at, (asked) => asked === part);
/** The business case on the screen stays while another of the same state of a plan is asked. */
export const keptCase = (at: PlanAt) =>
  keptWhere(at, (asked) => typeof asked === 'string' && asked.startsWith('business-cases/'));
/** What projects count twice: two by two, and what it takes off the plan. */
export const overlapsOf = (at: PlanAt) => ofPlan<Overlaps>(at, 'overlaps');
/** The plan and its own scenarios side by side, under a setting of the open choices. */
export const scenariosOf = (at: PlanAt, setting: Readonly<Record<string, string>>) =>
  ofPlan<ScenarioComparison>(at, 'scenarios', setting);

/** Figures to be run here with other inputs, under a setting, in a scenario and with cells that can be moved. */
export const whatIfOf = (at: PlanAt, asked: Readonly<Record<string, string>>) =>
  ofPlan<WhatIfDto>(at, 'what-if', asked);

/** Where the reading of an own plan is; asked again until it is done. */
export const statusOf = (id: string) =>
  queryOptions({
    queryKey: ['own-plan', id],
    queryFn: ({ signal }) => get<OwnPlanStatus>(`/own-plans/${id}`, signal),
    refetchInterval: (query) => {
      const phase = query.state.data?.phase;
      return phase === 'ready' || phase === 'failed' || query.state.status === 'error' ? false : 400;
    },
  });
