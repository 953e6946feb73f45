import { useWords } from '../../../words.tsx';
import '../css/shell.css';
import '../css/top-bar.css';
import '../css/inbox.css';
import '../css/palette.css';
import '../css/phone-tabs.css';
import { PhoneTabs } from './phone-tabs.tsx';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';
import type { ShellProps } from './types.ts';

const ignore = () => undefined;

/** The frame of cabinet and console: where one is, what waits, what runs; the page in the middle. */
export function Shell(props: ShellProps) {
  const t = useWords('office');
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <Sidebar
        home={props.home}
        organisation={props.organisation}
        others={props.others ?? []}
        onSwitch={props.onSwitch ?? ignore}
        groups={props.groups}
        market={props.market}
      />
      <div className="frame-right">
        {props.banner}
        <TopBar {...props} />
        <main className="frame-main" id="content" tabIndex={-1}>
          {props.children}
        </main>
      </div>
      <PhoneTabs groups={props.groups} />
    </div>
  );
}
