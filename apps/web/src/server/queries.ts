import type {
  AnswerDto,
  BusinessCases,
  EntryList,
  ExplanationDto,
  FindingList,
  Overview,
  OwnPlanStatus,
  PlanHeader,
  PlanList,
  PlanRow,
  ProjectCard,
  ProjectList,
  Roadmap,
} from '@kapstok/contract';
import { queryOptions } from '@tanstack/react-query';
import { SERVED } from '../address/plan-path.ts';
import { get } from './get.ts';

const KEPT = { staleTime: Number.POSITIVE_INFINITY, gcTime: 30 * 60_000 };

/** The plan that this server serves. */
export const servedPlan = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => get<PlanList>('/plans', signal),
  select: (list) => list.plans.find((plan) => plan.kind === 'served'),
  ...KEPT,
});

/** An own plan by its address. */
export const ownPlan = (plan: string) =>
  queryOptions({
    queryKey: ['plan', plan],
    queryFn: ({ signal }) => get<PlanHeader>(`/plans/${plan}`, signal),
    enabled: plan !== SERVED,
    ...KEPT,
  });

const ofPlan = <T>(plan: string, part: string) =>
  queryOptions({
    queryKey: ['plan', plan, part],
    queryFn: ({ signal }) => get<T>(`/plans/${encodeURIComponent(plan)}/${part}`, signal),
    ...KEPT,
  });

/** Everything the first screen says. */
export const overviewOf = (plan: string) => ofPlan<Overview>(plan, 'overview');
/** The tree of pillars and projects. */
export const projectsOf = (plan: string) => ofPlan<ProjectList>(plan, 'projects');
/** Everything about one project. */
export const projectOf = (plan: string, code: string) =>
  ofPlan<ProjectCard>(plan, `projects/${encodeURIComponent(code)}`);
/** Milestones by project and quarter. */
export const roadmapOf = (plan: string) => ofPlan<Roadmap>(plan, 'roadmap');
/** Every business case. */
export const businessCasesOf = (plan: string) => ofPlan<BusinessCases>(plan, 'business-cases');
/** Every finding, gravest first. */
export const findingsOf = (plan: string) => ofPlan<FindingList>(plan, 'findings');
/** Parameters, indicators, milestones, decisions and risks. */
export const entriesOf = (plan: string) => ofPlan<EntryList>(plan, 'entries');
/** Why a figure is what it is. */
export const explanationOf = (plan: string, figure: string) =>
  ofPlan<ExplanationDto>(plan, `explanations?figure=${encodeURIComponent(figure)}`);
/** A row of the plan as its file holds it. */
export const rowOf = (plan: string, table: string, line: number) =>
  ofPlan<PlanRow>(plan, `rows?table=${encodeURIComponent(table)}&line=${line}`);
/** The answer under a setting of the open choices. */
export const answerOf = (plan: string, setting: Readonly<Record<string, string>>) =>
  ofPlan<AnswerDto>(plan, `answer?${new URLSearchParams(setting).toString()}`);

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
