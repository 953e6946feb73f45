import type { AttributeKind } from '#kernel/attribute-value';
import { languages } from '#kernel/language';
import type { Names, OptionSeed } from './seed.ts';
import { units } from './units.ts';

type Hinted = { kind: AttributeKind; unit?: string; options: readonly OptionSeed[] };

const sentences: Record<AttributeKind, string> = {
  text: 'Коротко, як на етикетці: {{example}}.|Коротко, как на этикетке: {{example}}.|Қысқаша, заттаңбадағыдай: {{example}}.|Short, as on the label: {{example}}.',
  localised: 'Одним–двома реченнями, українською обов’язково.|Одно–два предложения, на украинском обязательно.|Бір-екі сөйлем, украин тілінде міндетті.|One or two sentences, Ukrainian is a must.',
  number: 'Лише число{{unit}}: {{example}}. Не «приблизно» і не проміжок.|Только число{{unit}}: {{example}}. Не «примерно» и не промежуток.|Тек сан{{unit}}: {{example}}. «Шамамен» емес.|A number only{{unit}}: {{example}}. Not “about”, not a range.',
  boolean: 'Так або ні.|Да или нет.|Иә немесе жоқ.|Yes or no.',
  option: 'Одне значення з довідника: {{example}}.|Одно значение из справочника: {{example}}.|Анықтамалықтан бір мән: {{example}}.|One value from the directory: {{example}}.',
  options: 'Одне або кілька значень із довідника: {{example}}.|Одно или несколько значений из справочника: {{example}}.|Анықтамалықтан бір немесе бірнеше мән: {{example}}.|One or several values from the directory: {{example}}.',
  colour: 'Основний колір із довідника: {{example}}. Назву відтінку від виробника впишіть у «Відтінок».|Основной цвет из справочника: {{example}}. Название оттенка от производителя впишите в «Оттенок».|Анықтамалықтан негізгі түс: {{example}}.|The main colour from the directory: {{example}}. The maker’s own shade goes to “Shade”.',
  dimension: 'Довжина × ширина × висота{{unit}}: 40 × 25 × 12.|Длина × ширина × высота{{unit}}: 40 × 25 × 12.|Ұзындығы × ені × биіктігі{{unit}}: 40 × 25 × 12.|Length × width × height{{unit}}: 40 × 25 × 12.',
};

/** What a person reads beside the field: form of the value and a good example. */
export function attributeHint(attribute: Hinted, example?: string): Names {
  const unit = units.find((candidate) => candidate.code === attribute.unit);
  const parts = sentences[attribute.kind].split('|');
  const entries = languages.map((language, at) => {
    const shown = example ?? attribute.options.slice(0, 3).map((option) => option.names[language]).join(', ');
    const measured = unit ? `, ${unit.names[language]}` : '';
    return [language, parts[at]!.replace('{{unit}}', measured).replace('{{example}}', shown)];
  });
  return Object.fromEntries(entries) as Names;
}
