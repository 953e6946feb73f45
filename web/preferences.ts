import { redirect, type LoaderFunctionArgs } from 'react-router';
import { isLanguage } from '#kernel/language';
import { preferenceCookie } from './reader.ts';
import { safeBack } from './safe-back.ts';

/** `/preferences?lang=kk&back=/women`: the switches of language and theme for pages without scripts. */
export function loader({ url }: LoaderFunctionArgs) {
  const headers = new Headers();
  const language = url.searchParams.get('lang');
  const theme = url.searchParams.get('theme');
  if (isLanguage(language)) headers.append('set-cookie', preferenceCookie('lang', language));
  if (theme === 'dark' || theme === 'light') headers.append('set-cookie', preferenceCookie('theme', theme));
  return redirect(safeBack(url.searchParams.get('back'), '/'), { headers });
}
