import type { Exposures, PartyExposure, ShareExposure } from '@kapstok/engine';
import type { Plan } from '@kapstok/plan';
import { formatShare, isKnown, isolated, lowOf, reasonInWords, type Text, text } from '@kapstok/quantity';
import type { InCasesDto, PartyExposureDto } from '../../schemas/accounting.ts';
import { byName } from '../by-name.ts';
import { placeDto } from '../gaps.ts';
import { statedValue } from '../stated-value.ts';
import { inCasesDto } from './money-figure.ts';

/** What each municipality may have to pay back; those that no cost key names as well, as long as something is not divided; by name. */
export function municipalityExposures(plan: Plan, exposures: Exposures): PartyExposureDto[] {
  const named = exposures.municipalities.map((party) => partyDocument(plan, 'municipality', party));
  const codes = new Set(named.map(({ code }) => code));
  const { value } = exposures.undivided.pessimistic;
  const isDivided =
    value.kind === 'notApplicable' || (value.kind === 'known' && value.bound === 'exact' && value.high === 0);
  const others = isDivided ? [] : plan.municipalities.filter(({ name }) => name !== '' && !codes.has(name));
  return byName([...named, ...others.map(({ name }) => withoutShare(name))]);
}

/** What each organisation that a cost key names may have to pay back. */
export function organisationExposures(plan: Plan, exposures: Exposures): PartyExposureDto[] {
  return exposures.organisations.map((party) => partyDocument(plan, 'organisation', party));
}

function partyDocument(plan: Plan, kind: PartyExposureDto['kind'], party: PartyExposure): PartyExposureDto {
  const organisation = plan.organisations.find(({ code }) => code === party.party);
  const name = kind === 'organisation' ? organisation?.name : undefined;
  return {
    kind,
    code: party.party,
    name: name === undefined || name === '' ? party.party : name,
    exposure: inCasesDto(party.cases),
    shares: party.ofGrants.map(({ grant, share, cases }) => ({
      grant,
      share: shareWords(plan, share),
      exposure: inCasesDto(cases),
      source: share.source,
      place: placeDto(share.place),
    })),
  };
}

function withoutShare(name: string): PartyExposureDto {
  const label = text(`Afrekenrisico van ${isolated(name)}`, `Exposure of ${isolated(name)}`);
  const figure = { id: '', label, unit: 'EUR', value: { kind: 'unknown' as const } };
  const exposure: InCasesDto = { pessimistic: figure, likely: figure, optimistic: figure };
  return { kind: 'municipality', code: name, name, exposure, shares: [] };
}

/** What was agreed on the part of a party, in words. */
function shareWords(plan: Plan, row: ShareExposure['share']): Text {
  const kind = plan.costKeys.find(({ code }) => code === row.costKey)?.kind;
  const count = plan.costKeyShares.filter(({ costKey }) => costKey === row.costKey).length;
  if (kind === 'equal') return text(`1 van ${count} gelijke delen`, `1 of ${count} equal parts`);
  if (kind === 'per_inhabitant') return statedValue(row.residents, 'residents').words;
  if (isKnown(row.share)) return percent(lowOf(row.share));
  if (row.share.kind === 'notApplicable') return text('n.v.t.', 'not applicable');
  return isToAgree(row.share) ? NOT_AGREED : reasonInWords(row.share.reason);
}

const NOT_AGREED = text('n.t.b.', 'to be determined');

/** A blank share was not agreed either. */
function isToAgree({ reason }: { readonly reason: string }): boolean {
  return reason === 'blank' || reason === 'toBeDetermined';
}

function percent(share: number): Text {
  const digits = Math.abs(share * 100 - Math.round(share * 100)) < 1e-9 ? 0 : 2;
  return text(formatShare(share, 'nl', digits), formatShare(share, 'en', digits));
}
