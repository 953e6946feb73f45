import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { ApiProblem, type Problem } from '../../api.ts';
import { useWords } from '../../words.tsx';
import { toast } from './toast.tsx';

/** A refusal in one line, with what it says of single fields. */
export function sayProblem(problem: Problem): string {
  const parts = [problem.title, problem.detail, ...new Set(problem.fields.map((field) => field.message ?? field.code))];
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => part!.replace(/\.$/, ''))
    .join('. ');
}

/** Why a press of a button came to nothing, also when the server was not reached. */
export function whyNot(error: unknown, t: (key: string) => string): string {
  if (error instanceof ApiProblem) return sayProblem(error.data);
  return t(error instanceof TypeError ? 'offline' : 'errors.broken.text');
}

/** Presses of buttons: asks the API, says what was done or why not, reads the page again. */
export function useAct() {
  const { revalidate } = useRevalidator();
  const t = useWords('office');
  const [busy, setBusy] = useState(false);
  async function run<T>(work: () => Promise<T>, said?: string | ((answer: T) => string)): Promise<T | undefined> {
    setBusy(true);
    try {
      const answer = await work();
      if (said) toast({ text: typeof said === 'string' ? said : said(answer) });
      await revalidate();
      return answer;
    } catch (error) {
      toast({ text: whyNot(error, t), tone: 'red' });
      return undefined;
    } finally {
      setBusy(false);
    }
  }
  return { busy, run };
}
