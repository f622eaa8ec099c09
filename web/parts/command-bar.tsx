import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Overflow,
  OverflowItem,
  Spinner,
  Toolbar,
  Tooltip,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from '../preferences.ts';
import { at, own } from '../theme.ts';
import { useGo } from './go.ts';

export type Command = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactElement;
  /** An address, or what to do. */
  readonly to?: string;
  /** The address of a file to save. */
  readonly file?: string;
  readonly run?: () => void;
  /** One per view. */
  readonly primary?: boolean;
  readonly danger?: boolean;
  /** Why it may not run now. The command stays reachable, so that the reason can be read. */
  readonly blocked?: string | undefined;
  readonly busy?: boolean;
  /** Not a command but a word about those that follow: "1 selected". */
  readonly caption?: boolean;
};

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '36px', minWidth: 0 },
  bar: {
    flexGrow: 1,
    minWidth: 0,
    gap: '8px',
    overflow: 'hidden',
    margin: '-4px',
    padding: '4px',
  },
  subtle: { minWidth: 0, paddingInline: '10px', whiteSpace: 'nowrap', flexShrink: 0 },
  primary: { whiteSpace: 'nowrap', flexShrink: 0, marginRight: '10px' },
  far: { display: 'flex', gap: '8px', flexShrink: 0, marginRight: '-7px', [at.belowDesk]: { display: 'none' } },
  phonePrimary: { width: '100%', minHeight: '44px', maxWidth: 'none' },
  danger: { color: own.danger, ':hover': { color: own.danger } },
  caption: {
    display: 'inline-flex',
    alignItems: 'center',
    height: '24px',
    flexShrink: 0,
    paddingLeft: '14px',
    borderLeft: `1px solid ${own.line2}`,
    fontSize: '12px',
    lineHeight: '16px',
    color: own.text3,
    whiteSpace: 'nowrap',
  },
});

/** Commands of a page or of a selection: one primary, then subtle ones; what does not fit goes into a menu. */
export const CommandBar = ({
  commands,
  far = [],
  label,
}: {
  commands: readonly Command[];
  far?: readonly Command[];
  label?: string;
}) => {
  const styles = useStyles();
  const width = useWidth();
  if (width === 'phone') {
    const primary = commands.filter((command) => command.primary === true);
    if (primary.length === 0) return null;
    return (
      <div className={styles.root}>
        {primary.map((command) => (
          <CommandButton key={command.id} command={command} className={styles.phonePrimary} />
        ))}
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <Overflow padding={48}>
        <Toolbar className={styles.bar} {...(label === undefined ? {} : { 'aria-label': label })}>
          {commands.map((command) => (
            <OverflowItem key={elementKey(command)} id={command.id} priority={command.primary === true ? 2 : 1}>
              {command.caption === true ? (
                <span className={styles.caption}>{command.label}</span>
              ) : (
                <CommandButton
                  command={command}
                  className={command.primary === true ? styles.primary : styles.subtle}
                />
              )}
            </OverflowItem>
          ))}
          <OverflowCommands commands={commands} />
        </Toolbar>
      </Overflow>
      {far.length > 0 && (
        <div className={styles.far}>
          {far.map((command) => (
            <CommandButton key={command.id} command={command} className={styles.subtle} />
          ))}
        </div>
      )}
    </div>
  );
};

/**
 * A command that becomes possible changes its element, from a button to a link or out of its tooltip. The bar measures
 * the element that it first saw: with another key it looks again.
 */
const elementKey = ({ id, blocked }: Command): string => (blocked === undefined ? id : `${id} blocked`);

/** The commands that are not primary, as a menu: on a phone it stands beside the title. */
export const CommandMenu = ({ commands }: { commands: readonly Command[] }) => {
  const { t } = useTranslation();
  if (commands.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="large" icon={<MoreHorizontalRegular />} aria-label={t('common.more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {commands
            .filter((command) => command.caption !== true)
            .map((command) => (
              <CommandItem key={command.id} command={command} />
            ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};

/** One command as a button. Also for use outside a bar. */
export const CommandButton = ({
  command,
  className,
  size = 'medium',
  outline = false,
  ref,
}: {
  command: Command;
  className?: string | undefined;
  /** With a border, for a command that stands alone. */
  outline?: boolean;
  size?: 'small' | 'medium' | 'large';
  ref?: React.Ref<HTMLButtonElement & HTMLAnchorElement>;
}) => {
  const styles = useStyles();
  const go = useGo();
  const blocked = command.blocked !== undefined || command.busy === true;
  const look = {
    ref,
    size,
    appearance:
      command.primary === true ? ('primary' as const) : outline ? ('secondary' as const) : ('subtle' as const),
    className: mergeClasses(className, command.danger === true && styles.danger),
    ...(command.busy === true
      ? { icon: <Spinner size="tiny" aria-hidden="true" /> }
      : command.icon === undefined
        ? {}
        : { icon: command.icon }),
  };
  const button =
    command.to !== undefined && !blocked ? (
      <Button as="a" {...look} {...go(command.to)}>
        {command.label}
      </Button>
    ) : command.file !== undefined && !blocked ? (
      <Button as="a" {...look} href={command.file} download>
        {command.label}
      </Button>
    ) : (
      <Button {...look} disabledFocusable={blocked} onClick={() => command.run?.()}>
        {command.label}
      </Button>
    );
  return command.blocked === undefined ? (
    button
  ) : (
    <Tooltip content={command.blocked} relationship="description" withArrow>
      {button}
    </Tooltip>
  );
};

const CommandItem = ({ command }: { command: Command }) => {
  const styles = useStyles();
  const go = useGo();
  return (
    <MenuItem
      icon={command.icon}
      disabled={command.blocked !== undefined}
      {...(command.blocked === undefined ? {} : { subText: command.blocked })}
      className={command.danger === true ? styles.danger : undefined}
      onClick={(event) => {
        if (command.to !== undefined) go(command.to).onClick(event);
        else if (command.file !== undefined) save(command.file);
        else command.run?.();
      }}
    >
      {command.label}
    </MenuItem>
  );
};

/** Saves a file from a place that cannot be a link. */
const save = (address: string): void => {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
};

const OverflowCommands = ({ commands }: { commands: readonly Command[] }) => {
  const { t } = useTranslation();
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button ref={ref} appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={t('common.more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {commands.map((command) => (
            <OverflowCommand key={command.id} command={command} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};

const OverflowCommand = ({ command }: { command: Command }) =>
  useIsOverflowItemVisible(command.id) || command.caption === true ? null : <CommandItem command={command} />;
