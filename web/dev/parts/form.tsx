import { useActionData, type ActionFunctionArgs } from 'react-router';
import type { Problem } from '../../api.ts';
import {
  DateField,
  DateRangeField,
  FieldRow,
  FileDrop,
  formBody,
  FormSection,
  HoursField,
  LocalisedField,
  MoneyField,
  MultiSelectField,
  NumberField,
  OfficeForm,
  PageHead,
  SelectField,
  SwitchField,
  TagsField,
  TextField,
  toast,
} from '../../ui/office/index.ts';

/** Refuses a nameless product, as the API would, so that the marks on the fields are seen. */
export async function action({ request }: ActionFunctionArgs) {
  const body = formBody(await request.formData());
  const problem: Problem = {
    status: 422,
    code: 'INVALID',
    title: 'Перевірте позначені поля',
    fields: [{ path: 'name', code: 'required', message: 'Напишіть назву хоча б однією мовою' }],
  };
  return body['name'] ? { saved: true, problem: null } : { saved: false, problem };
}

const colors = ['Чорний', 'Білий', 'Коричневий', 'Смарагдовий'].map((label) => ({ value: label, label }));

export default function SampleForm() {
  const result = useActionData<typeof action>();
  return (
    <>
      <title>Форма</title>
      <PageHead title="Новий товар" text="Усі поля можна заповнити пізніше, крім назви й ціни" />
      <OfficeForm problem={result?.problem} saved={result?.saved}>
        <FormSection title="Опис" text="Назву й опис бачать покупці. Порожня мова береться з іншої.">
          <LocalisedField name="name" label="Назва" required />
          <LocalisedField name="description" label="Опис" lines={3} />
          <FieldRow>
            <TextField name="article" label="Артикул" />
            <SelectField name="color" label="Колір" options={colors} />
          </FieldRow>
          <MultiSelectField
            name="materials"
            label="Матеріали"
            options={['Шкіра', 'Замша', 'Вовна'].map((label) => ({ value: label, label }))}
            value={['Шкіра']}
          />
          <TagsField name="tags" label="Мітки" value={['зима']} />
        </FormSection>
        <FormSection title="Ціна й наявність">
          <FieldRow>
            <MoneyField name="price" label="Ціна" required value={{ amount: 279_900, currency: 'UAH' }} />
            <NumberField name="stock" label="Залишок" value={12} suffix=" шт." />
            <DateField name="from" label="У продажу з" />
          </FieldRow>
          <DateRangeField name="sale" label="Знижка діє" />
          <SwitchField name="active" label="Показувати в магазині" value />
        </FormSection>
        <FormSection title="Години роботи">
          <HoursField name="hours" label="Коли магазин приймає замовлення" />
        </FormSection>
        <FormSection title="Фото">
          <FileDrop
            label="Перетягніть фото або виберіть"
            accept={['.jpg', '.png', '.webp']}
            maxBytes={20_000_000}
            multiple
            onFiles={(files) => toast({ text: files.map((file) => file.name).join(', ') })}
          />
        </FormSection>
      </OfficeForm>
    </>
  );
}
