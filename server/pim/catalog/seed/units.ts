import { list, names, type Names } from './seed.ts';

export type UnitSeed = { code: string; family: string; /** How many base units of the family one of this is. */ factor: number; names: Names; synonyms: readonly string[] };

const rows: readonly (readonly [code: string, family: string, factor: number, names: string, synonyms: string])[] = [
  ['mg', 'mass', 0.001, 'мг|мг|мг|mg', 'міліграм, миллиграмм'],
  ['g', 'mass', 1, 'г|г|г|g', 'гр, грам, грамів, грамм, граммов, gram, grams, gr'],
  ['kg', 'mass', 1000, 'кг|кг|кг|kg', 'кілограм, килограмм, килограммов, kilo, kgs, kilogram'],
  ['lb', 'mass', 453.59237, 'фунт|фунт|фунт|lb', 'lbs, pound, pounds'],
  ['oz', 'mass', 28.349523125, 'унція|унция|унция|oz', 'ounce, ounces'],
  ['mm', 'length', 1, 'мм|мм|мм|mm', 'міліметр, миллиметр, millimeter'],
  ['cm', 'length', 10, 'см|см|см|cm', 'сантиметр, сантиметрів, сантиметров, centimeter'],
  ['m', 'length', 1000, 'м|м|м|m', 'метр, метрів, метров, meter, metre, meters'],
  ['inch', 'length', 25.4, '″|″|″|in', 'дюйм, дюймів, дюймов, дюйма, inch, inches, in, ", ”, \'\''],
  ['ml', 'volume', 1, 'мл|мл|мл|ml', 'мілілітр, миллилитр, milliliter'],
  ['cl', 'volume', 10, 'сл|сл|сл|cl', ''],
  ['l', 'volume', 1000, 'л|л|л|l', 'літр, літри, літрів, литр, литров, литра, lt, ltr, liter, litre, liters, litres'],
  ['w', 'power', 1, 'Вт|Вт|Вт|W', 'ват, ватт, watt, watts'],
  ['kw', 'power', 1000, 'кВт|кВт|кВт|kW', 'кіловат, киловатт, kilowatt'],
  ['hp', 'power', 735.49875, 'к. с.|л. с.|а. к.|hp', 'кс, лс, л.с., к.с., horsepower'],
  ['v', 'voltage', 1, 'В|В|В|V', 'вольт, volt, volts'],
  ['ah', 'charge', 1000, 'А·год|А·ч|А·сағ|Ah', 'агод, ач, а*год, а*ч, а-ч, а/год, а·ч, а.ч, ah'],
  ['mah', 'charge', 1, 'мА·год|мА·ч|мА·сағ|mAh', 'магод, мач, ма*год, ма*ч, ма·ч, mah'],
  ['nm', 'torque', 1, 'Н·м|Н·м|Н·м|N·m', 'нм, н*м, n*m, nm'],
  ['rpm', 'speed', 1, 'об/хв|об/мин|айн/мин|rpm', 'обхв, обмин, оборотів, об. хв, об. мин'],
  ['lm', 'light', 1, 'лм|лм|лм|lm', 'люмен, люменів, lumen, lumens'],
  ['month', 'time', 1, 'міс.|мес.|ай|mo', 'міс, місяць, місяців, місяці, мес, месяц, месяцев, месяца, month, months'],
  ['year', 'time', 12, 'років|лет|жыл|yr', 'рік, роки, р, год, года, year, years, жыл'],
  ['gb', 'memory', 1, 'ГБ|ГБ|ГБ|GB', 'гб, гігабайт, гигабайт, gigabyte, gb'],
  ['tb', 'memory', 1024, 'ТБ|ТБ|ТБ|TB', 'терабайт, тб, tb'],
  ['mp', 'resolution', 1, 'Мп|Мп|Мп|MP', 'мегапіксель, мегапікселів, мегапиксель, мегапикселей, mpx, мп'],
  ['atm', 'pressure', 1, 'атм|атм|атм|ATM', 'atm, бар, bar'],
  ['percent', 'share', 1, '%|%|%|%', '%, відсоток, процент'],
  ['piece', 'count', 1, 'шт.|шт.|дана|pcs', 'шт, штук, штука, штуки, pcs, pc, pieces, предметів, предметов, дана, ел, елементів, деталей, персон, осіб, місць'],
];

export const units: UnitSeed[] = rows.map(([code, family, factor, unitNames, written]) => ({ code, family, factor, names: names(unitNames), synonyms: list(written) }));
