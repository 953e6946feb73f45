import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languages, type Language } from '#kernel/language';
import { stem, stemVariants } from './stem.ts';
import { normalise } from './tokens.ts';

/** Every line is one word in its forms: they must share a stem. */
const families: Record<Language, string[]> = {
  uk: [
    'кросівки кросівок кросівками кросівкам кросівках',
    'черевики черевиків черевиками черевик',
    'чоботи чобіт чоботами чоботах',
    'туфлі туфель туфлями',
    'сукня сукні сукню сукнею суконь сукнях',
    'сорочка сорочки сорочку сорочок сорочкою сорочці',
    'сумка сумки сумку сумок сумкою сумці',
    'куртка куртки курток куртку',
    'светр светри светрів светер',
    'штани штанів штанами',
    'джинси джинсів джинсами',
    'шапка шапки шапок шапкою',
    'шкарпетки шкарпеток шкарпетками',
    'колір кольору кольори кольорів',
    'стілець стільця стільці',
    'стіл стола столи столів столом',
    'крісло крісла крісел кріслом',
    'вікно вікна вікон',
    'ремінь ременя ремені ременем',
    'зимовий зимова зимове зимові зимових зимового зимової зимовою зимовим',
    'шкіряний шкіряна шкіряні шкіряних шкіряну',
    'дитячий дитяча дитячі дитячих дитячого',
    'синій синя синє сині синіх',
    'телефон телефони телефонів телефоном',
    'коляска коляски колясок коляску',
    'фарба фарби фарбу фарбою',
    'дриль дрилі дрилем',
    'ніж ножа ножі ножів',
    'рукавичка рукавички рукавичок рукавичками',
    'пальто пальта пальтом',
    'взуття взуттям взуттю',
    'колекція колекції колекцію колекцією',
    'подарунок подарунка подарунки подарунків',
  ],
  ru: [
    'кроссовки кроссовок кроссовками кроссовкам',
    'ботинки ботинок ботинками ботинка',
    'туфли туфель туфлями',
    'сапоги сапог сапогами',
    'платье платья платьев платьем платьями',
    'рубашка рубашки рубашку рубашек рубашкой',
    'куртка куртки курток курткой',
    'сумка сумки сумок сумкой',
    'джинсы джинсов джинсами',
    'стул стулья стульев стульями',
    'зимний зимняя зимнее зимние зимних зимнего зимней',
    'кожаный кожаная кожаные кожаных кожаную',
    'детский детская детские детских детского',
    'обувь обуви обувью',
    'телефон телефоны телефонов телефоном',
    'ремень ремня ремни ремнем',
    'дверь двери дверей дверью',
    'коллекция коллекции коллекцию коллекцией коллекций',
    'краска краски краску красок краской',
    'кресло кресла кресел креслом',
    'носки носок носков носками',
    'игрушка игрушки игрушек игрушками',
    'полотенце полотенца полотенец',
  ],
  kk: [
    'киім киімі киімдер киімнің киімге киімді киімдерді киімдері',
    'аяқ аяғы аяқтар аяққа',
    'көйлек көйлегі көйлектер көйлекті көйлекке көйлектің',
    'сөмке сөмкелер сөмкесі сөмкені сөмкеге',
    'бала балалар балаларға баланың балалары',
    'әйел әйелдер әйелдерге',
    'кітап кітабы кітаптар кітапты',
    'шалбар шалбары шалбарлар',
    'телефон телефондар телефонды телефоны телефонмен',
    'ер ерлер ерлерге',
    'үстел үстелі үстелдер үстелге',
    'тері терілер терісі',
    'ойыншық ойыншықтар ойыншығы ойыншыққа',
    'күртеше күртешелер күртешесі күртешені',
    'қалпақ қалпағы қалпақтар',
    'етік етігі етіктер етікті',
  ],
  en: [
    'sneaker sneakers',
    'shoe shoes',
    'dress dresses',
    'box boxes',
    'battery batteries',
    'woman women womens',
    'man men mens',
    'child children',
    'watch watches',
    'glass glasses',
    'knife knives',
    'jacket jackets',
    'boot boots',
    'toy toys',
    'potato potatoes',
    'scarf scarves',
    'brush brushes',
  ],
};

/** Different goods must keep different stems. */
const strangers: Record<Language, string[]> = {
  uk: ['ліжко ложка', 'сорочка сорока', 'кросівки кросворд', 'ніж ніжка', 'шапка шпак', 'лампа лампас', 'рукавички рукав'],
  ru: ['кружка круг', 'платье платок', 'ложка лошадь', 'ботинки боты', 'кроссовки кросс'],
  kk: ['киім киіз', 'сөмке сөре', 'аяқ ай', 'бала балық'],
  en: ['earring ear', 'bus bu', 'dress dressing', 'glass gla'],
};

for (const language of languages) {
  test(`forms of one word share a stem: ${language}`, () => {
    for (const family of families[language]) {
      const [first = '', ...others] = family.split(' ');
      for (const other of others) {
        const shared = stemVariants(first, language).filter((variant) => stemVariants(other, language).includes(variant));
        assert.ok(shared.length > 0, `${first} [${stemVariants(first, language)}] – ${other} [${stemVariants(other, language)}]`);
      }
    }
  });

  test(`different words keep different stems: ${language}`, () => {
    for (const pair of strangers[language]) {
      const [one = '', other = ''] = pair.split(' ');
      assert.deepEqual(
        stemVariants(one, language).filter((variant) => stemVariants(other, language).includes(variant)),
        [],
        pair,
      );
    }
  });
}

test('the main stem is one for the forms that people type most', () => {
  assert.deepEqual(new Set(['кросівки', 'кросівок', 'кросівками'].map((word) => stem(word, 'uk'))), new Set(['кросівк']));
  assert.deepEqual(new Set(['кроссовки', 'кроссовок', 'кроссовках'].map((word) => stem(word, 'ru'))), new Set(['кроссовк']));
});

test('codes, sizes and brands are kept', () => {
  assert.equal(stem('42.5', 'uk'), '42.5');
  assert.equal(stem('ab125', 'ru'), 'ab125');
  assert.equal(stem('nike', 'kk'), 'nike');
});

test('a stem is never empty, never longer than its word, and the same each time', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'абвгдежзиіїйклмнопрстуфхцчшщьюяыәғқңөұүһabcdes1'), minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(letters, fc.constantFrom(...languages), (raw, language) => {
      const word = normalise(raw);
      for (const variant of stemVariants(word, language)) assert.ok(variant.length <= word.length, `${word} → ${variant}`);
      assert.deepEqual(stemVariants(word, language), stemVariants(word, language));
      if (/[^ьъ]/.test(word)) assert.ok(stem(word, language).length > 0, word);
    }),
  );
});
