/** How the clock cites its sources. */
const regulation = (place: string): string => `《政府信息公开条例》${place}`;

export const articles = {
  correction: regulation('第三十条'),
  receipt: regulation('第三十一条'),
  thirdParty: regulation('第三十二条'),
  replyPeriod: regulation('第三十三条第二款'),
  consultation: regulation('第三十三条第三款'),
  coAuthor: regulation('第三十四条'),
  delay: regulation('第三十五条'),
  answer: regulation('第三十六条'),
  fee: `${regulation('第四十二条')}、《政府信息公开信息处理费管理办法》第六条`,
  weekend: '《国务院关于职工工作时间的规定》第七条',
  holiday: '《全国年节及纪念日放假办法》',
  registration: regulation('第四十五条'),
  order: '责令重新答复的复议决定或者判决',
} as const;
