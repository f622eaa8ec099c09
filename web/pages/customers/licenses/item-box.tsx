import { Button, Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { useType } from '../../../parts/type.ts';
import { own } from '../../../theme.ts';
import { type Choice, countsOf, type Holder, hintsOf, itemNow, pressItem } from './choice.ts';
import { PlanBoxes } from './plan-boxes.tsx';
import type { License } from './shapes.ts';

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${own.line}`, padding: '8px 0 10px' },
  top: { display: 'flex', alignItems: 'center', gap: '8px' },
  box: { flexGrow: 1, minWidth: 0, marginLeft: '-8px' },
  name: { '& > label': { fontWeight: 600, overflowWrap: 'anywhere', color: own.text } },
  left: { fontSize: '13px', lineHeight: '20px', fontWeight: 600, whiteSpace: 'nowrap' },
  none: { color: own.warningSoftText },
  tooFew: { color: own.danger },
  words: { paddingLeft: '30px', display: 'grid', gap: '2px' },
  hint: { color: own.warningSoftText },
  plans: { paddingLeft: '30px', marginTop: '8px' },
});

/** One product: its box for all chosen users, what the choice means, what is left, and its service plans. */
export const ItemBox = ({
  license,
  licenses,
  users,
  choice,
  onChange,
}: {
  license: License;
  licenses: readonly License[];
  users: readonly Holder[];
  choice: Choice;
  onChange: (choice: Choice) => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const [open, setOpen] = useState(false);
  const name = license.names[format.locale];
  const { left, added, removed } = countsOf(users, choice, license);
  const caption = useCaption(users, choice, license);
  const hints = hintsOf(users, choice, licenses, license);
  const remaining =
    left < 0
      ? t('licenses.panel.missing', { number: format.number(-left) })
      : added + removed > 0
        ? t('licenses.panel.left', { number: format.number(left) })
        : t('licenses.panel.free', { number: format.number(left) });
  return (
    <li className={styles.root}>
      <div className={styles.top}>
        <span className={styles.box}>
          <Checkbox
            className={styles.name}
            label={name}
            checked={itemNow(users, choice, license.skuId)}
            aria-describedby={`${id}-words`}
            onChange={() => onChange(pressItem(users, choice, license))}
          />
        </span>
        <span className={mergeClasses(styles.left, left < 0 ? styles.tooFew : left === 0 && styles.none)}>
          {remaining}
        </span>
        <Button
          appearance="subtle"
          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-label={t(open ? 'licenses.panel.hidePlans' : 'licenses.panel.showPlans', { name })}
          aria-expanded={open}
          {...(open ? { 'aria-controls': `${id}-plans` } : {})}
          disabledFocusable={license.servicePlans.length === 0}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div className={styles.words} id={`${id}-words`}>
        <span className={type.caption}>{caption}</span>
        {hints.map(({ kind, plan, other }) => (
          <span key={`${plan.id} ${other.id}`} className={mergeClasses(type.caption, styles.hint)}>
            {t(kind === 'requires' ? 'licenses.panel.lacks' : 'licenses.panel.clashes', {
              plan: plan.names[format.locale],
              other: other.names[format.locale],
            })}
          </span>
        ))}
      </div>
      {open && (
        <div id={`${id}-plans`} className={styles.plans}>
          <PlanBoxes license={license} users={users} choice={choice} onChange={onChange} />
        </div>
      )}
    </li>
  );
};

/** "3 of 6 have it, 3 will be added"; of one user in one word. */
const useCaption = (users: readonly Holder[], choice: Choice, license: License): string => {
  const { t } = useTranslation();
  const format = useFormat();
  const { having, added, removed } = countsOf(users, choice, license);
  const single = users.length === 1;
  const have = single
    ? t(having === 1 ? 'licenses.panel.has' : 'licenses.panel.hasNot')
    : having === 0
      ? t('licenses.panel.nobodyHas')
      : t('licenses.panel.someHave', {
          count: having,
          number: format.number(having),
          all: format.number(users.length),
        });
  const number = format.number(added + removed);
  const change =
    added > 0
      ? t(single ? 'licenses.panel.add' : 'licenses.panel.willAdd', { count: added, number })
      : removed > 0
        ? t(single ? 'licenses.panel.remove' : 'licenses.panel.willRemove', { count: removed, number })
        : undefined;
  if (change === undefined && (single || itemNow(users, choice, license.skuId) !== 'mixed')) return have;
  return t('licenses.panel.both', { have, change: change ?? t('licenses.panel.asItIs') });
};
