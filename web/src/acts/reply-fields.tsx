import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { outcomesQuery } from '../api/reference.js';
import type { Shape } from '../api/client.js';
import { useLanguage } from '../language.js';

type Outcome = Shape<'Outcomes'>['outcomes'][number];

function About({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useLanguage();
  const { explanation, articles, row, remedy, requires } = outcome;
  const fromHistory = requires.filter(({ statedBy }) => statedBy === 'history');
  return (
    <div className="outcome-about">
      <div>{t(explanation)}</div>
      <div className="detail">{articles.join('、')}</div>
      <div className="detail">
        {t({ zh: '计入表三：', en: 'Table three: ' })}
        {row}
      </div>
      {remedy !== null && (
        <div className="detail">
          {t({ zh: '救济：', en: 'Remedy: ' })}
          {t(remedy.label)}
        </div>
      )}
      {fromHistory.map(({ code, label, article }) => (
        <div key={code} className="detail">
          {t({ zh: '须在办理记录中已有：', en: 'Must be on record: ' })}
          {t(label)}（{article}）
        </div>
      ))}
    </div>
  );
}

interface Labelled {
  readonly label?: unknown;
}

/** A search for a group's name lists all its outcomes; Enter takes the outcome whose full name was typed. */
const exactFirst = (a: Labelled, b: Labelled, { searchValue }: { searchValue: string }): number =>
  Number(b.label === searchValue) - Number(a.label === searchValue);

/** The draft of a reply: a statutory outcome and the facts that it requires. */
export function ReplyFields({ path }: { readonly path: string }) {
  const { t } = useLanguage();
  const { data } = useQuery(outcomesQuery);
  const form = Form.useFormInstance();
  const chosen = Form.useWatch<string | undefined>([path, 'outcome'], form);
  const offered = data?.filter(({ isReply }) => isReply) ?? [];
  const outcome = offered.find(({ code }) => code === chosen);
  const needed = { message: t({ zh: '请填写', en: 'Required' }), required: true, whitespace: true };
  const groups = [...new Set(offered.map(({ group }) => t(group)))].map((label) => ({
    label,
    options: offered.filter(({ group }) => t(group) === label).map((one) => ({ value: one.code, label: t(one.label) })),
  }));
  const needsReasons = outcome?.requires.some(
    ({ statedBy, required }) => statedBy === 'reasons' && required === 'must',
  );
  return (
    <>
      <Form.Item name={[path, 'outcome']} label={t({ zh: '处理结果', en: 'Outcome' })} rules={[needed]}>
        <Select<string>
          showSearch={{ optionFilterProp: 'label', filterSort: exactFirst }}
          options={groups}
          listHeight={360}
        />
      </Form.Item>
      {outcome !== undefined && <About outcome={outcome} />}
      {outcome?.requires
        .filter(({ statedBy }) => statedBy === 'draft')
        .map(({ code, label, missing, article, required }) => (
          <Form.Item
            key={code}
            name={[path, 'facts', code]}
            label={t(label)}
            extra={article}
            rules={required === 'must' ? [{ ...needed, message: t(missing) }] : []}
          >
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} />
          </Form.Item>
        ))}
      <Form.Item
        name={[path, 'reasons']}
        label={t({ zh: '理由', en: 'Reasons' })}
        rules={needsReasons === true ? [needed] : []}
        extra={t({
          zh: '写入答复书，说明为何依法作此处理',
          en: 'Printed in the letter: why the law leads to this outcome',
        })}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
      </Form.Item>
    </>
  );
}
