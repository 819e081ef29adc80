import { z } from 'zod';
import { changesSomething, lineOf } from '../../api/index.js';
import { type EndpointKind, endpointKinds } from '../../../domain/notification/channels.js';
import { hearings } from './channel.js';
import type { EndpointEntity } from './endpoint.entity.js';

const title = lineOf(100, 1);
const address = lineOf(2000, 8).describe('Address of the robot or the system, including its key');
const secret = lineOf(200, 16);

export const newEndpoint = z
  .strictObject({
    kind: z.enum(endpointKinds),
    title,
    address,
    secret: secret.optional(),
    subscription: z.enum(hearings).default('all'),
  })
  .meta({
    id: 'NewChannelEndpoint',
    examples: [
      {
        kind: 'wecom',
        title: '信息公开工作群',
        address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=6f1c2f60-9a2b-4b7e-8f43-2f1f6d1f0a77',
        subscription: 'due_day_and_late',
      },
    ],
  });

export const endpointChange = z
  .strictObject({
    title: title.optional(),
    address: address.optional(),
    subscription: z.enum(hearings).optional(),
    isActive: z.boolean().optional(),
    secret: secret.nullable().optional().describe('The former secret stays valid beside it; null removes all secrets'),
    dropFormerSecret: z.literal(true).optional(),
  })
  .refine(...changesSomething)
  .meta({ id: 'ChannelEndpointChange', examples: [{ isActive: false }] });

export const endpointView = z
  .strictObject({
    id: z.string(),
    kind: z.enum(endpointKinds),
    title: z.string(),
    address: z.string().describe('Without the keys it contains'),
    secrets: z.int().describe('Number of secrets set; two during a rotation'),
    subscription: z.enum(hearings),
    isActive: z.boolean(),
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'ChannelEndpoint' });

export const endpointList = z.strictObject({ endpoints: z.array(endpointView) });

export const testAnswer = z
  .strictObject({
    result: z.enum(['accepted', 'temporary', 'permanent']),
    answer: z.string().describe('The receiver’s response, cut to 1,000 characters'),
    retryAfterSeconds: z.int().nullable(),
  })
  .meta({ id: 'ChannelTestAnswer' });

/** An address without the keys that robots carry in the path or the query. */
export function shownAddress(kind: EndpointKind, address: string): string {
  const { origin, pathname, searchParams } = new URL(address);
  const path = kind === 'feishu' ? pathname.replace(/[^/]+\/?$/, '…') : pathname;
  const names = [...searchParams.keys()].map((name) => `${name}=…`);
  return `${origin}${path}${names.length === 0 ? '' : `?${names.join('&')}`}`;
}

export const viewOfEndpoint = ({ secrets, ...row }: EndpointEntity): z.output<typeof endpointView> => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  address: shownAddress(row.kind, row.address),
  secrets: secrets.length,
  subscription: row.subscription,
  isActive: row.isActive,
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
});
