import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { PeopleInCharge } from '../../accounts/index.js';
import { type Endpoint, findEndpoint, type OutgoingMessage } from '../channels/index.js';
import type { PendingMessage } from './message.js';
import { MessageStore } from './message-store.js';

/** A message ready to leave, or why it never can. */
export type Composed =
  { readonly message: OutgoingMessage; readonly endpoint: Endpoint | null } | { readonly reason: string };

/** Puts together what a channel needs, from rows, at the moment of sending: an address changed meanwhile is the new one. */
@Injectable()
export class ComposeMessage {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MessageStore) private readonly store: MessageStore,
    @Inject(PeopleInCharge) private readonly people: PeopleInCharge,
  ) {}

  async execute(message: PendingMessage): Promise<Composed> {
    const [agency] = await this.database.query<{ readonly id: string; readonly name: string }>(
      'select id, name from foi.agencies where id = $1',
      [message.agencyId],
      'agency_of_message',
    );
    if (agency === undefined) return { reason: 'the agency is not there any more' };
    const lines = (await this.store.lines(message)).map(({ said, ...line }) => ({ ...said, ...line }));
    const outgoing = { id: message.id, kind: message.kind, agency, lines };
    if (message.recipientKind === 'endpoint') {
      const endpoint = await findEndpoint(this.database, message.agencyId, message.recipientId);
      if (endpoint === null) return { reason: '该推送渠道已停用 / the endpoint is closed' };
      return { message: { ...outgoing, recipient: { name: endpoint.title, email: null } }, endpoint };
    }
    const person = (await this.people.of(message.agencyId)).persons.get(message.recipientId);
    if (person?.isActive !== true) return { reason: '账号已停用 / the account is closed' };
    return { message: { ...outgoing, recipient: { name: person.name, email: person.email } }, endpoint: null };
  }
}
