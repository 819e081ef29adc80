import { randomUUID } from 'node:crypto';
import { aRequest, type Done } from '../../support/cases.js';
import { Client } from '../../support/client.js';

/** One request as sent; `answer` is missing while it is unknown whether it was carried out. */
export interface SentCommand {
  readonly key: string;
  readonly type: string;
  readonly path: string;
  readonly body: object;
  /** Revision of the case that the command leads to. */
  readonly revision: number;
  answer?: Done;
}

/** What follows a registration; the mark tells whose note it is. */
const commandsOf = (on: string, mark: string) => [
  { type: 'review.start', on },
  { type: 'consultation.send', on, id: 'C1', party: 'third_party', name: '某某公司' },
  { type: 'note.add', on, text: mark },
  { type: 'extension.notify', on, workingDays: 20, approvedBy: '李主任' },
  { type: 'consultation.return', on, id: 'C1', opinion: 'agrees' },
];

/**
 * Somebody who works through one case after the other, whatever happens to the server: a command whose answer was lost
 * is sent again under the same key, as a careful client does, and only then the next one.
 */
export class UnbrokenOfficer {
  readonly sent: SentCommand[] = [];
  private caseId = '';

  constructor(
    private readonly on: string,
    private readonly session: string | undefined,
  ) {}

  /** Works on a server until it is gone. @param answered called after every answer. */
  async work(url: string, notified: () => void): Promise<void> {
    const client = this.clientOf(url);
    while (await this.carryOut(client, this.inDoubt() ?? this.next())) notified();
  }

  /** Sends the command again whose answer was lost, if there is one. */
  async settle(url: string): Promise<void> {
    const command = this.inDoubt();
    if (command === undefined || (await this.carryOut(this.clientOf(url), command))) return;
    throw new Error('the server went away again');
  }

  /** Whether an answer came: false when the server is gone, or says that its database is. */
  private async carryOut(client: Client, command: SentCommand): Promise<boolean> {
    const headers = { 'idempotency-key': command.key };
    const answer = await client.post<Done>(command.path, command.body, headers).catch(() => undefined);
    if (answer === undefined || answer.status === 503) return false;
    if (answer.status >= 300) throw new Error(`${command.type}: ${answer.status} ${JSON.stringify(answer.body)}`);
    command.answer = answer.body;
    this.caseId = answer.body.case.id;
    return true;
  }

  private clientOf(url: string): Client {
    const client = new Client(url);
    client.session = this.session;
    return client;
  }

  /** The last command, if its answer was lost. */
  private inDoubt(): SentCommand | undefined {
    const last = this.sent.at(-1);
    return last !== undefined && last.answer === undefined ? last : undefined;
  }

  private next(): SentCommand {
    const key = randomUUID();
    const commands = commandsOf(this.on, key);
    const revision = (this.sent.at(-1)?.revision ?? 0) % (commands.length + 1);
    const command = commands[revision - 1];
    const made: SentCommand =
      command === undefined
        ? { key, type: 'request.register', path: '/api/cases', body: aRequest(this.on), revision: 1 }
        : {
            ...{ key, type: command.type, path: `/api/cases/${this.caseId}/commands` },
            ...{ body: { revision, command }, revision: revision + 1 },
          };
    this.sent.push(made);
    return made;
  }
}
