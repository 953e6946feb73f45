import * as history from '#history';
import { hasWord, wordsIn } from '#platform/words';

history.nameSubjects('setting', async (ctx, keys) => {
  const t = wordsIn(ctx.language);
  return new Map(keys.filter((key) => hasWord(ctx.language, `settings.${key}.title`)).map((key) => [key, t(`settings.${key}.title`)]));
});
