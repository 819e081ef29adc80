import type { Text } from '../language.js';
import type { components } from './schema.js';

type ProblemBody = components['schemas']['Problem'];

/** Thrown by every question to the server that was refused or got no answer. */
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
  en: 'The server cannot be reached. Check the network and try again; what you typed is still here.',
};
const unreadable: Text = {
  zh: '服务器的回答无法识别，请稍后重试。',
  en: 'The answer of the server makes no sense. Try again in a while.',
};

export const noAnswer = (): Refused => new Refused(0, 'UNREACHABLE', unreachable);

function isProblem(value: unknown): value is ProblemBody {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}

/** What the server refused, in its own words. */
export async function refusalOf(response: Response): Promise<Refused> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  if (isProblem(body)) return new Refused(response.status, body.code, body.message, body);
  return new Refused(response.status, 'ANSWER_UNREADABLE', unreadable);
}

/** Anything that was thrown, as something that can be shown. */
export function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  return new Refused(0, 'PAGE_FAULT', {
    zh: '页面出错，请刷新后重试。',
    en: 'This page has a fault. Load it again.',
  });
}
