import { texts } from '../texts.ts';
import { colourList, noun, type Family } from './family.ts';

const sizes = ['S', 'M', 'L', 'XL', 'XXL'];

const jackets: Family = {
  key: 'men-jackets', merchant: 'clothes', category: 'men-jackets', picture: 'jacket', group: 'clothing', brand: 'Ozero', code: 'OJ', country: 'UA', wearer: 'men', sizes, hasColour: true,
  noun: noun(['Куртка чоловіча', 'f'], ['Куртка мужская', 'f'], 'ерлер күртесі', 'men’s jacket'), weightGrams: [780, 1350],
  openings: [
    texts('{{name}} — куртка, яку вдягають у жовтні, а знімають у квітні.', '{{name}} — куртка, которую надевают в октябре, а снимают в апреле.', '{{name}} — қазанда киіп, сәуірде шешетін күрте.', '{{name}} is the jacket you put on in October and take off in April.'),
    texts('У {{name}} шість кишень: дві теплі для рук, одна для документів.', 'У {{name}} шесть карманов: два тёплых для рук, один для документов.', '{{name}} алты қалталы: екеуі қолға жылы, бірі құжатқа арналған.', '{{name}} has six pockets: two warm ones for the hands, one for papers.'),
    texts('Спинка {{name}} подовжена, тому поперек закритий і на велосипеді.', 'Спинка {{name}} удлинена, поэтому поясница закрыта и на велосипеде.', '{{name}} арқасы ұзартылған, велосипедте де бел жабық тұрады.', 'The back of {{name}} is cut longer, so it covers you on a bicycle too.'),
  ],
  models: [
    { name: 'Svityaz', priceUah: 4499, colours: colourList('navy black orange'), material: 'nylon', style: 'outdoor', season: 'winter', technology: 'waterproof-membrane', collection: 'winter-2026' },
    { name: 'Brama', priceUah: 3299, colours: colourList('grey black'), together: true, material: 'nylon', style: 'minimal', season: 'demi', technology: 'warm-fill', collection: 'autumn-2026' },
    { name: 'Koshpendi', brand: 'Dala', priceUah: 5299, colours: colourList('green beige red'), material: 'nylon', style: 'outdoor', season: 'winter', technology: 'warm-fill', collection: 'winter-2026', country: 'KZ' },
    { name: 'Doshch', priceUah: 2799, colours: colourList('yellow navy green grey'), material: 'nylon', style: 'casual', season: 'demi', technology: 'waterproof-membrane', collection: 'core' },
    { name: 'Tumen', brand: 'Dala', priceUah: 3899, colours: colourList('beige black'), material: 'nylon', style: 'classic', season: 'winter', technology: 'warm-fill', collection: 'winter-2026', country: 'KZ' },
  ],
};

const shirts: Family = {
  key: 'men-shirts', merchant: 'clothes', category: 'men-shirts', picture: 'shirt', group: 'clothing', brand: 'Nytka', code: 'NM', country: 'UA', wearer: 'men', sizes, hasColour: true,
  noun: noun(['Сорочка чоловіча', 'f'], ['Рубашка мужская', 'f'], 'ерлер жейдесі', 'men’s shirt'), weightGrams: [220, 340],
  openings: [
    texts('{{name}} скроєно так, щоб не надималася в поясі й не тиснула в плечах.', '{{name}} скроена так, чтобы не пузырилась в поясе и не жала в плечах.', '{{name}} белде қампаймай, иықта қыспайтындай пішілген.', '{{name}} is cut so that it neither balloons at the waist nor pinches at the shoulders.'),
    texts('{{name}} тримає комір і під піджаком, і розстебнутою.', '{{name}} держит воротник и под пиджаком, и расстёгнутой.', '{{name}} жағасы пенжак астында да, ағытулы да пішінін сақтайды.', '{{name}} keeps its collar under a jacket and open at the neck.'),
    texts('{{name}} розгладжується ще мокрою на плічках: праску можна не брати у відрядження.', '{{name}} разглаживается ещё мокрой на плечиках: утюг можно не брать в командировку.', '{{name}} ілгіште ылғал күйі-ақ тегістеледі: іссапарға үтік алмасаңыз да болады.', '{{name}} smooths itself wet on the hanger: no iron needed on a business trip.'),
  ],
  models: [
    { name: 'Kontora', priceUah: 1499, colours: colourList('white black navy'), material: 'cotton', style: 'classic', season: 'all-season', collection: 'core' },
    { name: 'Berehynia', priceUah: 1899, colours: colourList('white beige'), together: true, material: 'linen', style: 'casual', season: 'summer', collection: 'summer-2026' },
    { name: 'Kolo', priceUah: 1349, colours: colourList('blue grey sage'), material: 'cotton', style: 'casual', season: 'all-season', collection: 'core' },
    { name: 'Flanel', priceUah: 1699, colours: colourList('navy black pink'), material: 'wool', style: 'casual', season: 'winter', collection: 'winter-2026' },
    { name: 'Shovk', brand: 'Dala', priceUah: 2499, colours: colourList('sage black beige'), material: 'viscose', style: 'evening', season: 'summer', collection: 'summer-2026', country: 'KZ' },
  ],
};

export const menClothes: Family[] = [jackets, shirts];
