import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, Spinner, Tooltip } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { useTagsInUse } from './list-filters.tsx';
import { useSaveTags } from './save-tags.ts';
import type { Customer } from './shapes.ts';
import { findTag, nextTagState, type TagState, tagStateOf } from './tag-choice.ts';

const MOST = 50;

const useStyles = makeStyles({
  root: { display: 'grid', gap: '16px' },
  list: { display: 'grid', gap: '2px', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  item: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  some: { marginLeft: 'auto', color: own.text3 },
  add: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', alignItems: 'end' },
  field: { display: 'flex', gap: '8px', '& > :first-child': { flexGrow: 1 } },
});

/** Tags for the chosen customers: a box for each tag, with a third state where only some have it (domain 5.1). */
export const ManageTags = ({ customers, onClose }: { customers: readonly Customer[]; onClose: () => void }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const inUse = useTagsInUse().data?.items ?? [];
  const saving = useSaveTags();
  const [added, setAdded] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState<ReadonlyMap<string, TagState>>(new Map());

  const tags = [...new Set([...inUse, ...customers.flatMap((customer) => customer.tags), ...added])].sort(
    format.compareNames,
  );
  const before = (tag: string): TagState =>
    tagStateOf(
      customers.map((customer) => customer.tags),
      tag,
    );
  const now = (tag: string): TagState => wanted.get(tag) ?? before(tag);
  const want = (tag: string, state: TagState): void => setWanted(new Map(wanted).set(tag, state));
  const changed = tags.some((tag) => now(tag) !== before(tag));
  const blocked =
    customers.length === 0 ? t('customers.tags.choose') : changed ? undefined : t('customers.tags.unchanged');

  const save = async (): Promise<void> => {
    const changes = new Map(tags.filter((tag) => now(tag) !== before(tag)).map((tag) => [tag, now(tag)]));
    if (!(await saving.save(customers, changes))) return;
    toast(t('customers.tags.saved', { count: customers.length }));
    onClose();
  };
  const saveButton = (
    <Button
      appearance="primary"
      disabledFocusable={blocked !== undefined || saving.busy}
      {...(saving.busy ? { icon: <Spinner size="tiny" aria-hidden="true" /> } : {})}
      onClick={() => void save()}
    >
      {t('customers.tags.save')}
    </Button>
  );
  return (
    <Panel
      title={t('customers.tags.title')}
      line={
        customers.length === 0
          ? t('customers.tags.lineSelect')
          : customers.length === 1
            ? customers[0]?.companyName
            : t('customers.tags.lineSome', { count: customers.length })
      }
      onClose={onClose}
      foot={
        <>
          {blocked === undefined ? (
            saveButton
          ) : (
            <Tooltip content={blocked} relationship="description" withArrow>
              {saveButton}
            </Tooltip>
          )}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <div className={styles.root}>
        <p className={type.caption}>{t('customers.tags.own')}</p>
        {tags.length === 0 ? (
          <p className={mergeClasses(type.body, type.faint)}>{t('customers.tags.none')}</p>
        ) : (
          <fieldset className={styles.list} aria-label={t('customers.tags.list')}>
            {tags.map((tag) => (
              <div key={tag} className={styles.item}>
                <Checkbox
                  label={tag}
                  checked={now(tag)}
                  onChange={() => want(tag, nextTagState(now(tag), before(tag)))}
                />
                {now(tag) === 'mixed' && (
                  <span className={mergeClasses(type.caption, styles.some)}>{t('customers.tags.some')}</span>
                )}
              </div>
            ))}
          </fieldset>
        )}
        <NewTag
          tags={tags}
          onAdd={(tag) => {
            setAdded([...added, tag]);
            want(tag, true);
          }}
        />
        {saving.stopped !== undefined && (
          <div className={styles.root}>
            <FailureNote failure={saving.stopped.failure} />
            {saving.stopped.done > 0 && (
              <p className={type.body}>
                {t('customers.tags.partly', { done: saving.stopped.done, count: customers.length })}
              </p>
            )}
          </div>
        )}
      </div>
    </Panel>
  );
};

const NewTag = ({ tags, onAdd }: { tags: readonly string[]; onAdd: (tag: string) => void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string>();
  const add = (): void => {
    const tag = text.trim();
    if (tag === '') return;
    const reason =
      [...tag].length > MOST
        ? t('customers.tags.tooLong')
        : findTag(tags, tag) !== undefined
          ? t('customers.tags.twice')
          : undefined;
    setRefused(reason);
    if (reason !== undefined) return;
    onAdd(tag);
    setText('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        label={t('customers.tags.add')}
        {...(refused === undefined ? {} : { validationMessage: refused, validationState: 'error' as const })}
      >
        {(field) => (
          <span className={styles.field}>
            <Input
              {...field}
              value={text}
              autoComplete="off"
              onChange={(_, data) => {
                setText(data.value);
                setRefused(undefined);
              }}
            />
            <Button type="submit" disabledFocusable={text.trim() === ''}>
              {t('customers.tags.addButton')}
            </Button>
          </span>
        )}
      </Field>
    </form>
  );
};
