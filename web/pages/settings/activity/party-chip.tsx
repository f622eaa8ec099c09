import { Button, makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { PopoverChip } from '../../../parts/popover-chip.tsx';
import { SearchTyping } from '../../../parts/search-typing.tsx';
import { SkeletonRows } from '../../../parts/skeleton-rows.tsx';
import { useType } from '../../../parts/type.ts';
import type { Named } from './shapes.ts';

const useStyles = makeStyles({
  search: { display: 'grid' },
  list: { display: 'grid', gap: '2px', marginTop: '8px', maxHeight: '264px', overflowY: 'auto', marginInline: '-8px' },
  choice: { justifyContent: 'flex-start', fontWeight: 400, width: '100%', maxWidth: 'none', minWidth: 0 },
  none: { marginTop: '10px' },
});

/** A filter for one of many: searched for by name, never a menu of everything. */
export const PartyChip = ({
  name,
  hint,
  value,
  searchKey,
  search,
  onChange,
}: {
  name: string;
  /** What can be typed. */
  hint: string;
  /** Who is chosen, by name. */
  value: string | undefined;
  searchKey: string;
  search: (text: string, signal: AbortSignal) => Promise<readonly Named[]>;
  onChange: (chosen: Named | undefined) => void;
}) => {
  const [open, setOpen] = useState(false);
  return (
    <PopoverChip name={name} value={value} open={open} onOpenChange={setOpen} onClear={() => onChange(undefined)}>
      <Choices
        hint={hint}
        searchKey={searchKey}
        search={search}
        onChoose={(chosen) => {
          setOpen(false);
          onChange(chosen);
        }}
      />
    </PopoverChip>
  );
};

const Choices = ({
  hint,
  searchKey,
  search,
  onChoose,
}: {
  hint: string;
  searchKey: string;
  search: (text: string, signal: AbortSignal) => Promise<readonly Named[]>;
  onChoose: (chosen: Named) => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useQuery({
    queryKey: ['activity-choices', searchKey, text],
    queryFn: ({ signal }) => search(text, signal),
  });
  return (
    <>
      <div className={styles.search}>
        <SearchTyping label={hint} value={text} onChange={setText} />
      </div>
      {found.isPending && <SkeletonRows label={t('common.loading')} rows={3} height={32} />}
      {found.error !== null && <FailureNote failure={found.error} />}
      {found.data?.length === 0 && (
        <p className={`${type.body} ${styles.none}`}>{t('activity.filters.nothingFound')}</p>
      )}
      {found.data !== undefined && found.data.length > 0 && (
        <ul className={styles.list}>
          {found.data.map((one) => (
            <li key={one.id}>
              <Button appearance="subtle" className={styles.choice} onClick={() => onChoose(one)}>
                {one.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
