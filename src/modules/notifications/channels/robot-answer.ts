import { z } from 'zod';
import { type DeliveryAnswer, type PostAnswer, recordOf } from '../../../platform/outgoing/index.js';
import { answerOfStatus, permanent, temporary } from './http-answer.js';

/**
 * A robot's codes after which to retry, with the seconds to wait. All others but 0 need a person to correct something.
 */
export type PatientCodes = Readonly<Record<number, number>>;

/** 企业微信 and 钉钉 return `errcode`; 飞书 returns `code`, and `StatusCode` in its older form. */
const robotBody = z.object({
  errcode: z.number().optional(),
  code: z.number().optional(),
  StatusCode: z.number().optional(),
});

function codeIn(body: string): number | undefined {
  try {
    const content = robotBody.safeParse(JSON.parse(body));
    return content.success ? (content.data.errcode ?? content.data.code ?? content.data.StatusCode) : undefined;
  } catch {
    return undefined;
  }
}

/** Interprets a robot's response. Its HTTP status says little: errors come with 200, and 飞书 limits rates with 400. */
export function answerOfRobot(answer: PostAnswer, patient: PatientCodes, now: Date): DeliveryAnswer {
  const code = codeIn(answer.body);
  const ok = answer.status >= 200 && answer.status < 300;
  if (code === undefined) {
    return ok ? temporary(`不是机器人的应答 / not a robot's answer: ${answer.body}`) : answerOfStatus(answer, now);
  }
  const wait = patient[code];
  if (wait !== undefined) return temporary(answer.body, wait);
  if (code !== 0) return answer.status >= 500 ? temporary(answer.body) : permanent(answer.body);
  return ok ? { result: 'accepted', providerAnswer: recordOf(answer.body) } : answerOfStatus(answer, now);
}
