import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addCategory, changeCategory } from '#catalog/contract';
import { browserApi } from '../../api.ts';
import { DialogActions, SideDrawer, useAct } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import type { AttributeLine, Row } from './categories.tsx';
import { NameFields, written } from './name-fields.tsx';

const lists = ['required', 'recommended', 'optional'] as const;
type Lists = Record<(typeof lists)[number] | 'axes', string[]>;

/** Names of a category and what it asks of a product. An attribute stands in one list only: chosen in one it leaves the others. */
export function EditCategory({ row, attributes, onClose }: { row: Row; attributes: readonly AttributeLine[]; onClose: () => void }) {
  const t = useWords('console-categories');
  const { run, busy } = useAct();
  const [names, setNames] = useState(row.names);
  const [asked, ask] = useState<Lists>({ required: row.required, recommended: row.recommended, optional: row.optional, axes: row.axes });
  const choices = attributes.map(({ code, name }) => ({ value: code, label: name }));
  const choose = (list: (typeof lists)[number], codes: string[]) =>
    ask((before) => ({
      ...before,
      ...Object.fromEntries(lists.map((one) => [one, one === list ? codes : before[one].filter((code) => !codes.includes(code))])),
    }));
  const save = () =>
    run(() => browserApi(changeCategory, { params: { code: row.code }, body: { names: written(names), ...(row.leaf ? asked : {}) } }), t('saved')).then(
      (answer) => answer && onClose(),
    );
  return (
    <SideDrawer opened onClose={onClose} title={t('edit')} width={480}>
      <div className="console-fields">
        <NameFields label={t('names')} value={names} required onChange={setNames} />
        {row.leaf
          ? lists.map((list) => (
              <MultiSelect
                key={list}
                label={t(list)}
                data={choices}
                value={asked[list]}
                onChange={(codes) => choose(list, codes)}
                searchable
                hidePickedOptions
              />
            ))
          : null}
        {row.leaf ? (
          <MultiSelect
            label={t('axes')}
            description={t('axesText')}
            data={attributes.filter((one) => one.axis).map(({ code, name }) => ({ value: code, label: name }))}
            value={asked.axes}
            onChange={(axes) => ask((before) => ({ ...before, axes }))}
            searchable
            hidePickedOptions
          />
        ) : null}
        <p className="secondary small">{t('editNote')}</p>
      </div>
      <DialogActions onCancel={onClose} disabled={busy || !names.uk?.trim()} onAct={() => void save()}>
        {t('save')}
      </DialogActions>
    </SideDrawer>
  );
}

/** A new category below the chosen one, or at the root. */
export function AddCategory({ parent, onClose }: { parent: Row | null; onClose: () => void }) {
  const t = useWords('console-categories');
  const navigate = useNavigate();
  const { run, busy } = useAct();
  const [names, setNames] = useState<Row['names']>({});
  const save = async () => {
    const made = await run(() => browserApi(addCategory, { body: { parent: parent?.code ?? null, names: written(names) } }), t('added'));
    if (!made) return;
    onClose();
    void navigate(`?code=${made.code}`, { preventScrollReset: true });
  };
  return (
    <SideDrawer opened onClose={onClose} title={parent ? t('addBelow', { name: parent.name }) : t('addRoot')} width={480}>
      <div className="console-fields">
        <NameFields label={t('names')} value={names} required onChange={setNames} />
        {parent ? <p className="secondary small">{t('addNote')}</p> : null}
      </div>
      <DialogActions onCancel={onClose} disabled={busy || !names.uk?.trim()} onAct={() => void save()}>
        {t('add')}
      </DialogActions>
    </SideDrawer>
  );
}
