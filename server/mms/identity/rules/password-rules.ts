/** Passwords that everybody tries first, from public lists of leaked ones, eight letters and longer. */
const common = new Set(
  `12345678 123456789 1234567890 12345678910 123123123 1234512345 11111111 111111111 00000000 000000000 88888888 87654321 987654321 0987654321 147258369 123654789
  password password1 password12 password123 passw0rd p@ssw0rd p@ssword parol123 parolparol пароль123 парольпароль qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwertyqwerty
  asdfghjk asdfghjkl zxcvbnm1 zxcvbnm123 1q2w3e4r 1q2w3e4r5t 1qaz2wsx q1w2e3r4 q1w2e3r4t5 qazwsxedc йцукенгш йцукен123 iloveyou iloveyou1 sunshine princess football baseball
  superman batman123 trustno1 welcome1 welcome123 letmein1 letmein123 admin123 admin1234 administrator changeme changeme1 test1234 testtest abc12345 abcd1234 abcdefgh a1234567
  aa123456 aaaaaaaa computer internet whatever michelle jennifer slavaukraini slavaukraine ukraine1 ukraine2022 україна2022 marketplace agora123 agoraagora`
    .split(/\s+/)
    .filter(Boolean),
);

/** Why a password is too weak, or null. Long enough, not everybody's, not the login itself; no rules about its letters. */
export function passwordProblem(password: string, about: readonly string[] = []): 'short' | 'common' | 'personal' | null {
  const letters = [...password.normalize('NFKC')];
  if (letters.length < 8) return 'short';
  const lower = password.normalize('NFKC').toLowerCase();
  if (common.has(lower) || new Set(letters).size < 3) return 'common';
  const personal = about.map((text) => text.trim().toLowerCase()).flatMap((text) => [text, text.split('@')[0]!]);
  return personal.some((text) => text.length >= 4 && text === lower) ? 'personal' : null;
}
