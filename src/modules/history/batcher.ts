interface Waiting<Call, Answer> {
  readonly call: Call;
  readonly keys: readonly string[];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Bounds the size of a statement. */
const MOST_CALLS = 64;

/**
 * Makes one round trip of the calls that arrive while the one before is under way, as a database makes one flush of
 * several commits. A call that has nothing to wait for goes alone and at once.
 */
export class Batcher<Call, Answer> {
  private waiting: Waiting<Call, Answer>[] = [];
  private isUnderWay = false;

  /**
   * @param send carries out calls together, all or none, and answers in their order. With `waits` it may wait for
   * others as long as it takes, since it is one call by itself; else it fails instead.
   * @param keysOf no two calls with a key in common go together.
   * @param isOfOne whether a failure may be of one call only: then each is sent by itself, beside those that follow.
   */
  constructor(
    private readonly send: (calls: readonly Call[], waits: boolean) => Promise<readonly Answer[]>,
    private readonly keysOf: (call: Call) => readonly string[],
    private readonly isOfOne: (error: unknown) => boolean,
  ) {}

  /** @throws whatever `send` throws for this call by itself. */
  add(call: Call): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ call, keys: this.keysOf(call), resolve, reject });
      void this.next();
    });
  }

  private async next(): Promise<void> {
    if (this.isUnderWay || this.waiting.length === 0) return;
    this.isUnderWay = true;
    const batch = this.take();
    try {
      settle(batch, await this.send(callsOf(batch), false));
    } catch (error) {
      if (this.isOfOne(error)) for (const one of batch) void this.sendAlone(one);
      else for (const { reject } of batch) reject(error);
    }
    this.isUnderWay = false;
    void this.next();
  }

  private take(): Waiting<Call, Answer>[] {
    const keys = new Set<string>();
    const [taken, left]: [Waiting<Call, Answer>[], Waiting<Call, Answer>[]] = [[], []];
    for (const one of this.waiting) {
      const fits = taken.length < MOST_CALLS && !one.keys.some((key) => keys.has(key));
      (fits ? taken : left).push(one);
      // Also of one that is left: calls with a key in common keep their order.
      for (const key of one.keys) keys.add(key);
    }
    this.waiting = left;
    return taken;
  }

  private async sendAlone(one: Waiting<Call, Answer>): Promise<void> {
    try {
      settle([one], await this.send([one.call], true));
    } catch (error) {
      one.reject(error);
    }
  }
}

const callsOf = <Call>(batch: readonly { readonly call: Call }[]): Call[] => batch.map(({ call }) => call);

function settle<Answer>(batch: readonly Waiting<unknown, Answer>[], answers: readonly Answer[]): void {
  batch.forEach(({ resolve }, index) => {
    resolve(answers[index] as Answer);
  });
}
