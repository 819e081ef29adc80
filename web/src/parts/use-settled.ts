import { useEffect, useState } from 'react';

/** A debounced value, for queries while the user types. */
export function useSettled<Value>(value: Value, pause = 350): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setSettled(value);
    }, pause);
    return () => {
      window.clearTimeout(timer);
    };
  }, [value, pause]);
  return settled;
}
