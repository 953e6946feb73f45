import { languages, type Language } from '#kernel/language';
import { list, type Names, type OptionSeed } from './seed.ts';

const codes = list(
  'UA, PL, DE, FR, IT, ES, PT, GB, IE, NL, BE, LU, CH, AT, CZ, SK, HU, RO, BG, MD, GR, CY, TR, HR, SI, RS, BA, ME, MK, AL, EE, LV, LT, FI, SE, NO, DK, IS, GE, AM, AZ, KZ, UZ, KG, TJ, TM, MN, CN, HK, TW, JP, KR, VN, TH, MY, SG, ID, PH, IN, PK, BD, LK, NP, KH, MM, IL, AE, SA, JO, EG, MA, TN, KE, ET, ZA, MG, US, CA, MX, BR, AR, CL, PE, CO, EC, UY, CR, GT, AU, NZ, RU, BY',
);

/** Besides the names that the languages have for a country: how boxes and feeds say it. */
const written: Record<string, string> = {
  US: 'США, USA, U.S.A., Америка, АҚШ', GB: 'Англія, Англия, Великобританія, Великобритания, UK, England, Great Britain', KR: 'Корея, Південна Корея, Южная Корея, Korea, Republic of Korea',
  CN: 'КНР, PRC, Китай', CZ: 'Чеська Республіка, Чешская Республика, Czech Republic', NL: 'Голландія, Голландия, Holland', TR: 'Turkey, Türkiye', AE: 'ОАЕ, ОАЭ, UAE', VN: 'Вьетнам, В’єтнам, Viet Nam',
  HK: 'Гонконг, Hong Kong', TW: 'Тайвань', MM: 'Бірма', MD: 'Молдавия, Молдавія', BY: 'Белоруссия, Белорусь',
};

const inAll = Object.fromEntries(languages.map((language) => [language, new Intl.DisplayNames([language], { type: 'region' })])) as Record<Language, Intl.DisplayNames>;

/** Countries of origin, ISO 3166 in lower case. */
export const countries: OptionSeed[] = codes.map((code) => ({
  code: code.toLowerCase(),
  names: Object.fromEntries(languages.map((language) => [language, inAll[language].of(code) ?? code])) as Names,
  synonyms: [code, ...list(written[code] ?? '')],
}));
