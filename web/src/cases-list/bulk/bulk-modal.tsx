import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { type Text, useLanguage } from '../../language.js';
import type { ListedCase } from '../cases.js';
import { RowResults } from './row-results.js';
import { countOf, type Row, type RowAct, useRows } from './use-rows.js';

interface BulkModalProps {
  readonly title: Text;
  readonly verb: Text;
  readonly lines: readonly ListedCase[];
  /** The fields to fill in before it begins. */
  readonly children: ReactNode;
  /** Null while a value is missing. */
  readonly act: RowAct | null;
  readonly onClose: (rows: readonly Row[]) => void;
}

/** One act for many cases: its fields, then the result of each case, and a retry for those that failed. */
export function BulkModal({ title, verb, lines, children, act, onClose }: BulkModalProps) {
  const { t } = useLanguage();
  const { rows, isRunning, run } = useRows(lines);
  const isBegun = countOf(rows, 'waiting') < rows.length;
  const left = rows.length - countOf(rows, 'done');
  const close = () => {
    onClose(rows);
  };
  const footer = (
    <>
      <Button onClick={close} disabled={isRunning}>
        {isBegun ? t({ zh: '关闭', en: 'Close' }) : t({ zh: '取消', en: 'Cancel' })}
      </Button>
      {left > 0 && (
        <Button
          type="primary"
          disabled={act === null}
          loading={isRunning}
          onClick={() => {
            if (act !== null) void run(act);
          }}
        >
          {isBegun
            ? t({ zh: `重试未成功的 ${left} 件`, en: `Try ${left} again` })
            : t({ zh: `${verb.zh} ${left} 件`, en: `${verb.en} ${left}` })}
        </Button>
      )}
    </>
  );
  return (
    <Modal
      open
      width={820}
      title={t(title)}
      footer={footer}
      mask={{ closable: false }}
      closable={!isRunning}
      keyboard={!isRunning}
      onCancel={close}
    >
      {children}
      <RowResults rows={rows} />
    </Modal>
  );
}
