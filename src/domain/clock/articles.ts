import { cite, citationText } from '../statute/citation.js';

const regulation = (article: string): string => citationText(cite('regulation', article));

/** The articles that explain days and dates, as they are printed beside them. */
export const articles = {
  correction: regulation('第30条'),
  receipt: regulation('第31条'),
  thirdParty: regulation('第32条'),
  replyPeriod: regulation('第33条第2款'),
  consultation: regulation('第33条第3款'),
  coAuthor: regulation('第34条'),
  delay: regulation('第35条'),
  answer: regulation('第36条'),
  fee: `${regulation('第42条')}、${citationText(cite('fee_measures', '第6条'))}`,
  weekend: '《国务院关于职工工作时间的规定》第七条',
  holiday: '《全国年节及纪念日放假办法》',
  registration: regulation('第45条'),
  order: '责令重新答复的复议决定或者判决',
} as const;
