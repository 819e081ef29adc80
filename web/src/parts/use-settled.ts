import { useEffect, useState } from 'react';

/** A value once it has stopped changing for a while: what is asked of a server while somebody types. */
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
