import { Button, Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../parts/panel.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import { type ListState, writeListState } from './list-question.ts';
import { useSavedViews } from './saved-views.ts';
import { LIST } from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '20px' },
  list: { display: 'grid', '& > li + li': { borderTop: `1px solid ${own.line}` } },
  item: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '44px' },
  name: { flexGrow: 1, minWidth: 0 },
  form: { display: 'grid', gap: '12px', justifyItems: 'start', '& > :first-child': { width: '100%' } },
});

/** Lists that are looked at again and again: search, filters and order under a name (domain 5.1, saved views). */
export const ViewsPanel = ({ state, onClose }: { state: ListState; onClose: () => void }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const toast = useToast();
  const { views, keep } = useSavedViews(useSession().organization.id);
  const [name, setName] = useState('');
  const { cursor: _, open: __, ...asked } = state;
  const query = writeListState(asked);
  const taken = views.some((view) => view.name === name.trim());

  const save = (): void => {
    const saved = name.trim();
    if (saved === '' || taken || query === '') return;
    keep([...views, { name: saved, query }]);
    setName('');
    toast(t('customers.view.saved', { name: saved }));
  };
  return (
    <Panel title={t('customers.commands.views')} line={t('customers.view.line')} onClose={onClose}>
      <div className={styles.root}>
        {views.length === 0 ? (
          <p className={mergeClasses(type.body, type.faint)}>{t('customers.view.none')}</p>
        ) : (
          <ul className={styles.list} aria-label={t('customers.view.list')}>
            {views.map((view) => (
              <li key={view.name} className={styles.item}>
                <span className={styles.name}>
                  <TextLink to={LIST + view.query} look="quiet">
                    {view.name}
                  </TextLink>
                </span>
                <Button
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={t('customers.view.remove', { name: view.name })}
                  onClick={() => {
                    keep(views.filter((one) => one !== view));
                    toast(t('customers.view.removed', { name: view.name }), { undo: () => keep(views) });
                  }}
                />
              </li>
            ))}
          </ul>
        )}
        {query === '' ? (
          <p className={type.caption}>{t('customers.view.plain')}</p>
        ) : (
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            <Field
              label={t('customers.view.name')}
              {...(taken ? { validationMessage: t('customers.view.nameFault') } : {})}
            >
              <Input value={name} maxLength={60} autoComplete="off" onChange={(_, data) => setName(data.value)} />
            </Field>
            <Button type="submit" appearance="primary" disabledFocusable={name.trim() === '' || taken}>
              {t('customers.view.save')}
            </Button>
          </form>
        )}
      </div>
    </Panel>
  );
};
