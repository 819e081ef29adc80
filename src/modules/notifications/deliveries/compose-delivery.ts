import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { PeopleInCharge } from '../../accounts/index.js';
import { type Endpoint, findEndpoint, type OutgoingMessage } from '../channels/index.js';
import type { PendingDelivery } from './delivery.entity.js';
import { DeliveryStore } from './delivery-store.js';

/** A message ready to be sent, or the reason why it never can be. */
export type Composed =
  { readonly delivery: OutgoingMessage; readonly endpoint: Endpoint | null } | { readonly reason: string };

/** Assembles a channel's input from rows at the moment of sending, so that an address changed meanwhile is used. */
@Injectable()
export class ComposeDelivery {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DeliveryStore) private readonly store: DeliveryStore,
    @Inject(PeopleInCharge) private readonly people: PeopleInCharge,
  ) {}

  async execute(delivery: PendingDelivery): Promise<Composed> {
    const [agency] = await this.database.query<{ readonly id: string; readonly name: string }>(
      'select id, name from foi.agency_directory where id = $1',
      [delivery.agencyId],
      'agency_of_delivery',
    );
    if (agency === undefined) return { reason: 'the agency no longer exists' };
    const lines = (await this.store.lines(delivery)).map(({ content, ...line }) => ({ ...content, ...line }));
    const outgoing = { id: delivery.id, kind: delivery.kind, agency, lines };
    if (delivery.recipientKind === 'endpoint') {
      const endpoint = await findEndpoint(this.database, delivery.agencyId, delivery.recipientId);
      if (endpoint === null) return { reason: '该推送渠道已停用 / the endpoint is closed' };
      return { delivery: { ...outgoing, recipient: { name: endpoint.title, email: null } }, endpoint };
    }
    const person = (await this.people.of(delivery.agencyId)).persons.get(delivery.recipientId);
    if (person?.isActive !== true) return { reason: '账号已停用 / the account is closed' };
    return { delivery: { ...outgoing, recipient: { name: person.name, email: person.email } }, endpoint: null };
  }
}
