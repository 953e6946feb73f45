import { useEffect, useState } from 'react';
import { readTime } from './read-time.ts';

/** A time of day in 24 hours whatever the browser's own language; what is no time falls back to what stood there. */
export function TimeInput({ value, label, onChange }: { value: string; label: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const leave = () => {
    const read = readTime(text);
    setText(read ?? value);
    if (read && read !== value) onChange(read);
  };
  return (
    <input
      className="time-input num"
      inputMode="numeric"
      maxLength={5}
      autoComplete="off"
      aria-label={label}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        const typed = event.target.value;
        if (/^\d\d:\d\d$/.test(typed) && readTime(typed)) onChange(typed);
      }}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}
