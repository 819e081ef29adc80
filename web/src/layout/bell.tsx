import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button } from 'antd';
import { useNavigate } from 'react-router';
import { inboxCounts } from '../inbox/inbox.js';
import { useLanguage } from '../language.js';

/** How many notices are unread; leads to them. */
export function Bell() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { data } = useQuery(inboxCounts);
  const unread = data?.unread ?? 0;
  return (
    <Badge count={unread} size="small" offset={[-6, 6]}>
      <Button
        type="text"
        icon={<BellOutlined />}
        aria-label={t({ zh: `未读提醒 ${unread} 条`, en: `${unread} unread notices` })}
        onClick={() => void navigate('/inbox')}
      />
    </Badge>
  );
}
