import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { at, own } from '../../theme.ts';
import { useGo } from '../go.ts';
import { useType } from '../type.ts';
import type { Hit, HitGroup } from './search-hits.tsx';

const useStyles = makeStyles({
  group: { paddingBottom: '6px' },
  name: { display: 'block', padding: '8px 10px 4px', fontWeight: 600 },
  hit: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    boxSizing: 'border-box',
    minHeight: '44px',
    padding: '5px 10px',
    borderRadius: '8px',
    color: own.text,
    textDecorationLine: 'none',
    [at.phone]: { minHeight: '52px' },
  },
  all: { minHeight: '36px', color: own.accentText, fontWeight: 600, [at.phone]: { minHeight: '44px' } },
  active: {
    backgroundColor: own.accentSoft,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  words: { display: 'grid', flexGrow: 1, minWidth: 0 },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  state: { flexShrink: 0 },
});

/** What was found, a group under each heading. The focus stays in the field, which says which one is meant. */
export const SearchList = ({
  id,
  label,
  groups,
  active,
  onActive,
  onLeave,
}: {
  id: string;
  label: string;
  groups: readonly HitGroup[];
  active: string | undefined;
  onActive: (key: string) => void;
  /** Somebody went to one of them. */
  onLeave: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  return (
    <div role="listbox" id={id} aria-label={label}>
      {groups.map(({ group, name, hits }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
        <div key={group} role="group" aria-labelledby={`${id}-${group}`} className={styles.group}>
          <span id={`${id}-${group}`} role="presentation" className={mergeClasses(type.caption, styles.name)}>
            {name}
          </span>
          {hits.map((hit) => (
            <SearchHit
              key={hit.key}
              id={optionId(id, hit.key)}
              hit={hit}
              active={hit.key === active}
              onActive={() => onActive(hit.key)}
              onLeave={onLeave}
            />
          ))}
        </div>
      ))}
    </div>
  );
};

export const optionId = (list: string, key: string): string => `${list}-${key.replace(/[^\w-]/g, '_')}`;

const SearchHit = ({
  id,
  hit,
  active,
  onActive,
  onLeave,
}: {
  id: string;
  hit: Hit;
  active: boolean;
  onActive: () => void;
  onLeave: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const go = useGo()(hit.to);
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <a
      ref={row}
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      href={go.href}
      className={mergeClasses(type.body, styles.hit, hit.tile === undefined && styles.all, active && styles.active)}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={onActive}
      onClick={(event) => {
        go.onClick(event);
        if (event.defaultPrevented) onLeave();
      }}
    >
      {hit.tile}
      <span className={styles.words}>
        <span className={mergeClasses(styles.cut, hit.tile !== undefined && type.strong)}>{hit.name}</span>
        {hit.line !== undefined && <span className={mergeClasses(type.caption, styles.cut)}>{hit.line}</span>}
      </span>
      {hit.state !== undefined && <span className={mergeClasses(type.caption, styles.state)}>{hit.state}</span>}
    </a>
  );
};
