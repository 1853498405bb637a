/** An exact number: whole over whole, never rounded. Slow, and right. */
export class Fraction {
  readonly over: bigint;
  readonly under: bigint;

  constructor(over: bigint, under: bigint = 1n) {
    if (under === 0n) throw new RangeError('divided by zero');
    const sign = under < 0n ? -1n : 1n;
    const divisor = greatestCommonDivisor(over < 0n ? -over : over, under * sign);
    this.over = (over * sign) / divisor;
    this.under = (under * sign) / divisor;
  }

  /** The number that a decimal spells: `-12.50`. */
  static of(decimal: string | number): Fraction {
    const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(decimal)) ?? [];
    if (whole === '') throw new RangeError(`no decimal: ${decimal}`);
    return new Fraction(BigInt(`${sign}${whole}${part}`), 10n ** BigInt(part.length));
  }

  plus(other: Fraction): Fraction {
    return new Fraction(this.over * other.under + other.over * this.under, this.under * other.under);
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.over, other.under));
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.over * other.over, this.under * other.under);
  }

  dividedBy(other: Fraction): Fraction {
    return new Fraction(this.over * other.under, this.under * other.over);
  }

  /** The nearest number a computer has, by way of so many decimals. */
  toNumber(decimals = 20): number {
    const scaled = (this.over * 10n ** BigInt(decimals)) / this.under;
    const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
    return Number(`${scaled < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one === 0n ? 1n : one;
}
