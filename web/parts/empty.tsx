import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { at, own } from '../theme.ts';
import { type Command, CommandButton } from './command-bar.tsx';
import { TextLink } from './text-link.tsx';
import { Tie, type TieParty } from './tie.tsx';
import { useType } from './type.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'center',
    textAlign: 'center',
    padding: '40px 16px 144px',
    marginBlock: 'auto',
    [at.phone]: { padding: '32px 0' },
  },
  inside: { padding: '32px 16px' },
  tie: { marginBottom: '24px' },
  line: { maxWidth: '56ch', color: own.text2, marginTop: '6px', textWrap: 'balance' },
  commands: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginTop: '20px' },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: '12px 40px',
    marginTop: '30px',
    paddingTop: '18px',
    borderTop: `1px solid ${own.line}`,
    width: '560px',
    maxWidth: '100%',
  },
  link: { display: 'inline-flex', alignItems: 'center', gap: '8px', color: own.accentText },
});

export type EmptyLink = { readonly label: string; readonly to: string; readonly icon?: ReactElement };

/** Nothing here yet: what will appear and when, the next useful act, at most two links. */
export const Empty = ({
  title,
  line,
  tie,
  tieSentence,
  commands = [],
  links = [],
  inside = false,
}: {
  title: string;
  line: ReactNode;
  /** Own organization, and the seat that is still free. */
  tie?: readonly TieParty[];
  /** What the tie says, where the seat is not a customer's. */
  tieSentence?: string;
  commands?: readonly Command[];
  links?: readonly EmptyLink[];
  /** Part of a page, not the whole of it. */
  inside?: boolean;
}) => {
  const styles = useStyles();
  const type = useType();
  return (
    <div className={mergeClasses(styles.root, inside && styles.inside)}>
      {tie !== undefined && (
        <Tie
          parties={tie}
          states={tie.slice(1).map(() => 'waiting')}
          {...(tieSentence === undefined ? {} : { sentence: tieSentence })}
          words={false}
          size={44}
          className={styles.tie}
        />
      )}
      <h2 className={inside ? type.section : type.dialog}>{title}</h2>
      <p className={mergeClasses(type.body, styles.line)}>{line}</p>
      {commands.length > 0 && (
        <div className={styles.commands}>
          {commands.map((command) => (
            <CommandButton key={command.id} command={command} size="large" outline />
          ))}
        </div>
      )}
      {links.length > 0 && (
        <div className={styles.links}>
          {links.map((link) => (
            <span key={link.to} className={styles.link}>
              <span aria-hidden="true" style={{ display: 'inline-flex', fontSize: 18 }}>
                {link.icon}
              </span>
              <TextLink to={link.to} look="quiet">
                {link.label}
              </TextLink>
            </span>
          ))}
        </div>
      )}
    </div>
  );
};

/** Filtered to nothing: says which filters, and takes them away. */
export const NothingMatches = ({ filters, onClear }: { filters: readonly string[]; onClear: () => void }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Empty
      inside
      title={t('common.nothingMatches')}
      line={t('common.nothingMatchesLine', { filters: format.enumeration(filters) })}
      commands={[{ id: 'clear', label: t('common.clearFilters'), run: onClear }]}
    />
  );
};
