import {
  Button,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { at, own } from '../theme.ts';
import { useChipStyles } from './chip-styles.ts';

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
  /** The heading under which it stands in the menu, together with its neighbours of the same. */
  readonly group?: string;
};

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexWrap: 'wrap',
    [at.phone]: {
      flexWrap: 'nowrap',
      overflowX: 'auto',
      scrollbarWidth: 'none',
      marginInline: '-16px',
      paddingInline: '16px',
      paddingBlock: '6px',
    },
  },
  outer: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    marginBottom: '10px',
    [at.phone]: { flexDirection: 'column', alignItems: 'stretch' },
  },
  search: { flexShrink: 0, '& > *': { width: '224px', [at.phone]: { width: '100%', maxWidth: 'none' } } },
  total: {
    marginLeft: 'auto',
    fontSize: '12px',
    lineHeight: '32px',
    color: own.text3,
    whiteSpace: 'nowrap',
    [at.phone]: { display: 'none' },
  },
  count: { fontWeight: 400, paddingLeft: '6px' },
});

/** Search field, chips, and the count at the right. On a phone the field stands above and the chips scroll sideways. */
export const FilterRow = ({
  search,
  count,
  children,
}: {
  search?: React.ReactNode;
  /** "9 customers", only when it is known. */
  count?: React.ReactNode;
  children?: React.ReactNode;
}) => {
  const styles = useStyles();
  return (
    <div className={styles.outer}>
      {search !== undefined && <div className={styles.search}>{search}</div>}
      <div className={styles.row}>{children}</div>
      {count !== undefined && <div className={styles.total}>{count}</div>}
    </div>
  );
};

/** A filter: an outline chip with a menu; when set, a filled chip that names its value and can be removed. */
export const FilterChip = ({
  name,
  choices,
  value,
  onChange,
  several = false,
}: {
  name: string;
  choices: readonly Choice[];
  /** Chosen values; empty means not filtered. */
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
  several?: boolean;
}) => {
  const styles = useChipStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const active = value.length > 0;
  const labels = choices.filter((choice) => value.includes(choice.value)).map((choice) => choice.label);
  const [first = ''] = labels;
  const chosen = labels.length > 2 ? `${first} +${format.number(labels.length - 1)}` : format.names(labels);
  const text = t('common.activeFilter', { name, value: chosen });
  return (
    <Menu
      checkedValues={{ filter: [...value] }}
      onCheckedValueChange={(_, data) => onChange(several ? data.checkedItems : data.checkedItems.slice(-1))}
      {...(several ? { persistOnItemClick: true } : {})}
    >
      {active ? (
        <InteractionTag className={styles.tag} shape="circular">
          <MenuTrigger disableButtonEnhancement>
            <InteractionTagPrimary hasSecondaryAction className={styles.primary}>
              {text}
            </InteractionTagPrimary>
          </MenuTrigger>
          <InteractionTagSecondary
            className={styles.secondary}
            aria-label={t('common.removeFilter', { filter: text })}
            onClick={() => onChange([])}
          />
        </InteractionTag>
      ) : (
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.chip} icon={<ChevronDownRegular />} iconPosition="after">
            {name}
          </Button>
        </MenuTrigger>
      )}
      <MenuPopover>
        <MenuList className={styles.list}>
          {groupsOf(choices).map(([group, members]) =>
            group === undefined ? (
              <ChoiceItems key="" choices={members} several={several} />
            ) : (
              <MenuGroup key={group}>
                <MenuGroupHeader>{group}</MenuGroupHeader>
                <ChoiceItems choices={members} several={several} />
              </MenuGroup>
            ),
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};

const ChoiceItems = ({ choices, several }: { choices: readonly Choice[]; several: boolean }) =>
  choices.map((choice) =>
    several ? (
      <MenuItemCheckbox key={choice.value} name="filter" value={choice.value}>
        {choice.label}
      </MenuItemCheckbox>
    ) : (
      <MenuItemRadio key={choice.value} name="filter" value={choice.value}>
        {choice.label}
      </MenuItemRadio>
    ),
  );

/** Neighbours of one group together, in the order they come. */
const groupsOf = (choices: readonly Choice[]): readonly (readonly [string | undefined, readonly Choice[]])[] => {
  const groups: [string | undefined, Choice[]][] = [];
  for (const choice of choices) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last[0] === choice.group) last[1].push(choice);
    else groups.push([choice.group, [choice]]);
  }
  return groups;
};

/** A few exclusive views of one list, side by side, with their counts: Active 2 · Pending 1 · All 4. */
export const ChoiceChips = ({
  label,
  choices,
  value,
  onChange,
}: {
  label: string;
  choices: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
}) => {
  const styles = useStyles();
  const chip = useChipStyles();
  const format = useFormat();
  return (
    <fieldset className={styles.row} style={{ border: 'none', margin: 0, padding: 0 }} aria-label={label}>
      {choices.map((choice) => (
        <Button
          key={choice.value}
          className={mergeClasses(chip.chip, choice.value === value && chip.on)}
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}{' '}
          {choice.count !== undefined && <span className={styles.count}>{format.number(choice.count)}</span>}
        </Button>
      ))}
    </fieldset>
  );
};
