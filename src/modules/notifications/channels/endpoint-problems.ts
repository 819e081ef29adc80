import type { Text } from '../../../domain/text.js';
import { isRefusedAddress } from '../../../platform/outgoing/index.js';
import { ProblemError } from '../../../platform/http/index.js';
import { notFound } from '../../api/index.js';
import type { EndpointKind } from '../../../domain/notification/channels.js';

export const endpointNotFound = (): ProblemError =>
  notFound('ENDPOINT_NOT_FOUND', { zh: '没有这个推送渠道。', en: 'This endpoint does not exist.' });

const refuseField = (path: string, message: Text): ProblemError =>
  new ProblemError({ status: 400, code: 'FIELD_INVALID', message, errors: [{ path, message }] });

export const keyReused = (): ProblemError =>
  new ProblemError({
    status: 409,
    code: 'IDEMPOTENCY_KEY_REUSED',
    message: {
      zh: '同一个 Idempotency-Key 已用于另一个请求。',
      en: 'This Idempotency-Key was used for another request.',
    },
  });

/** @throws ProblemError FIELD_INVALID for an address to which nothing can or may be sent. */
export function checkAddress(address: string, allowsLoopback: boolean): void {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw refuseField('address', {
      zh: '须为 http 或 https 地址，如 https://oa.example.gov.cn/hook',
      en: 'Must be an http or https address like https://oa.example.gov.cn/hook',
    });
  }
  if (url.username !== '' || url.password !== '') {
    throw refuseField('address', {
      zh: '地址中不能有用户名和密码，请用签名密钥',
      en: 'Must not contain a user name or a password; use a secret instead',
    });
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A host name is resolved and checked when a message is sent, since its address may change.
  const isIpAddress = /^[\d.]+$|:/.test(host);
  if (isIpAddress ? isRefusedAddress(host, allowsLoopback) : !allowsLoopback && /(^|\.)localhost\.?$/i.test(host)) {
    throw refuseField('address', {
      zh: '不能是本机、链路本地或云平台元数据地址；单位内网地址可以',
      en: 'Must not be this machine, a link-local address or a metadata service; intranet addresses are allowed',
    });
  }
}

/** @throws ProblemError FIELD_INVALID for a secret that would protect nothing. */
export function checkSecret(kind: EndpointKind, secret: string): void {
  if (kind === 'wecom') {
    throw refuseField('secret', {
      zh: '企业微信群机器人没有签名密钥，密钥就在地址中',
      en: 'A robot of 企业微信 has no secret but the key in its address',
    });
  }
  if (secret.length < 16) {
    throw refuseField('secret', { zh: '须至少16个字符', en: 'Must have at least 16 characters' });
  }
}
