import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button } from 'antd';
import { useNavigate } from 'react-router';
import { inboxCounts } from '../inbox/inbox.js';
import { useLanguage } from '../language.js';

/** How many notifications are unread; leads to them. */
export function Bell() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { data } = useQuery(inboxCounts);
  // Before it is known how many there are, none is not the answer.
  const label =
    data === undefined
      ? { zh: '未读提醒', en: 'Unread notifications' }
      : { zh: `未读提醒 ${data.unread} 条`, en: `${data.unread} unread notifications` };
  return (
    <Badge count={data?.unread ?? 0} size="small" offset={[-6, 6]}>
      <Button type="text" icon={<BellOutlined />} aria-label={t(label)} onClick={() => void navigate('/inbox')} />
    </Badge>
  );
}
