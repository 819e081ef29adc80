import type { Text } from '../language.js';
import type { components } from './schema.js';

type ProblemBody = components['schemas']['Problem'];

/** Thrown by every request to the server that was refused or got no response. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly text: Text,
    readonly body: Partial<ProblemBody> = {},
  ) {
    super(`${code}: ${text.en}`);
  }
}

const unreachable: Text = {
  zh: '连接不上服务器，请检查网络后重试；您填写的内容还在。',
  en: 'The server cannot be reached. Check the network and try again; your input is kept.',
};
const unreadable: Text = {
  zh: '服务器的回答无法识别，请稍后重试。',
  en: 'The response of the server is invalid. Try again later.',
};

export const noAnswer = (): Refused => new Refused(0, 'UNREACHABLE', unreachable);

function isProblem(value: unknown): value is ProblemBody {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}

/** The server's refusal, with its own texts. */
export async function refusalOf(response: Response): Promise<Refused> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  if (isProblem(body)) return new Refused(response.status, body.code, body.message, body);
  return new Refused(response.status, 'ANSWER_UNREADABLE', unreadable);
}

/** Any thrown value as a problem that can be shown. */
export function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  return new Refused(0, 'PAGE_FAULT', {
    zh: '页面出错，请刷新后重试。',
    en: 'This page failed. Reload it.',
  });
}
