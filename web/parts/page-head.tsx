import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from '../preferences.ts';
import { at, own } from '../theme.ts';
import { type Command, CommandBar, CommandMenu } from './command-bar.tsx';
import { TextLink } from './text-link.tsx';
import { useTitle } from './title.ts';
import { useType } from './type.ts';

export type Crumb = { readonly label: string; readonly to?: string };

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '2px',
    marginBottom: '18px',
    [at.phone]: { marginBottom: '16px' },
  },
  row: { display: 'flex', alignItems: 'center', gap: '12px', flexWrap: 'wrap', [at.phone]: { flexWrap: 'nowrap' } },
  words: { minWidth: 0, flexGrow: 1, display: 'grid', gap: '2px' },
  title: { display: 'flex', alignItems: 'center', gap: '12px', minWidth: 0 },
  line: { maxWidth: '72ch', ':lang(zh)': { paddingTop: '1px' }, [at.phone]: { display: 'none' } },
  keepLine: { [at.phone]: { display: 'block' } },
  aside: { marginLeft: 'auto', minWidth: 0, [at.belowWide]: { marginLeft: 0, width: '100%' } },
  phoneMenu: { marginLeft: 'auto', marginBlock: '-8px' },
  withCommands: { marginBottom: '10px' },
  commands: { marginTop: '14px', [at.phone]: { marginTop: '8px' } },
  crumbs: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    marginBottom: '4px',
    fontSize: '13px',
    lineHeight: '20px',
    color: own.text3,
  },
  crumb: {
    color: own.text2,
    fontWeight: 400,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline', color: own.text },
  },
  chevron: { fontSize: '12px', color: own.text3 },
  crumbItem: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
});

/** Head of a page: breadcrumb, title with tile and state, one line saying what is here, commands. Names the window. */
export const PageHead = ({
  title,
  line,
  crumbs,
  here,
  tile,
  state,
  aside,
  commands,
  far,
  windowTitle,
  keepLineOnPhone = false,
}: {
  title: string;
  line?: ReactNode;
  /** The way here, without this page; its own name is added. */
  crumbs?: readonly Crumb[];
  /** What this page is called at the end of the way, where its title would say the way once more. */
  here?: string;
  tile?: ReactNode;
  state?: ReactNode;
  /** At the right of the title: a tie, the steps of a wizard. */
  aside?: ReactNode;
  commands?: readonly Command[];
  far?: readonly Command[];
  windowTitle?: string;
  keepLineOnPhone?: boolean;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const phone = useWidth() === 'phone';
  useTitle(windowTitle ?? title);
  const rest = [...(commands ?? []).filter((command) => command.primary !== true), ...(far ?? [])];
  return (
    <header className={mergeClasses(styles.root, commands !== undefined && commands.length > 0 && styles.withCommands)}>
      {crumbs !== undefined && (
        <nav aria-label={t('common.breadcrumb')}>
          <ol className={styles.crumbs}>
            {crumbs.map((crumb) => (
              <li key={crumb.label} className={styles.crumbItem}>
                {crumb.to === undefined ? (
                  crumb.label
                ) : (
                  <TextLink to={crumb.to} look="quiet" className={styles.crumb}>
                    {crumb.label}
                  </TextLink>
                )}
                <ChevronRightRegular className={styles.chevron} aria-hidden="true" />
              </li>
            ))}
            <li aria-current="page">{here ?? title}</li>
          </ol>
        </nav>
      )}
      <div className={styles.row}>
        <div className={styles.words}>
          <div className={styles.title}>
            {tile}
            <h1 className={type.page} tabIndex={-1} style={{ outline: 'none' }}>
              {title}
            </h1>
            {state}
            {phone && (
              <span className={styles.phoneMenu}>
                <CommandMenu commands={rest} />
              </span>
            )}
          </div>
          {line !== undefined && (
            <p className={mergeClasses(type.body, type.faint, styles.line, keepLineOnPhone && styles.keepLine)}>
              {line}
            </p>
          )}
        </div>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {commands !== undefined && commands.length > 0 && (
        <div className={styles.commands}>
          <CommandBar commands={commands} {...(far === undefined ? {} : { far })} label={title} />
        </div>
      )}
    </header>
  );
};
