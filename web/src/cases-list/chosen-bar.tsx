import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language.js';
import { hasRole, useAccount } from '../session/account.js';
import { type CaseFilters, firstCases, type ListedCase, MOST_CHOSEN } from './cases.js';
import type { CaseColumn, Words } from './columns.js';

/** A spreadsheet would evaluate these when they are pasted: an apostrophe makes them text. */
const couldRun = /^[=+\-@＝＋－＠]/;

const cell = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, ' ').trim();
  return couldRun.test(line) ? `'${line}` : line;
};

/** Rows in the clipboard format of spreadsheets. */
const asTabbed = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => line.map(cell).join('\t')).join('\n');

/** Copies a text to the clipboard. Without https, as on an intranet, browsers offer only this deprecated way. */
async function copyText(text: string): Promise<void> {
  const { clipboard } = navigator as Partial<Navigator>;
  if (clipboard !== undefined) {
    await clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without https
  document.execCommand('copy');
  area.remove();
}

interface ChosenBarProps {
  readonly chosen: readonly ListedCase[];
  /** Number of all matching cases; undefined until it is known. */
  readonly count: string | undefined;
  readonly filters: CaseFilters;
  readonly sort: string | undefined;
  readonly columns: readonly CaseColumn[];
  readonly words: Words;
  readonly onChoose: (chosen: readonly ListedCase[]) => void;
  readonly onBulk: (bulk: 'assign' | 'remind') => void;
}

/** The numbers of matching and selected cases, and the bulk acts. */
export function ChosenBar({ chosen, count, filters, sort, columns, words, onChoose, onBulk }: ChosenBarProps) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const account = useAccount();
  const [isChoosing, setChoosing] = useState(false);
  const leads = hasRole(account, ['head', 'registrar', 'administrator']);
  const none = chosen.length === 0;
  const chooseAll = async () => {
    setChoosing(true);
    try {
      // Cases of another agency can be read here, but only handled there.
      onChoose(await firstCases({ ...filters, agencyId: account.agency.id }, sort));
    } finally {
      setChoosing(false);
    }
  };
  const copy = async () => {
    const head = columns.map(({ title }) => t(title));
    await copyText(asTabbed([head, ...chosen.map((line) => columns.map(({ text }) => text(line, words)))]));
    void message.success(
      t({
        zh: `已复制 ${chosen.length} 行，可粘贴到 Excel`,
        en: `${chosen.length} rows copied: paste them into Excel`,
      }),
    );
  };
  return (
    <div className="toolbar" role="toolbar" aria-label={t({ zh: '批量办理', en: 'Bulk acts' })}>
      <span className="list-count" role="status">
        {count === undefined ? ' ' : t({ zh: `共 ${count} 件`, en: `${count} cases` })}
        {!none && t({ zh: `，已选 ${chosen.length} 件`, en: `, ${chosen.length} selected` })}
      </span>
      {none ? (
        <Button type="link" size="small" loading={isChoosing} disabled={count === '0'} onClick={() => void chooseAll()}>
          {t({ zh: `全选（至多 ${MOST_CHOSEN} 件）`, en: `Select all (up to ${MOST_CHOSEN})` })}
        </Button>
      ) : (
        <Button
          type="link"
          size="small"
          onClick={() => {
            onChoose([]);
          }}
        >
          {t({ zh: '取消选择', en: 'Clear the selection' })}
        </Button>
      )}
      <span className="toolbar-gap" />
      {leads && (
        <>
          <Button
            type="primary"
            disabled={none}
            onClick={() => {
              onBulk('assign');
            }}
          >
            {t({ zh: '批量分办', en: 'Assign' })}
          </Button>
          <Button
            disabled={none}
            onClick={() => {
              onBulk('remind');
            }}
          >
            {t({ zh: '批量催办', en: 'Remind' })}
          </Button>
        </>
      )}
      <Button icon={<CopyOutlined aria-hidden />} disabled={none} onClick={() => void copy()}>
        {t({ zh: '复制', en: 'Copy' })}
      </Button>
    </div>
  );
}
