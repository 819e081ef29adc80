import { Modal, Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useLanguage } from '../language.js';
import { Standing } from './found-case.js';
import type { SimilarCase } from './intake.js';

const Differences = lazy(async () => ({ default: (await import('./differences.js')).Differences }));

interface ComparedProps {
  readonly content: string;
  readonly other: SimilarCase | null;
  readonly onClose: () => void;
}

/** Two requests side by side, with the differences marked. */
export function Compared({ content, other, onClose }: ComparedProps) {
  const { t } = useLanguage();
  return (
    <Modal
      title={other && t({ zh: `与 ${other.number} 比对`, en: `Compared with ${other.number}` })}
      open={other !== null}
      width={980}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      {other && (
        <>
          <p className="detail">
            {other.applicantName} · <Standing one={other} />
          </p>
          <Suspense fallback={<Skeleton active />}>
            <Differences
              left={{ title: t({ zh: '正在登记', en: 'Being registered' }), text: content }}
              right={{ title: other.number, text: other.content }}
            />
          </Suspense>
        </>
      )}
    </Modal>
  );
}
