import { text } from '@kapstok/quantity';
import { type Reply, refusal } from '../plan/reply.ts';

const GONE = text(
  'Dit eigen plan wordt niet meer bewaard: het is gewist, of een tijd niet gebruikt. Laat het bestand opnieuw lezen.',
  'This plan of your own is no longer kept: it was wiped, or not used for a while. Have the file read again.',
);

/** The answer to anything asked of an own plan that is no longer kept. */
export function ownPlanGone(): Reply {
  return refusal(410, GONE, 'urn:kapstok:problem:own-plan-gone');
}
