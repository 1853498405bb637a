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

function deal(to: usize, group: u32, each: u32): void {
  let word = next();
  while (word * ORDERS_OF_TEN < TOO_MANY_FOR_TEN) word = next();
  const start = to + group * 2;
  const stride = each * 2;
  for (let slice: u32 = 0; slice < SLICES; slice++) store<u16>(start + slice * stride, <u16>(group * SLICES + slice));
  for (let bound: u32 = SLICES; bound > 1; bound--) {
    const product = <u64>word * <u64>bound;
    exchange(start + (bound - 1) * stride, start + <u32>(product >> 32) * stride);
    word = <u32>product;
  }
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
