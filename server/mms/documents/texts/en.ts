import type { AgreementText } from '../rules/agreement-text.ts';

export const en: AgreementText = {
  title: 'Cooperation agreement No. {{number}}',
  clauses: [
    {
      heading: 'Parties',
      paragraphs: [
        'Operator: {{operator.legalName}}, tax number {{operator.taxNumber}}, address: {{operator.address}}, represented by {{operator.signatory}}.',
        'Merchant: {{merchant.legalName}}, tax number {{merchant.taxNumber}}, address: {{merchant.address}}, represented by {{merchant.signatory}}.',
        'Date of the agreement: {{date}}.',
      ],
    },
    {
      heading: 'Subject',
      paragraphs: [
        'The Operator provides the marketplace {{market}}, where the Merchant sells goods to buyers in its own name. The Operator shows the goods, takes orders and payments, passes them on to the Merchant, and provides a cabinet and a programming interface.',
      ],
    },
    {
      heading: 'Goods and their description',
      paragraphs: [
        'The Merchant offers only goods that it may sell, with a true description, its own or licensed pictures, price and stock. Every new product is moderated.',
        'Counterfeits, goods withdrawn from circulation and goods without obligatory documents are forbidden.',
      ],
    },
    {
      heading: 'Prices and stock',
      paragraphs: [
        'Prices in hryvnias or another agreed currency include all taxes. The Merchant keeps prices and stock up to date; an order is fulfilled at the price that the buyer saw.',
      ],
    },
    {
      heading: 'Orders',
      paragraphs: [
        'The Merchant takes an order within 8 of its working hours. An order that is not taken within 24 hours is cancelled and the buyer’s money returned.',
        'Cancellations by the Merchant’s fault count in its rating.',
      ],
    },
    {
      heading: 'Delivery',
      paragraphs: [
        'The Merchant packs the goods, hands them to the carrier within the promised time and encloses the documents that the law requires. The risk of damage before handing over to the buyer is the Merchant’s.',
      ],
    },
    {
      heading: 'Returns and warranty',
      paragraphs: [
        'Buyers may return goods of proper quality within 14 days. Warranties are fulfilled by the Merchant. The Operator settles disputes; its decision on money held by the marketplace binds the Merchant.',
      ],
    },
    {
      heading: 'Commission and settlement',
      paragraphs: [
        'Commission is charged on delivered goods by the grid in force when the order was placed; the grid is published in the cabinet. The Merchant is told of changes at least 10 days ahead.',
        'The Operator keeps the commission from the buyers’ money and transfers the rest to the Merchant’s account {{merchant.bankAccount}}. The Merchant sees every entry in its statement.',
      ],
    },
    {
      heading: 'Personal data',
      paragraphs: [
        'The Merchant uses buyers’ data only to fulfil orders, passes them to nobody but the carrier, and does not write to buyers outside the marketplace.',
      ],
    },
    {
      heading: 'Liability and blocking',
      paragraphs: [
        'The parties are liable for direct damage. For a breach of this agreement the Operator may restrict selling or access, giving its reason; the Merchant fulfils its open orders. The Merchant may appeal in the cabinet.',
      ],
    },
    {
      heading: 'Term',
      paragraphs: [
        'The agreement is in force from its acceptance in the cabinet, without a limit in time. Either party may end it with 30 days’ notice. Settlement is completed within 30 days after the last fulfilled order.',
      ],
    },
    {
      heading: 'Acceptance and details',
      paragraphs: [
        'Acceptance in the cabinet by an authorised person equals a signature. The Operator keeps the accepted text, its checksum, the time and the address from which it was accepted.',
        'Operator: {{operator.legalName}}, account {{operator.bankAccount}}, {{operator.email}}, {{operator.phone}}.',
        'Merchant: {{merchant.legalName}}, account {{merchant.bankAccount}}, {{merchant.email}}, {{merchant.phone}}.',
      ],
    },
  ],
};
