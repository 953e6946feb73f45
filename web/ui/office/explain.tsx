import { Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../words.tsx';
import './css/explain.css';
import type { Tone } from './statuses.ts';

export type Explanation = {
  title: ReactNode;
  text?: ReactNode;
  /** Headings of the columns after the first. */
  columns?: readonly [string, ...string[]];
  rows?: readonly { label: ReactNode; values: readonly ReactNode[]; tone?: Tone }[];
  links?: readonly { to: string; label: string }[];
};

/** “Why?” beside a computed figure: the rule, the rows it came from, the version, and where to look further. */
export function Explain({ title, text, columns, rows, links }: Explanation) {
  const t = useWords('office');
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={428} position="bottom" withArrow arrowSize={11} offset={38} shadow="none" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="explain-why" aria-expanded={opened} onClick={() => setOpened((before) => !before)}>
          {t('explain.why')}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="explain">
        <h3>{title}</h3>
        {text ? <p>{text}</p> : null}
        {rows ? <ExplainRows {...(columns ? { columns } : {})} rows={rows} /> : null}
        {links ? (
          <p className="explain-links">
            {links.map((link) => (
              <Link key={link.to} to={link.to} className="link">
                {link.label}
              </Link>
            ))}
          </p>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
}

function ExplainRows({ columns, rows }: Pick<Explanation, 'columns'> & { rows: NonNullable<Explanation['rows']> }) {
  return (
    <table>
      {columns ? (
        <thead>
          <tr>
            {columns.map((name, at) => (
              <th key={name} className={at === 0 ? undefined : 'end'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            <td>{row.label}</td>
            {row.values.map((value, cell) => (
              <td key={cell} className={`end num${row.tone ? ` tone-${row.tone}` : ''}`}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
