import type { ShouldRevalidateFunctionArgs } from 'react-router';

/** The shell changes by what people do, not by where they go. */
export function shellChanges({ formMethod, defaultShouldRevalidate, currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  if (formMethod && formMethod !== 'GET') return true;
  return currentUrl.href === nextUrl.href && defaultShouldRevalidate;
}
