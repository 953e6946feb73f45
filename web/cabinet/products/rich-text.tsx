import { IconBold, IconList, IconListNumbers, IconPilcrow } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../words.tsx';
import './rich-text.css';

/** A description as people see it: bold, paragraphs, lists. The server takes out what a description may not hold. */
export function RichText({
  label,
  value,
  language,
  onChange,
  invalid = false,
}: {
  label: string;
  value: string;
  language: string;
  onChange: (html: string) => void;
  invalid?: boolean;
}) {
  const t = useWords('cabinet-products');
  const field = useRef<HTMLDivElement>(null);
  const shown = useRef('');
  useEffect(() => {
    if (!field.current || value === shown.current) return;
    field.current.innerHTML = value;
    shown.current = value;
  }, [value, language]);
  const tell = () => {
    const html = field.current?.innerHTML ?? '';
    shown.current = field.current?.textContent?.trim() === '' ? '' : html;
    onChange(shown.current);
  };
  const format = (command: string, argument?: string) => {
    field.current?.focus();
    document.execCommand(command, false, argument);
    tell();
  };
  const tools = [
    { id: 'bold', icon: IconBold, run: () => format('bold') },
    { id: 'paragraph', icon: IconPilcrow, run: () => format('formatBlock', 'p') },
    { id: 'list', icon: IconList, run: () => format('insertUnorderedList') },
    { id: 'numbers', icon: IconListNumbers, run: () => format('insertOrderedList') },
  ];
  return (
    <div className="rich-text" data-invalid={invalid || undefined}>
      <div className="rich-tools" role="toolbar" aria-label={`${label}: ${t('rich.tools')}`}>
        {tools.map(({ id, icon: Sign, run }) => (
          <button key={id} type="button" title={t(`rich.${id}`)} aria-label={t(`rich.${id}`)} onMouseDown={(event) => event.preventDefault()} onClick={run}>
            <Sign size={16} stroke={1.7} aria-hidden="true" />
          </button>
        ))}
      </div>
      <div
        ref={field}
        className="rich-field prose"
        role="textbox"
        aria-multiline="true"
        aria-label={label}
        contentEditable
        suppressContentEditableWarning
        lang={language}
        onInput={tell}
      />
    </div>
  );
}
