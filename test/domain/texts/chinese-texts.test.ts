import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../../..');

interface Replacement {
  readonly was: RegExp;
  readonly use: string;
  /** Where the words stay: they are data there, or mean something else. */
  readonly except?: RegExp;
}

/** Wording that officials do not use, and what they write instead. */
const replacements: readonly Replacement[] = [
  { was: /收回意见/, use: '登记反馈意见' },
  { was: /逐日说明每一天/, use: '期限计算明细' },
  { was: /办理后会怎样/, use: '办理结果预览' },
  { was: /怎样才可以/, use: '处理办法' },
  { was: /影响期限的行为/, use: '影响期限的事项' },
  { was: /该谁办/, use: '责任主体' },
  { was: /^(?:办理|发送)?经过$/, use: '办理记录' },
  { was: /^最初/, use: '补正前期限' },
  { was: /原期限/, use: '延期前期限' },
  { was: /此后不再停止计算/, use: '逾期告知不影响答复期限' },
  { was: /审核已毕/, use: '已审签' },
  {
    was: /^网络(?:$|[（、，])|、网络[、件]/,
    use: '互联网',
    except: /statute\/receipt\.ts|report\/statistics\.ts|reports\/statistics-view\.tsx/,
  },
  { was: /申请人的原话/, use: '按申请表原文填写' },
  { was: /收到凭据/, use: '收件凭证' },
  { was: /（推导）/, use: '' },
  { was: /征求谁的意见/, use: '征求意见对象' },
  { was: /等待他[人方]/, use: '待外部反馈' },
  { was: /在办期限 /, use: '在办 … 件' },
  { was: /谁手上有多少/, use: '承办人工作量' },
  { was: /收与结/, use: '收办情况' },
  { was: /^是否按期$/, use: '办理时限情况' },
  { was: /^不明$|，不明 $|是否按期答复不明/, use: '无法判定' },
  { was: /^季度 ?$|^季度 |[1-4]季度/, use: '一季度' },
  { was: /一条消息/, use: '消息详情' },
  { was: /对方的回答/, use: '返回信息' },
  { was: /加一个机构/, use: '添加机构' },
  { was: /诉讼结果补录/, use: '已审结（补录）' },
  { was: /没有收入/, use: '未录入' },
  { was: /长而好记/, use: '建议使用较长且便于记忆的密码' },
  { was: /不处理，表中数字不准|数字按现状无误/, use: '必须处理、请核对' },
  { was: /已完成…/, use: '登记完成' },
  { was: /[「」『』]/, use: '“ ”', except: /published\/row-labels\.ts/ },
  { was: /条例》?第\d/, use: '《条例》第三十一条' },
  { was: /(?<![《本旧信息公开施])条例(?=第|未|只|无|决定|规定)/, use: '《条例》' },
];

/** Quotations of laws and official rules keep their own words. */
const quoted = ['依据本条例的规定', '新旧条例执行衔接'];

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

interface FoundText {
  readonly at: string;
  readonly text: string;
}

/** The Chinese texts of a file: its strings, the parts of its templates, and what stands between its tags. */
function chineseTextsOf(path: string): FoundText[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: FoundText[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node) ||
      ts.isJsxText(node);
    if (isText && /\p{Script=Han}|[「」]/u.test(node.text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      texts.push({ at: `${relative(root, path)}:${line + 1}`, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

const texts = ['src', 'web/src'].flatMap(sourcesUnder).flatMap(chineseTextsOf);

const wrongIn = ({ at, text }: FoundText): string[] =>
  replacements
    .filter(({ was, except }) => was.test(text) && except?.test(at) !== true)
    .map(({ was, use }) => `${at} ${text}: ${was.source} → ${use}`);

describe('the Chinese texts of the source', () => {
  it('are found in server and pages', () => {
    expect(texts.filter(({ at }) => at.startsWith('src/')).length).toBeGreaterThan(500);
    expect(texts.filter(({ at }) => at.startsWith('web/src/')).length).toBeGreaterThan(500);
  });

  it('use the words that an official would write', () => {
    expect(texts.filter(({ text }) => !quoted.some((words) => text.includes(words))).flatMap(wrongIn)).toEqual([]);
  });
});
