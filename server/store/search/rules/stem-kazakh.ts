/*
 * Kazakh adds endings one after another: plural, possessive, case. Which form an ending takes depends on the sound before it,
 * so an ending is cut only where it may stand: `көйлекке` loses `ке`, `сөмке` does not.
 */

type Sound = 'vowel' | 'nasal' | 'sonorant' | 'voiced' | 'voiceless';
type Ending = { forms: readonly string[]; after: readonly Sound[]; shortest: number };

function soundOf(letter: string): Sound {
  if ('аәеёиоөұүуыіэюя'.includes(letter)) return letter === 'и' || letter === 'у' ? 'sonorant' : 'vowel';
  if ('мнң'.includes(letter)) return 'nasal';
  if ('рйл'.includes(letter)) return 'sonorant';
  return 'бвгғджз'.includes(letter) ? 'voiced' : 'voiceless';
}

const soft: readonly Sound[] = ['vowel', 'nasal', 'sonorant', 'voiced'];

function ending(forms: string, after: readonly Sound[], shortest = 3): Ending {
  return { forms: forms.split(' '), after, shortest };
}

const cases: readonly Ending[] = [
  ending('нда нде ндағы ндегі нан нен на не', ['vowel']),
  ending('дағы дегі', soft),
  ending('тағы тегі', ['voiceless']),
  ending('ның нің ны ні', ['vowel', 'nasal']),
  ending('дың дің ды ді', ['nasal', 'sonorant', 'voiced']),
  ending('тың тің ты ті', ['voiceless']),
  ending('дан ден да де', soft),
  ending('тан тен та те', ['voiceless']),
  ending('нан нен', ['nasal']),
  ending('ға ге', soft),
  ending('қа ке', ['voiceless']),
  ending('мен', ['vowel', 'nasal', 'sonorant']),
  ending('бен', ['voiced']),
  ending('пен', ['voiceless']),
];

const possessives: readonly Ending[] = [
  ending('мыз міз ңыз ңіз сы сі', ['vowel']),
  ending('ымыз іміз ыңыз іңіз ым ім ың ің ы і', ['nasal', 'sonorant', 'voiced', 'voiceless']),
];

const plurals: readonly Ending[] = [
  ending('лар лер', ['vowel', 'sonorant'], 2),
  ending('дар дер', ['nasal', 'sonorant', 'voiced'], 2),
  ending('тар тер', ['voiceless'], 2),
];

const vowels = /[аәеиоөұүуыіэюя]/;

function cut(word: string, endings: readonly Ending[]): { rest: string; form: string } {
  let best = { rest: word, form: '' };
  for (const { forms, after, shortest } of endings) {
    for (const form of forms) {
      const rest = word.slice(0, -form.length);
      if (!word.endsWith(form) || rest.length < shortest || form.length <= best.form.length) continue;
      if (vowels.test(rest) && after.includes(soundOf(rest.at(-1)!))) best = { rest, form };
    }
  }
  return best;
}

/** `көйлегі` – `көйлек`, `аяғы` – `аяқ`, `кітабы` – `кітап`: the last sound hardens again when the vowel goes. */
function hardened(rest: string, form: string): string {
  const hard: Record<string, string> = { ғ: 'қ', г: 'к', б: 'п' };
  const last = hard[rest.at(-1) ?? ''];
  return last && /^[ыі]/.test(form) ? rest.slice(0, -1) + last : rest;
}

/** Twice, because `терісі` and `тері` both end like a possession. */
function withoutOwner(word: string): string {
  const once = cut(word, possessives);
  const twice = cut(once.rest, possessives);
  const last = twice.form ? twice : once;
  return hardened(last.rest, last.form);
}

function withoutOwnerAndNumber(word: string): string {
  const own = withoutOwner(word);
  const single = cut(own, plurals).rest;
  return single === own ? own : withoutOwner(single);
}

/** `баланы` is `бала` in a case, `телефоны` is somebody's `телефон`: where both readings are possible, both stems are given. */
export function kazakhStems(word: string): string[] {
  const { rest, form } = cut(word, cases);
  const stem = withoutOwnerAndNumber(rest);
  return /^н[ыі]$/.test(form) ? [stem, withoutOwnerAndNumber(word)] : [stem];
}
