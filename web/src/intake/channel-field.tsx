import { useQuery } from '@tanstack/react-query';
import { Form, Radio, Skeleton } from 'antd';
import { memo, useEffect, useRef } from 'react';
import { channelsQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import type { Channel } from './intake.js';

interface ChannelFieldProps {
  readonly onChange: (channel: Channel) => void;
  readonly chosen: Channel | undefined;
}

/** The part in brackets is shown below once the channel is chosen, so that six names fit into one row. */
const shortOf = (label: string) => label.replace(/\s*[（(].*$/u, '');

/** The channel comes first: it decides which dates are required and which one is the day of receipt. */
export const ChannelField = memo(function ChannelField({ onChange, chosen }: ChannelFieldProps) {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(channelsQuery);
  const group = useRef<HTMLDivElement>(null);
  const isThere = data !== undefined;
  // The first field takes the focus as soon as it is rendered, for keyboard entry.
  useEffect(() => {
    if (isThere) group.current?.querySelector<HTMLInputElement>('input:checked, input')?.focus({ preventScroll: true });
  }, [isThere]);
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton.Node active className="intake-channel-skeleton" />;
  const channel = data.find(({ code }) => code === chosen);
  return (
    <>
      <Form.Item
        name="channel"
        className="intake-channel"
        label={t({ zh: '接收渠道', en: 'Channel' })}
        rules={[{ required: true, message: t({ zh: '请先选择接收渠道', en: 'Choose the channel first' }) }]}
      >
        <Radio.Group
          ref={group}
          className="intake-channels"
          aria-describedby="intake-channel-rule"
          optionType="button"
          buttonStyle="solid"
          options={data.map(({ code, label }) => ({ value: code, label: shortOf(t(label)), title: t(label) }))}
          onChange={({ target }) => {
            onChange(target.value as Channel);
          }}
        />
      </Form.Item>
      {/* Not as the field's own extra, of which the library measures the height before the form may be drawn. */}
      <div className="detail intake-channel-rule" id="intake-channel-rule">
        {channel === undefined
          ? t({ zh: '渠道决定哪一天是收到申请之日', en: 'The channel decides which day is the day of receipt' })
          : t({
              zh: `${channel.label.zh}：${channel.explanation.zh}。${channel.article}`,
              en: `${channel.label.en}: ${channel.explanation.en}. ${channel.article}`,
            })}
      </div>
    </>
  );
});
