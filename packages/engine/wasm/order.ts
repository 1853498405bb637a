/** Orders of draws; see `src/draws/random.ts` and `src/draws/orders/sliced.ts`, which give the same. */

let a: i32 = 0;
let b: i32 = 0;
let c: i32 = 0;
let d: i32 = 0;

function next(): u32 {
  const result = rotl<i32>(b * 5, 7) * 9;
  const shifted = b << 9;
  c ^= a;
  d ^= b;
  b ^= c;
  a ^= d;
  c ^= shifted;
  d = rotl<i32>(d, 11);
  return result;
}

const SLICES: u32 = 10;
const ORDERS_OF_TEN: u32 = 3628800;
/** 2^32 modulo the orders of ten. */
const TOO_MANY_FOR_TEN: u32 = 2096896;

/** Writes an order of `count` draws, from the four words of a stream of chance. */
export function order(first: i32, second: i32, third: i32, fourth: i32, to: usize, count: u32): void {
  a = first;
  b = second;
  c = third;
  d = fourth;
  const each = count / SLICES;
  for (let group: u32 = 0; group < each; group++) deal(to, group, each);
  for (let slice: u32 = 0; slice < SLICES; slice++) shuffle(to + slice * each * 2, each);
}

/** Orders of ten stand at the start of the memory, each in 16 bytes: 720, 840 and 6 of which all are made. */
const FIRST: u32 = 720;
const SECOND: u32 = 840;
const THIRD: u32 = 6;
const SECOND_AT: usize = 11520;
const THIRD_AT: usize = 24960;

function deal(to: usize, group: u32, each: u32): void {
  let word = next();
  while (word * ORDERS_OF_TEN < TOO_MANY_FOR_TEN) word = next();
  const first = <u64>word * <u64>FIRST;
  const second = <u64>(<u32>first) * <u64>SECOND;
  const third = <u64>(<u32>second) * <u64>THIRD;
  const one = v128.load(<u32>(first >> 32) * 16);
  const two = v128.load(SECOND_AT + <u32>(second >> 32) * 16);
  const three = v128.load(THIRD_AT + <u32>(third >> 32) * 16);
  const all = i8x16.swizzle(one, i8x16.swizzle(two, three));
  const value = i16x8.splat(<i16>(group * SLICES));
  const eight = i16x8.add(i16x8.extend_low_i8x16_u(all), value);
  const rest = i16x8.add(i16x8.extend_high_i8x16_u(all), value);
  const stride = each * 2;
  let place = to + group * 2;
  store<u16>(place, i16x8.extract_lane_u(eight, 0));
  place += stride;
  store<u16>(place, i16x8.extract_lane_u(eight, 1));
  place += stride;
  store<u16>(place, i16x8.extract_lane_u(eight, 2));
  place += stride;
  store<u16>(place, i16x8.extract_lane_u(eight, 3));
  place += stride;
  store<u16>(place, i16x8.extract_lane_u(eight, 4));
  place += stride;
  store<u16>(place, i16x8.extract_lane_u(eight, 5));
  place += stride;
  store<u16>(place, i16x8.extract_lane_u(eight, 6));
  place += stride;
  store<u16>(place, i16x8.extract_lane_u(eight, 7));
  place += stride;
  store<u16>(place, i16x8.extract_lane_u(rest, 0));
  place += stride;
  store<u16>(place, i16x8.extract_lane_u(rest, 1));
}

function shuffle(to: usize, count: u32): void {
  for (let bound: u32 = count; bound > 1; bound -= 2) {
    const both = bound * (bound - 1);
    let word = next();
    if (word * both < both) {
      const tooMany = <u32>(<u64>0x100000000 % <u64>both);
      while (word * both < tooMany) word = next();
    }
    const product = <u64>word * <u64>bound;
    const second = (<u64>(<u32>product) * <u64>(bound - 1)) >> 32;
    exchange(to + (bound - 1) * 2, to + <u32>(product >> 32) * 2);
    exchange(to + (bound - 2) * 2, to + <u32>second * 2);
    if (bound === 3) break;
  }
}

function exchange(one: usize, other: usize): void {
  const held = load<u16>(one);
  store<u16>(one, load<u16>(other));
  store<u16>(other, held);
}
