const MOST = 5000;

/** Of each account the last entry that it made in a plan: what it reads after that holds it. The oldest are forgotten. */
export class LastWritten {
  readonly #seqs = new Map<string, number>();

  /** Notes an entry that an account made in a plan. */
  note(account: string, plan: string, seq: number): void {
    const key = `${account} ${plan}`;
    const last = Math.max(seq, this.#seqs.get(key) ?? 0);
    this.#seqs.delete(key);
    this.#seqs.set(key, last);
    const [oldest] = this.#seqs.keys();
    if (this.#seqs.size > MOST && oldest !== undefined) this.#seqs.delete(oldest);
  }

  /** The last entry that an account made in a plan; 0 where none is remembered. */
  of(account: string, plan: string): number {
    return this.#seqs.get(`${account} ${plan}`) ?? 0;
  }
}
