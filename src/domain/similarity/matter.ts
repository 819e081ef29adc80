import { bigramsOf } from './bigrams.js';

/** The content of a request in comparable form: its pairs of characters and its numbers, each with a weight. */
export type Matter = ReadonlyMap<string, number>;

/** Words that nearly every request contains; longer ones before those they contain. */
const boilerplate = [
  ...['政府信息公开条例', '政府信息公开', '依申请公开', '政府信息', '申请公开', '申请获取', '申请人', '申请', '请求'],
  ...[
    '依法',
    '根据',
    '公开',
    '提供',
    '获取',
    '信息',
    '材料',
    '资料',
    '文件',
    '复印件',
    '复制件',
    '扫描件',
    '电子版',
    '纸质',
  ],
  ...[
    '相关',
    '有关',
    '涉及',
    '关于',
    '贵单位',
    '贵机关',
    '贵局',
    '贵府',
    '贵委',
    '本人',
    '上述',
    '以上',
    '以下',
    '内容',
  ],
  ...['全部', '所有', '特此', '谢谢', '您好', '请', '的', '及', '和', '与', '等', '以及', '或者'],
].sort((a, b) => b.length - a.length);
const anyBoilerplate = new RegExp(boilerplate.join('|'), 'gu');
const numbers = /\p{N}+/gu;

/** A different year or parcel is a different matter, even if all other characters are the same. */
const NUMBER_WEIGHT = 3;

/** Reads a text, as much of it as has been typed. */
export function matterOf(text: string): Matter {
  const plain = text.normalize('NFKC').toLowerCase();
  const bare = tokensOf(plain.replace(anyBoilerplate, ' '));
  // A request for 政府信息公开申请材料 alone means just that.
  return bare.size === 0 ? tokensOf(plain) : bare;
}

function tokensOf(text: string): Matter {
  const tokens = new Map(bigramsOf(text.replace(numbers, ' ')).map((pair) => [pair, 1]));
  for (const [number] of text.matchAll(numbers)) tokens.set(`#${number}`, NUMBER_WEIGHT);
  return tokens;
}
