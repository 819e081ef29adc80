import type { Assignment } from '../../domain/actor.js';
import type { CaseCommand, CommandOf } from '../../domain/case/commands.js';
import { AdvanceCase, type CommandIssuer, CommandRefused, type RegisterRequest } from '../cases/index.js';
import type { AdvanceDispute, FileDispute } from '../disputes/index.js';
import type { Participant } from './participant.js';
import type { Scene } from './ledger-scenes.js';

/** The people of an agency who replay a ledger. */
export interface Cast {
  /** Enters requests, assigns them to handlers, enters reviews and suits. */
  readonly registrar: CommandIssuer;
  /** Enters all other acts. */
  readonly head: CommandIssuer;
  readonly assignmentOf: (registers: CommandOf<'request.register'>, number: string) => Assignment;
}

/** The use cases that carry the acts out, the same as in the application. */
export interface Stage {
  readonly register: Pick<RegisterRequest, 'execute'>;
  readonly advance: Pick<AdvanceCase, 'execute'>;
  readonly file: Pick<FileDispute, 'execute'>;
  readonly advanceDispute: Pick<AdvanceDispute, 'execute'>;
}

/** The result of replaying a ledger. */
export interface Played {
  /** Commands that were accepted. */
  readonly done: number;
  /** Commands refused by the law or the state of a case, by code; the replay continues without them. */
  readonly refused: ReadonlyMap<string, number>;
}

/** Replays the acts of a ledger, each at the instant at which it is entered. */
export class LedgerStage implements Participant {
  private readonly cases = new Map<string, string>();
  private readonly disputes = new Map<string, string>();
  private readonly refused = new Map<string, number>();
  private next = 0;
  private done = 0;

  /** @param scenes in the order in which they are entered. */
  constructor(
    private readonly scenes: readonly Scene[],
    private readonly cast: Cast,
    private readonly stage: Stage,
  ) {}

  get played(): Played {
    return { done: this.done, refused: this.refused };
  }

  nextAfter(): Promise<Date | null> {
    return Promise.resolve(this.scenes[this.next]?.at ?? null);
  }

  async act(now: Date): Promise<void> {
    for (let scene = this.scenes[this.next]; scene !== undefined && scene.at <= now; scene = this.scenes[this.next]) {
      this.next += 1;
      try {
        if (await this.play(scene)) this.done += 1;
      } catch (error) {
        if (!(error instanceof CommandRefused)) throw error;
        const { code } = error.refusal;
        this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
      }
    }
  }

  /** @returns whether its subject exists: it does not when an earlier command was refused. */
  private async play({ number, does }: Scene): Promise<boolean> {
    const { registrar, head } = this.cast;
    if ('registers' in does) {
      await this.register(number, does.registers);
      return true;
    }
    const caseId = this.cases.get(number);
    if (caseId === undefined) return false;
    if ('command' in does) {
      await this.advance(head, caseId, does.command);
      return true;
    }
    if ('files' in does) {
      const { disputeId } = await this.stage.file.execute({ by: registrar, caseId, command: does.files });
      this.disputes.set(does.dispute, disputeId);
      return true;
    }
    const disputeId = this.disputes.get(does.dispute);
    if (disputeId === undefined) return false;
    await this.stage.advanceDispute.execute({ by: head, disputeId, revision: null, command: does.inDispute });
    return true;
  }

  private async register(number: string, command: CommandOf<'request.register'>): Promise<void> {
    const { registrar, assignmentOf } = this.cast;
    const { unit, handlerId } = assignmentOf(command, number);
    const { caseId } = await this.stage.register.execute({ by: registrar, command: { ...command, unit } });
    this.cases.set(number, caseId);
    if (unit === null || handlerId === null) return;
    await this.advance(registrar, caseId, { type: 'case.assign', on: command.on, unit, handlerId });
  }

  private async advance(by: CommandIssuer, caseId: string, command: CaseCommand): Promise<void> {
    await this.stage.advance.execute({ by, caseId, revision: null, command });
  }
}
