/** Orders of draws; see `src/draws/random.ts` and `src/draws/orders/sliced.ts`, which give the same. */

/** The four words of the stream, between two loops: within one they are kept in variables of its own, which are nearer. */
let one: u32 = 0;
let two: u32 = 0;
let three: u32 = 0;
let four: u32 = 0;

const SLICES: u32 = 10;
const ORDERS_OF_TEN: u32 = 3628800;
/** 2^32 modulo the orders of ten. */
const TOO_MANY_FOR_TEN: u32 = 2096896;

/** Writes an order of `count` draws, from the four words of a stream of chance. */
export function order(first: u32, second: u32, third: u32, fourth: u32, to: usize, count: u32): void {
  one = first;
  two = second;
  three = third;
  four = fourth;
  const each = count / SLICES;
  deal(to, each);
  for (let slice: u32 = 0; slice < SLICES; slice++) shuffle(to + slice * each * 2, each);
}

/** Orders of ten stand at the start of the memory, each in 16 bytes: 720, 840 and 6 of which all are made. */
const FIRST: u32 = 720;
const SECOND: u32 = 840;
const THIRD: u32 = 6;
const SECOND_AT: usize = 11520;
const THIRD_AT: usize = 24960;

function deal(to: usize, each: u32): void {
  const stride = each * 2;
  let a = one;
  let b = two;
  let c = three;
  let d = four;
  for (let group: u32 = 0; group < each; group++) {
    let word: u32;
    do {
      word = rotl<u32>(b * 5, 7) * 9;
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotl<u32>(d, 11);
    } while (word * ORDERS_OF_TEN < TOO_MANY_FOR_TEN);
    const first = <u64>word * <u64>FIRST;
    const second = <u64>(<u32>first) * <u64>SECOND;
    const third = <u64>(<u32>second) * <u64>THIRD;
    const some = v128.load(<u32>(first >> 32) * 16);
    const more = v128.load(SECOND_AT + <u32>(second >> 32) * 16);
    const rest = v128.load(THIRD_AT + <u32>(third >> 32) * 16);
    const all = i8x16.swizzle(some, i8x16.swizzle(more, rest));
    const value = i16x8.splat(<i16>(group * SLICES));
    write(to + group * 2, stride, i16x8.add(i16x8.extend_low_i8x16_u(all), value));
    const last = i16x8.add(i16x8.extend_high_i8x16_u(all), value);
    v128.store_lane<u16>(to + group * 2 + stride * 8, last, 0);
    v128.store_lane<u16>(to + group * 2 + stride * 9, last, 1);
  }
  one = a;
  two = b;
  three = c;
  four = d;
}

/** Writes eight values, so far from each other. */
function write(to: usize, stride: usize, eight: v128): void {
  v128.store_lane<u16>(to, eight, 0);
  v128.store_lane<u16>(to + stride, eight, 1);
  v128.store_lane<u16>(to + stride * 2, eight, 2);
  v128.store_lane<u16>(to + stride * 3, eight, 3);
  v128.store_lane<u16>(to + stride * 4, eight, 4);
  v128.store_lane<u16>(to + stride * 5, eight, 5);
  v128.store_lane<u16>(to + stride * 6, eight, 6);
  v128.store_lane<u16>(to + stride * 7, eight, 7);
}

function shuffle(to: usize, count: u32): void {
  const most = count * (count - 1);
  let a = one;
  let b = two;
  let c = three;
  let d = four;
  for (let bound: u32 = count; bound > 1; bound -= 2) {
    let product: u64;
    let second: u64;
    do {
      const word = rotl<u32>(b * 5, 7) * 9;
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotl<u32>(d, 11);
      product = <u64>word * <u64>bound;
      second = <u64>(<u32>product) * <u64>(bound - 1);
      // What is left tells whether the word was one too many; nearly always it is more than any bound.
    } while (<u32>second < most && isTooMany(<u32>second, bound * (bound - 1)));
    exchange(to + (bound - 1) * 2, to + <u32>(product >> 32) * 2);
    exchange(to + (bound - 2) * 2, to + <u32>(second >> 32) * 2);
    if (bound === 3) break;
  }
  one = a;
  two = b;
  three = c;
  four = d;
}

function isTooMany(left: u32, both: u32): bool {
  return left < both && left < <u32>(<u64>0x100000000 % <u64>both);
}

function exchange(first: usize, other: usize): void {
  const held = load<u16>(first);
  store<u16>(first, load<u16>(other));
  store<u16>(other, held);
}
