import { redirect, type LoaderFunctionArgs } from 'react-router';

const places: Record<string, string> = {
  '/sign-in': '/cabinet/sign-in',
  '/sign-in/password': '/cabinet/password/new',
  '/invitation': '/cabinet/invitation',
  '/sell': '/cabinet/register',
};

export function loader({ url }: LoaderFunctionArgs) {
  throw redirect((places[url.pathname] ?? '/cabinet/sign-in') + url.search);
}
