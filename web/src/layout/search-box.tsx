import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage } from '../language.js';

/** Whether the target takes text, so that a slash is typed instead of opening the search. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role=combobox]'));

/** Searches cases from any page: by number, content, unit, and name where permitted. The slash key focuses it. */
export function SearchBox() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const box = useRef<InputRef>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      event.preventDefault();
      box.current?.focus({ cursor: 'all' });
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);
  const label = t({ zh: '检索案件', en: 'Find cases' });
  return (
    <search className="frame-search">
      <Input
        ref={box}
        value={text}
        maxLength={100}
        prefix={<SearchOutlined aria-hidden />}
        suffix={<kbd>/</kbd>}
        aria-label={label}
        placeholder={label}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onPressEnter={() => {
          if (text.trim() === '') return;
          void navigate(`/cases?text=${encodeURIComponent(text.trim())}`);
          setText('');
        }}
      />
    </search>
  );
}
