import { edrpou, ipn } from '../market/numbers.ts';
import { demoPassword } from './people.ts';

/** Shops that ask to join: one waits a while, one has just come. */
export const newcomers = [
  {
    name: 'Вовняна крамниця',
    legalName: 'ФОП Гуцул Марія Іванівна',
    kind: 'person',
    taxNumber: ipn('297511230'),
    country: 'UA',
    email: 'vovna@agora.test',
    phone: '+380679301244',
    password: demoPassword,
    contactName: 'Марія Гуцул',
    city: 'Косів',
    brands: ['Вовна'],
    expectedProducts: 60,
    language: 'uk',
  },
  {
    name: 'Світло й форма',
    legalName: 'ТОВ «Світло і форма»',
    kind: 'company',
    taxNumber: edrpou('4211876'),
    country: 'UA',
    email: 'svitlo@agora.test',
    phone: '+380504418830',
    password: demoPassword,
    contactName: 'Роман Кучер',
    city: 'Рівне',
    brands: ['Forma'],
    expectedProducts: 240,
    language: 'uk',
  },
];
