import * as counts from './counts';
import * as loops from './loops';

/** Bytes of an instruction; see `src/draws/program/instruction.ts` for its words and codes. */
const BYTES: usize = 48;

let words: usize = 0;
let numbers: usize = 0;
let slots: usize = 0;
let registers: usize = 0;
let block: usize = 0;
let first: usize = 0;

function column(word: usize): usize {
  const name = load<u32>(words + word * 4);
  if ((name & 1) === 0) return registers + (name >> 1) * block;
  return load<u32>(slots + (name >> 1) * 4) + first;
}

function number(word: usize): f64 {
  return load<f64>(numbers + load<u32>(words + word * 4) * 8);
}

/**
 * Takes instructions from one place up to another, for the draws from `from` on. Places are in bytes, and so are the sizes of
 * a block and of the draws.
 */
export function play(
  code: usize,
  end: usize,
  placeOfNumbers: usize,
  placeOfSlots: usize,
  placeOfRegisters: usize,
  bytesOfBlock: usize,
  from: usize,
  bytes: usize,
): void {
  words = code;
  numbers = placeOfNumbers;
  slots = placeOfSlots;
  registers = placeOfRegisters;
  block = bytesOfBlock;
  first = from;
  for (; words < end; words += BYTES) {
    const instruction = load<u32>(words);
    if (instruction < 13) one(instruction, bytes);
    else if (instruction === 21 && words + BYTES < end && isAlike()) {
      two(bytes);
      words += BYTES;
    } else counted(instruction, bytes);
  }
}

function one(code: u32, n: usize): void {
  switch (code) {
    case 0:
      loops.multiply(column(1), column(2), column(3), n);
      break;
    case 1:
      loops.subtract(column(1), column(2), column(3), n);
      break;
    case 2:
      loops.divide(column(1), column(2), column(3), n);
      break;
    case 3:
      loops.larger(column(1), column(2), column(3), n);
      break;
    case 4:
      loops.smaller(column(1), column(2), column(3), n);
      break;
    case 5:
      loops.plus(column(1), column(2), number(4), number(5), n);
      break;
    case 6:
      loops.smallerOf(column(1), column(2), number(4), number(5), n);
      break;
    case 7:
      loops.largerOf(column(1), column(2), number(4), number(5), n);
      break;
    case 8:
      loops.scale(column(1), column(2), number(5), n);
      break;
    case 9:
      loops.inverse(column(1), column(2), n);
      break;
    case 10:
      loops.fill(column(1), number(5), n);
      break;
    case 11:
      loops.countWhole(column(6), column(2), n);
      break;
    default:
      loops.multiplySmallerOf(column(1), column(2), column(3), number(4), number(5), n);
  }
}

function counted(code: u32, n: usize): void {
  const a = column(2);
  const b = column(3);
  const t = number(4);
  const m = number(5);
  const s1 = column(6);
  const k1 = number(7);
  const s2 = column(8);
  const k2 = number(9);
  const s3 = column(10);
  const k3 = number(11);
  switch (code) {
    case 13:
      counts.countRegister1(a, s1, k1, n);
      break;
    case 14:
      counts.countRegister2(a, s1, k1, s2, k2, n);
      break;
    case 15:
      counts.countRegister3(a, s1, k1, s2, k2, s3, k3, n);
      break;
    case 16:
      counts.countProduct1(a, b, s1, k1, n);
      break;
    case 17:
      counts.countProduct2(a, b, s1, k1, s2, k2, n);
      break;
    case 18:
      counts.countProduct3(a, b, s1, k1, s2, k2, s3, k3, n);
      break;
    case 19:
      counts.countProductSmallerOf1(a, b, t, m, s1, k1, n);
      break;
    case 20:
      counts.countProductSmallerOf2(a, b, t, m, s1, k1, s2, k2, n);
      break;
    default:
      counts.countProductSmallerOf3(a, b, t, m, s1, k1, s2, k2, s3, k3, n);
  }
}

/** Whether the next instruction does the same, within the same limit and into the same sums. */
function isAlike(): bool {
  const next = words + BYTES;
  return (
    load<u32>(next) === load<u32>(words) &&
    load<u64>(next + 16) === load<u64>(words + 16) &&
    load<u32>(next + 24) === load<u32>(words + 24) &&
    load<u32>(next + 32) === load<u32>(words + 32) &&
    load<u32>(next + 40) === load<u32>(words + 40)
  );
}

function two(n: usize): void {
  counts.countTwoProductsSmallerOf3(
    column(2),
    column(3),
    column(14),
    column(15),
    number(4),
    number(5),
    column(6),
    number(7),
    number(19),
    column(8),
    number(9),
    number(21),
    column(10),
    number(11),
    number(23),
    n,
  );
}
