import type { Icon } from '@tabler/icons-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Link, type LinkProps } from 'react-router';
import './css/button.css';

export type ButtonLook = {
  /** One primary per view; `quiet` has no frame; `danger` warns. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  small?: boolean;
  icon?: Icon;
  /** The key that does the same, shown on the button. */
  hint?: string;
  children?: ReactNode;
};

function classOf({ look = 'plain', small, children }: ButtonLook, own: string | undefined): string {
  return ['button', `button-${look}`, small ? 'button-small' : '', children ? '' : 'button-square', own ?? ''].filter(Boolean).join(' ');
}

function Inside({ icon: Sign, hint, small, children }: ButtonLook) {
  return (
    <>
      {Sign ? <Sign size={small ? 16 : 17} stroke={1.7} aria-hidden="true" /> : null}
      {children}
      {hint ? <kbd aria-hidden="true">{hint}</kbd> : null}
    </>
  );
}

type ButtonProps = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> };

/** A verb to press. Without words it needs an `aria-label`. */
export function Button({ look, small, icon, hint, children, className, ...rest }: ButtonProps) {
  const style = { look, small, icon, hint, children } as ButtonLook;
  return (
    <button type="button" {...rest} className={classOf(style, className)}>
      <Inside {...style} />
    </button>
  );
}

/** The same look for a place to go to. */
export function ButtonLink({ look, small, icon, hint, children, className, ...rest }: ButtonLook & LinkProps) {
  const style = { look, small, icon, hint, children } as ButtonLook;
  return (
    <Link {...rest} className={classOf(style, className)}>
      <Inside {...style} />
    </Link>
  );
}

/** For files and other things that the router must not touch. */
export function DownloadLink({ look, small, icon, hint, children, href }: ButtonLook & { href: string }) {
  const style = { look, small, icon, hint, children } as ButtonLook;
  return (
    <a href={href} download className={classOf(style, undefined)}>
      <Inside {...style} />
    </a>
  );
}
