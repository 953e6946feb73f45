import { Link } from 'react-router';
import { Clock, PlainTable, Two } from '../../ui/office/index.ts';
import { useReader } from '../../use-reader.tsx';
import { useWords, type Words } from '../../words.tsx';
import { slaOf, type Duty, type Lane } from './board.ts';
import { Seat, type Person } from './seat.tsx';

const kindWord = (t: Words, kind: string) => t(`kinds.${kind.replace('.', '_')}`, { defaultValue: kind });

export function Board({ lanes, people }: { lanes: readonly Lane[]; people: readonly Person[] }) {
  const t = useWords('console-control');
  return (
    <div className="board" data-lanes={lanes.length}>
      {lanes.map((lane) => (
        <section key={lane.kind} className="lane" aria-labelledby={`lane-${lane.kind}`}>
          <header className="lane-head">
            <h2 id={`lane-${lane.kind}`}>{kindWord(t, lane.kind)}</h2>
            <span className="num">{lane.count}</span>
            {lane.overdue > 0 ? <small>{t('overdueOf', { count: lane.overdue })}</small> : null}
          </header>
          {lane.duties.map((duty) => (
            <DutyCard key={duty.id} duty={duty} people={people} />
          ))}
          {lane.more ? (
            <Link to={lane.more} className="lane-more">
              {t('more', { count: lane.count - lane.duties.length })}
            </Link>
          ) : null}
        </section>
      ))}
    </div>
  );
}

function DutyCard({ duty, people }: { duty: Duty; people: readonly Person[] }) {
  const { now } = useReader();
  const { percent, tone } = slaOf(duty, now);
  return (
    <article className="card duty">
      <span className="duty-line" aria-hidden="true">
        <i className={`tone-${tone}`} style={{ width: `${percent}%` }} />
      </span>
      <h3>
        <Link to={duty.href}>{duty.title}</Link>
      </h3>
      {duty.text ? <p>{duty.text}</p> : null}
      <footer>
        <Clock due={duty.dueAt} />
        <Seat duty={duty} people={people} />
      </footer>
    </article>
  );
}

/** The same duties as rows, the most overdue first. */
export function DutyList({ lanes, people }: { lanes: readonly Lane[]; people: readonly Person[] }) {
  const t = useWords('console-control');
  const duties = lanes.flatMap((lane) => lane.duties).toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  return (
    <div className="card card-flush">
      <PlainTable
        label={t('title')}
        rows={duties}
        rowId={(duty) => duty.id}
        columns={[
          { title: t('columns.what'), cell: (duty) => <Two strong first={<Link to={duty.href}>{duty.title}</Link>} second={duty.text} /> },
          { title: t('columns.kind'), cell: (duty) => kindWord(t, duty.kind), wideOnly: true },
          { title: t('columns.due'), cell: (duty) => <Clock due={duty.dueAt} /> },
          { title: t('columns.who'), cell: (duty) => <Seat duty={duty} people={people} /> },
        ]}
      />
    </div>
  );
}
