import type { Random } from '../random.ts';

/** Draws are dealt over so many slices, each by itself a Latin hypercube of a tenth of them. */
export const SLICES = 10;
/** The most draws there can be: an order of draws is kept in numbers of 16 bits. */
export const MOST_DRAWS = 65_536;

/**
 * An order of `count` draws, each of which belongs to a slice: draw `d` to slice `floor(d / (count / 10))`. Of every ten
 * neighbouring values each slice gets one, by chance, and has them in an order of chance. So the draws of one slice are
 * spread as evenly as all are together, and how much a result differs between slices tells its error (Qian, Journal of the
 * American Statistical Association 107 (2012), sliced Latin hypercube designs). The order is also the rank.
 * @throws RangeError when `count` is no multiple of ten, or above `MOST_DRAWS`
 */
export function slicedPermutation(random: Random, count: number): Uint16Array {
  const order = new Uint16Array(count);
  fillSliced(random, order);
  return order;
}

/** The same, into a list of so many. */
export function fillSliced(random: Random, order: Uint16Array): void {
  if (order.length > MOST_DRAWS) throw new RangeError(`${order.length} draws: at most ${MOST_DRAWS}`);
  if (order.length % SLICES !== 0) throw new RangeError(`${order.length} draws: no multiple of ${SLICES}`);
  const words = new Words(random);
  const each = order.length / SLICES;
  for (let group = 0; group < each; group += 1) deal(words, order, group, each);
  for (let slice = 0; slice < SLICES; slice += 1) shuffle(words, order, slice * each, each);
}

const WORDS = new Uint32Array(1024);

/** The numbers of a stream one by one, made many at a time. */
class Words {
  readonly #random: Random;
  #at = WORDS.length;

  constructor(random: Random) {
    this.#random = random;
  }

  next(): number {
    if (this.#at === WORDS.length) {
      this.#random.fill(WORDS);
      this.#at = 0;
    }
    this.#at += 1;
    return WORDS[this.#at - 1] ?? 0;
  }
}

/*
 * One word of chance gives several numbers below a bound (Brackett-Rozinsky and Lemire, Batched ranged random integer
 * generation, 2024): the word times the bound is the number before its last 32 bits, and those are the word for the next.
 * What is left tells whether the word was one of the few that would make some numbers likelier than others.
 */

/** The orders of ten, and how many words are too many for them. */
const ORDERS_OF_TEN = 3_628_800;
const TOO_MANY_FOR_TEN = 2 ** 32 % ORDERS_OF_TEN;

/** Orders of ten are made of three: of the last three places, of the four before, and of the first three. */
const [FIRST, SECOND, THIRD] = [10 * 9 * 8, 7 * 6 * 5 * 4, 3 * 2];
/** An order in the table takes so many places. */
const ROW = 16;
const [SECOND_AT, THIRD_AT] = [FIRST * ROW, (FIRST + SECOND) * ROW];

/**
 * The orders of ten of which all are made, one after another: those that change places from the last down to the eighth (720),
 * to the fourth (840), and to the second (6).
 */
export const TEN = { table: ordersOfTen() };

function ordersOfTen(): Uint8Array {
  const table = new Uint8Array((FIRST + SECOND + THIRD) * ROW);
  const parts = [
    { at: 0, count: FIRST, highest: 10, lowest: 8 },
    { at: SECOND_AT, count: SECOND, highest: 7, lowest: 4 },
    { at: THIRD_AT, count: THIRD, highest: 3, lowest: 2 },
  ];
  for (const { at, count, highest, lowest } of parts) {
    for (let number = 0; number < count; number += 1) {
      const row = table.subarray(at + number * ROW, at + (number + 1) * ROW);
      for (let place = 0; place < SLICES; place += 1) row[place] = place;
      let rest = number;
      for (let bound = highest; bound >= lowest; bound -= 1) {
        const other = rest % bound;
        rest = Math.floor(rest / bound);
        const held = row[bound - 1] ?? 0;
        row[bound - 1] = row[other] ?? 0;
        row[other] = held;
      }
    }
  }
  return table;
}

/** Deals a group of ten neighbouring values, one to each slice: an order of ten, taken from three of its parts. */
function deal(words: Words, order: Uint16Array, group: number, each: number): void {
  let word = words.next();
  while (Math.imul(word, ORDERS_OF_TEN) >>> 0 < TOO_MANY_FOR_TEN) word = words.next();
  const [first, afterFirst] = [below(word, FIRST), Math.imul(word, FIRST)];
  const [second, afterSecond] = [below(afterFirst, SECOND), Math.imul(afterFirst, SECOND)];
  const [one, two, three] = [
    first * ROW,
    SECOND_AT + second * ROW,
    THIRD_AT + below(afterSecond, THIRD) * ROW,
  ];
  const { table } = TEN;
  const value = group * SLICES;
  for (let slice = 0; slice < SLICES; slice += 1) {
    const place = table[two + (table[three + slice] ?? 0)] ?? 0;
    order[slice * each + group] = value + (table[one + place] ?? 0);
  }
}

/** The number before the last 32 bits of a word times a bound. */
function below(word: number, bound: number): number {
  const low = (word & 0xffff) * bound;
  return ((word >>> 16) * bound + (low >>> 16)) >>> 16;
}

/** Puts a slice in an order of chance (Fisher and Yates), two numbers of a word. */
function shuffle(words: Words, order: Uint16Array, from: number, count: number): void {
  for (let bound = count; bound > 1; bound -= 2) {
    const both = bound * (bound - 1);
    let word = words.next();
    let left = Math.imul(word, both) >>> 0;
    if (left < both) {
      const tooMany = 2 ** 32 % both;
      while (left < tooMany) {
        word = words.next();
        left = Math.imul(word, both) >>> 0;
      }
    }
    const low = (word & 0xffff) * bound;
    const high = (word >>> 16) * bound + (low >>> 16);
    const rest = (high << 16) | (low & 0xffff);
    const second = ((rest >>> 16) * (bound - 1) + (((rest & 0xffff) * (bound - 1)) >>> 16)) >>> 16;
    exchange(order, from + bound - 1, from + (high >>> 16));
    exchange(order, from + bound - 2, from + second);
  }
}

function exchange(order: Uint16Array, one: number, other: number): void {
  const held = order[one] ?? 0;
  order[one] = order[other] ?? 0;
  order[other] = held;
}
