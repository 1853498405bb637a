import type {
  ApiKeyList,
  AssignmentList,
  BackupList,
  InvitationList,
  LogDto,
  Nation,
  OwnSessionList,
  RefusalList,
  RegionAccountList,
  RegionDto,
  RightsDto,
  SummedCertainty,
  WebhookList,
} from '@kapstok/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { atMoment } from '../server/at-moment.ts';
import { get } from '../server/get.ts';

/** Where the server answers this about a region. */
export function regionAddress(region: string, part = ''): string {
  return `/regions/${encodeURIComponent(region)}${part === '' ? '' : `/${part}`}`;
}

const ofRegion = <T>(region: string, part: string) =>
  queryOptions({
    queryKey: ['region', region, part],
    queryFn: ({ signal }) => get<T>(regionAddress(region, part), signal),
  });

/** The table of rights. It changes with the version of the server only. */
export const rights = queryOptions({
  queryKey: ['rights'],
  queryFn: ({ signal }) => get<RightsDto>('/rights', signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** A region: its title, its plans, and whether it is open to the public. */
export const regionOf = (region: string) => ofRegion<RegionDto>(region, '');
/** Who has or had which role. */
export const assignmentsOf = (region: string) => ofRegion<AssignmentList>(region, 'assignments?limit=1000');
/** Who has or had a role here. */
export const accountsOf = (region: string) => ofRegion<RegionAccountList>(region, 'accounts?limit=1000');
/** Ways in that were handed out. */
export const invitationsOf = (region: string) => ofRegion<InvitationList>(region, 'invitations?limit=1000');
/** Keys for programs. */
export const keysOf = (region: string) => ofRegion<ApiKeyList>(region, 'keys?limit=1000');
/** Addresses that are told of every change. */
export const webhooksOf = (region: string) => ofRegion<WebhookList>(region, 'webhooks?limit=1000');

/** One's own open sessions. */
export const ownSessions = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => get<OwnSessionList>('/sessions', signal),
});

/** The backups this installation makes by itself. */
export const backups = queryOptions({
  queryKey: ['backups'],
  queryFn: ({ signal }) => get<BackupList>('/backups', signal),
});

/** The adopted plans of all regions together: those of now, or of a moment. */
export const nationOf = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['nation', asOf],
    queryFn: ({ signal }) => get<Nation>(atMoment('/nation', asOf), signal),
  });

/** How sure the adopted plans of all regions are together. */
export const nationCertaintyOf = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['nation', asOf, 'certainty'],
    queryFn: ({ signal }) => get<SummedCertainty>(atMoment('/nation/certainty', asOf), signal),
  });

/** A list that comes page by page. */
interface Page {
  readonly next: string | null;
}

const paged = <T extends Page>(region: string, part: string, asked: URLSearchParams) =>
  infiniteQueryOptions({
    queryKey: ['region', region, part, asked.toString()],
    queryFn: ({ signal, pageParam }) => {
      const words = new URLSearchParams(asked);
      if (pageParam !== '') words.set('after', pageParam);
      return get<T>(regionAddress(region, `${part}?${words.toString()}`), signal);
    },
    initialPageParam: '',
    getNextPageParam: (page: T) => page.next ?? undefined,
  });

/** Entries of the log that answer a filter, page by page, the latest first. */
export const logOf = (region: string, asked: URLSearchParams) => paged<LogDto>(region, 'log', asked);
/** What was refused that answers a filter, page by page, the latest first. */
export const refusalsOf = (region: string, asked: URLSearchParams) =>
  paged<RefusalList>(region, 'refusals', asked);
