import type { Text } from '../../domain/text.js';
import type { Problem } from './problem.js';

/** Bytes a JSON body may have. */
export const bodyLimit = 1024 * 1024;

function problem(status: number, code: string, zh: string, en: string): Problem {
  const message: Text = { zh, en };
  return { status, code, message };
}

/** Errors before any route is reached, by the codes of Fastify. */
export const fastifyProblems: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: problem(
    413,
    'BODY_TOO_LARGE',
    `请求内容超过 ${String(bodyLimit / 1024)} KB 的上限。`,
    `The body is larger than the ${String(bodyLimit / 1024)} KB allowed.`,
  ),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: problem(
    415,
    'MEDIA_TYPE_NOT_SUPPORTED',
    '请求内容须为 application/json。',
    'Send the body as application/json.',
  ),
  FST_ERR_CTP_EMPTY_JSON_BODY: problem(400, 'BODY_EMPTY', '请求没有内容。', 'The body is empty.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: problem(
    400,
    'BODY_INCOMPLETE',
    '请求内容的长度与声明的不符。',
    'The body is not as long as its Content-Length says.',
  ),
  FST_ERR_BAD_URL: problem(400, 'ADDRESS_MALFORMED', '网址的编码有误。', 'The address is not encoded correctly.'),
  FST_ERR_MAX_PARAM_LENGTH: problem(
    414,
    'ADDRESS_TOO_LONG',
    '网址中有过长的部分。',
    'A part of the address is too long.',
  ),
};

/** The same for errors of the framework and of its guards that carry a status only. */
export const statusProblems: Readonly<Record<number, Problem>> = {
  400: problem(400, 'REQUEST_MALFORMED', '请求无法理解。', 'The request cannot be understood.'),
  401: problem(401, 'SESSION_REQUIRED', '请先登录。', 'Log in first.'),
  403: problem(
    403,
    'REQUEST_FORBIDDEN',
    '不允许从该来源发出此请求。',
    'The request is not allowed from where it came.',
  ),
  404: problem(404, 'ROUTE_UNKNOWN', '没有这个地址。', 'There is nothing at this address.'),
  413: problem(413, 'BODY_TOO_LARGE', '请求内容过大。', 'The body is too large.'),
  414: problem(414, 'ADDRESS_TOO_LONG', '网址过长。', 'The address is too long.'),
  415: problem(415, 'MEDIA_TYPE_NOT_SUPPORTED', '不支持该内容类型。', 'This type of content is not supported.'),
  429: problem(429, 'TOO_MANY_REQUESTS', '请求过于频繁，请稍后再试。', 'Too many requests; try again later.'),
};

export const bodyMalformed = problem(
  400,
  'BODY_MALFORMED',
  '请求内容不是正确的 JSON。',
  'The body is not well-formed JSON.',
);

export const bodyNotUtf8 = problem(
  400,
  'BODY_NOT_UTF8',
  '请求内容不是正确的 UTF-8 编码。',
  'The body is not encoded in UTF-8.',
);

export const textUnstorable = problem(
  400,
  'TEXT_UNSTORABLE',
  '请求含有无法保存的字符（空字符或不完整的字符）。',
  'The request holds characters that cannot be stored (NUL or halves of characters).',
);

export const databaseUnavailable: Problem = {
  ...problem(
    503,
    'DATABASE_UNAVAILABLE',
    '数据库暂时无法连接，请稍后再试。',
    'The database is away; try again shortly.',
  ),
  headers: { 'retry-after': '5' },
};

export const serverFault = problem(
  500,
  'SERVER_FAULT',
  '服务器出错，请凭编号联系管理员。',
  'The server failed. Give the administrator the reference.',
);

export function methodNotAllowed(allowed: readonly string[]): Problem {
  return {
    ...problem(
      405,
      'METHOD_NOT_ALLOWED',
      `此地址只接受 ${allowed.join('、')}。`,
      `This address takes ${allowed.join(', ')}.`,
    ),
    headers: { allow: allowed.join(', ') },
  };
}
