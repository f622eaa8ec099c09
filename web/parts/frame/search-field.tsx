import { Button, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { at, own } from '../../theme.ts';
import { useFailureText } from '../failure-text.ts';
import { Note } from '../note.tsx';
import { SkeletonRows, useSlow } from '../skeleton-rows.tsx';
import { useType } from '../type.ts';
import { useHits } from './search-hits.tsx';
import { optionId, SearchList } from './search-list.tsx';
import type { SearchPlace } from './search-places.ts';
import { useSearch } from './use-search.ts';

const useStyles = makeStyles({
  root: { position: 'relative', width: '300px', maxWidth: '100%', minWidth: 0 },
  field: { width: '100%', minWidth: 0 },
  clear: { minWidth: 0 },
  surface: {
    position: 'absolute',
    zIndex: 20,
    top: 'calc(100% + 6px)',
    right: 0,
    width: '440px',
    boxSizing: 'border-box',
    maxHeight: 'min(600px, calc(100dvh - 76px))',
    overflowY: 'auto',
    padding: '4px 8px 8px',
    border: `1px solid ${own.line}`,
    borderRadius: '12px',
    backgroundColor: own.sheet,
    boxShadow: own.shadowCard,
    [at.belowDesk]: { position: 'fixed', top: '58px', left: '12px', right: '12px', width: 'auto' },
  },
  whole: { width: '100%' },
  below: { marginTop: '8px' },
  nothing: { padding: '10px' },
  rows: { padding: '4px 10px' },
});

/** What can be looked for, as the field promises it: no more than the person's portal has pages for. */
export const useSearchLabel = (places: readonly SearchPlace[]): string => {
  const { t } = useTranslation();
  const format = useFormat();
  return t('frame.searchFor', { what: format.enumeration(places.map(({ group }) => t(`frame.search.what.${group}`))) });
};

/**
 * One field for everything that can be looked for (design guide, section 3). While one types, what is found stands below
 * it: arrows choose, Enter goes there, or, with nothing chosen, to the list of the first group that found something.
 * `whole`: it is all there is on a phone's page, what is found under it.
 */
export const SearchField = ({
  places,
  inputRef,
  whole = false,
  onLeave,
}: {
  places: readonly SearchPlace[];
  inputRef: RefObject<HTMLInputElement | null>;
  whole?: boolean;
  /** Somebody went to what was found. */
  onLeave?: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const router = useRouter();
  const list = useId();
  const search = useSearch();
  const toHits = useHits();
  const label = useSearchLabel(places);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();

  const groups = search.answer === undefined ? [] : toHits(search.answer, places);
  const hits = groups.flatMap((group) => group.hits);
  const active = hits.find(({ key }) => key === chosen);
  const shown = (whole || open) && search.asked !== '';
  const listed = shown && hits.length > 0;

  const leave = (): void => {
    search.clear();
    setOpen(false);
    setChosen(undefined);
    onLeave?.();
    // A keyboard goes on in the page, not up here.
    document.getElementById('content')?.focus({ preventScroll: true });
  };
  const enter = (): void => {
    const text = search.text.trim();
    const first = places.find(({ group }) => search.settled && group === groups[0]?.group) ?? places[0];
    const to = active?.to ?? first?.filtered?.(text) ?? first?.list;
    if (text === '' || to === undefined) return;
    router.history.push(to);
    leave();
  };
  const move = (by: 1 | -1): void => {
    setOpen(true);
    const from = active === undefined ? (by === 1 ? -1 : 0) : hits.indexOf(active);
    setChosen(hits.at((from + by) % Math.max(hits.length, 1))?.key);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const acts: Record<string, (() => void) | undefined> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: enter,
      Escape: whole || search.text === '' ? undefined : () => (shown ? setOpen(false) : search.clear()),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not known to older assistive technology
    <div
      role="search"
      className={mergeClasses(styles.root, whole && styles.whole)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Input
        ref={inputRef}
        className={styles.field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={listed}
        aria-controls={listed ? list : undefined}
        aria-activedescendant={listed && active !== undefined ? optionId(list, active.key) : undefined}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={100}
        placeholder={label}
        contentBefore={<SearchRegular />}
        contentAfter={
          search.text === '' ? undefined : (
            <Button
              appearance="transparent"
              size="small"
              className={styles.clear}
              icon={<DismissRegular />}
              aria-label={t('frame.search.clear')}
              onClick={() => {
                search.clear();
                inputRef.current?.focus();
              }}
            />
          )
        }
        value={search.text}
        {...search.composition}
        onFocus={() => setOpen(true)}
        onChange={(_, data) => {
          setOpen(true);
          setChosen(undefined);
          search.type(data.value);
        }}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <div className={whole ? styles.below : styles.surface}>
          {listed ? (
            <SearchList
              id={list}
              label={t('frame.search.results')}
              groups={groups}
              active={active?.key}
              onActive={setChosen}
              onLeave={leave}
            />
          ) : (
            <NoHits search={search} places={places} />
          )}
        </div>
      )}
      <span role="status" className={type.hidden}>
        {shown &&
          search.settled &&
          (listed
            ? t('frame.search.found', { count: groups.flatMap(found).length })
            : t('frame.search.nothing', { text: search.asked }))}
      </span>
    </div>
  );
};

/** Those of a group that were found, without the way to all of them. */
const found = ({ hits }: ReturnType<ReturnType<typeof useHits>>[number]) =>
  hits.filter(({ tile }) => tile !== undefined);

const NoHits = ({ search, places }: { search: ReturnType<typeof useSearch>; places: readonly SearchPlace[] }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const failure = useFailureText();
  const slow = useSlow(!search.settled);
  if (search.error !== null) return <Note tone="danger">{failure(search.error)}</Note>;
  if (!search.settled) {
    return slow ? (
      <div className={styles.rows}>
        <SkeletonRows label={t('frame.search.searching')} rows={3} />
      </div>
    ) : null;
  }
  const what = format.list(places.map(({ group }) => t(`frame.search.what.${group}`)));
  return (
    <div className={styles.nothing}>
      <p className={mergeClasses(type.body, type.strong)}>{t('frame.search.nothing', { text: search.asked })}</p>
      <p className={type.caption}>{t('frame.search.nothingLine', { what })}</p>
    </div>
  );
};
