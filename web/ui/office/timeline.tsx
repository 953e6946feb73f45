import { IconFilter, IconPencil } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../words.tsx';
import type { Instant } from '../format.ts';
import { Button } from './button.tsx';
import { When } from './figures.tsx';
import './css/timeline.css';
import type { Tone } from './statuses.ts';

export type Happening = {
  id: string;
  at: Instant;
  text: ReactNode;
  /** Who or what: a person, “automatic”. */
  by?: ReactNode;
  /** Where it belongs; people filter by it. */
  kind?: 'change' | 'note' | 'task' | 'money' | 'message';
  tone?: Tone;
  note?: ReactNode;
};

/** History, notes and tasks of one object in one stream, newest first. With `onNote` people write into it. */
export function Timeline({ happenings, onNote, more }: { happenings: readonly Happening[]; onNote?: (text: string) => void; more?: ReactNode }) {
  const t = useWords('office');
  const [kind, setKind] = useState<Happening['kind']>();
  const kinds = [...new Set(happenings.flatMap((one) => (one.kind ? [one.kind] : [])))];
  const shown = kind ? happenings.filter((one) => one.kind === kind) : happenings;
  return (
    <section className="card timeline-card">
      <header className="card-head">
        <h2>{t('timeline.title')}</h2>
        {kinds.length > 1 ? (
          <label className="card-aside timeline-filter">
            <IconFilter size={16} stroke={1.7} aria-hidden="true" />
            <span className="visually-hidden">{t('timeline.filter')}</span>
            <select value={kind ?? ''} onChange={(event) => setKind((event.target.value || undefined) as Happening['kind'])}>
              <option value="">{t('timeline.kinds.all')}</option>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {t(`timeline.kinds.${one}`)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </header>
      <div className="card-body">
        {onNote ? <NoteForm onNote={onNote} /> : null}
        <ol className="timeline">
          {shown.map((one) => (
            <li key={one.id} className={one.tone ? `timeline-toned tone-${one.tone}` : undefined}>
              {one.text}
              <small>
                <When at={one.at} />
                {one.by ? <> · {one.by}</> : null}
                {one.note ? <> · {one.note}</> : null}
              </small>
            </li>
          ))}
        </ol>
        {shown.length === 0 ? <p className="muted small">{t('timeline.empty')}</p> : null}
        {more}
      </div>
    </section>
  );
}

function NoteForm({ onNote }: { onNote: (text: string) => void }) {
  const t = useWords('office');
  const [text, setText] = useState('');
  return (
    <form
      className="timeline-note"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onNote(text.trim());
        setText('');
      }}
    >
      <IconPencil size={16} stroke={1.7} aria-hidden="true" />
      <input value={text} onChange={(event) => setText(event.target.value)} placeholder={t('timeline.placeholder')} aria-label={t('timeline.placeholder')} />
      {text.trim() ? (
        <Button small look="primary" type="submit">
          {t('timeline.send')}
        </Button>
      ) : null}
    </form>
  );
}
