import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Networks that are not of the internet: of this computer, of a building, of a cloud, for documentation, for many at once. */
const INSIDE_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Of IPv6 also every way to write an address of IPv4. */
const INSIDE_6 = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 32],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

/** A list of its own for each, for one of IPv6 also says of addresses of IPv4 that they are in the part that maps them. */
function listOf(networks: readonly (readonly [string, number])[], kind: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, bits] of networks) list.addSubnet(network, bits, kind);
  return list;
}

const INSIDE = { 4: listOf(INSIDE_4, 'ipv4'), 6: listOf(INSIDE_6, 'ipv6') } as const;

function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}

/** Whether a host may be outside: an address that is, or a name, which has to be looked up first. */
export function isOutside(host: string): boolean {
  const address = bare(host);
  const kind = isIP(address);
  if (kind === 4) return !INSIDE[4].check(address, 'ipv4');
  if (kind === 6) return !INSIDE[6].check(address, 'ipv6');
  return (
    !/(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa)\.?$/i.test(address) &&
    address.includes('.')
  );
}

/** An address to connect with, once it was looked up. */
export interface FoundAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** A host that is not of the internet, or is not there. */
export class NotOutside extends Error {
  override name = 'NotOutside';
}

/**
 * Looks a host up once; every address it has must be outside. Connect with what comes out and do not look it up again: it
 * could be another then.
 * @throws {NotOutside} when some address of it is inside
 */
export async function lookUp(host: string, privateToo: boolean): Promise<FoundAddress> {
  const found = await lookup(bare(host), { all: true, verbatim: true });
  const [first] = found;
  const inside = found.some(({ address }) => !isOutside(address));
  if (first === undefined || (inside && !privateToo)) throw new NotOutside('not an address on the internet');
  return { address: first.address, family: first.family === 6 ? 6 : 4 };
}
