import { Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Items, SandboxMail } from '../api/shapes.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Empty, NothingMatches } from '../parts/empty.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useGo } from '../parts/go.ts';
import { PublicPage } from '../parts/public-page.tsx';
import { SkeletonRows } from '../parts/skeleton-rows.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useType } from '../parts/type.ts';
import { useWidth } from '../preferences.ts';
import { at, own } from '../theme.ts';

const useStyles = makeStyles({
  head: { display: 'grid', gap: '2px', marginBottom: '20px' },
  sheet: {
    display: 'grid',
    gridTemplateColumns: 'minmax(280px, 380px) minmax(0, 1fr)',
    minHeight: '560px',
    backgroundColor: own.sheet,
    border: `1px solid ${own.line}`,
    borderRadius: '14px',
    overflow: 'hidden',
    [at.belowDesk]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: { borderRight: `1px solid ${own.line}`, minWidth: 0, [at.belowDesk]: { borderRightStyle: 'none' } },
  filter: { padding: '12px', borderBottom: `1px solid ${own.line}` },
  filterField: { width: '100%' },
  item: {
    display: 'grid',
    gap: '1px',
    padding: '10px 16px',
    borderBottom: `1px solid ${own.line}`,
    color: own.text,
    textDecorationLine: 'none',
    minWidth: 0,
    ':hover': { backgroundColor: own.soft },
    ':focus-visible': { outline: `2px solid ${own.focus}`, outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: own.accentSoft, ':hover': { backgroundColor: own.accentSoft } },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  letter: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  letterHead: { padding: '20px 24px 16px', borderBottom: `1px solid ${own.line}`, display: 'grid', gap: '10px' },
  facts: { display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '2px 16px' },
  text: { padding: '20px 24px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' },
  frame: {
    border: 'none',
    width: '100%',
    flexGrow: 1,
    minHeight: '460px',
    backgroundColor: '#ffffff',
    colorScheme: 'light',
  },
});

const keyOf = (mail: SandboxMail, index: number): string => mail.id ?? `${mail.at}-${index}`;

/** Everything the platform has sent, in the sandbox. Letters are shown as they were made; their links open a new window. */
const Mailbox = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const router = useRouter();
  const format = useFormat();
  const go = useGo();
  const width = useWidth();
  const small = width === 'phone' || width === 'tablet';
  const search: Record<string, unknown> = useSearch({ strict: false });
  const [filter, setFilter] = useState('');
  const mails = useQuery({
    queryKey: ['sandbox', 'mail'],
    queryFn: ({ signal }) => api.get<Items<SandboxMail>>('/api/v1/sandbox/mail', { signal }),
    refetchInterval: 5_000,
  });
  const all = (mails.data?.items ?? [])
    .map((mail, index) => ({ mail, key: keyOf(mail, index) }))
    .sort((a, b) => b.mail.at.localeCompare(a.mail.at));
  const words = filter.trim().toLowerCase();
  const shown = all.filter(({ mail }) => `${mail.to} ${mail.subject}`.toLowerCase().includes(words));
  const open = all.find(({ key }) => key === String(search.letter ?? ''))?.mail;
  const listShown = !small || open === undefined;
  const whoToBe = <TextLink to="/welcome">{t('welcome.mail.whoToBe')}</TextLink>;
  return (
    <PublicPage title={t('welcome.mail.title')} width="full" sandboxBadge end={width !== 'phone' && whoToBe}>
      <header className={styles.head}>
        <h1 className={type.page}>{t('welcome.mail.title')}</h1>
        <p className={mergeClasses(type.body, type.faint)}>{t('welcome.mail.line')}</p>
        {width === 'phone' && <p>{whoToBe}</p>}
      </header>
      {mails.error !== null && <FailureNote failure={mails.error} onRetry={() => void mails.refetch()} />}
      <div className={styles.sheet}>
        {listShown && (
          <section className={styles.list} aria-label={t('welcome.mail.list')}>
            <div className={styles.filter}>
              <Input
                className={styles.filterField}
                value={filter}
                onChange={(_, data) => setFilter(data.value)}
                contentBefore={<SearchRegular />}
                placeholder={t('welcome.mail.filter')}
                aria-label={t('welcome.mail.filter')}
              />
            </div>
            {mails.isPending && (
              <div className={styles.filter}>
                <SkeletonRows label={t('welcome.mail.loading')} rows={5} />
              </div>
            )}
            {mails.data !== undefined && all.length === 0 && (
              <Empty inside title={t('welcome.mail.empty')} line={t('welcome.mail.emptyLine')} />
            )}
            {all.length > 0 && shown.length === 0 && (
              <NothingMatches filters={[filter]} onClear={() => setFilter('')} />
            )}
            <ul>
              {shown.map(({ mail, key }) => (
                <li key={key}>
                  <a
                    {...go(`/sandbox/mailbox?letter=${encodeURIComponent(key)}`)}
                    className={mergeClasses(styles.item, open === mail && styles.chosen)}
                    aria-current={open === mail ? 'true' : undefined}
                  >
                    <span className={mergeClasses(type.body, type.strong, styles.line)}>{mail.subject}</span>
                    <span className={mergeClasses(type.caption, styles.line)}>
                      {mail.to}, {format.dateTime(mail.at)}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {open === undefined
          ? !small && <Empty inside title={t('welcome.mail.pick')} line={t('welcome.mail.pickLine')} />
          : (!small || !listShown) && (
              <Letter mail={open} onBack={small ? () => router.history.push('/sandbox/mailbox') : undefined} />
            )}
      </div>
    </PublicPage>
  );
};

const Letter = ({ mail, onBack }: { mail: SandboxMail; onBack: (() => void) | undefined }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <article className={styles.letter}>
      <header className={styles.letterHead}>
        {onBack !== undefined && <TextLink to="/sandbox/mailbox">{t('welcome.mail.back')}</TextLink>}
        <h2 className={type.section}>{mail.subject}</h2>
        <dl className={mergeClasses(type.caption, styles.facts)}>
          {mail.from !== undefined && (
            <>
              <dt>{t('welcome.mail.from')}</dt>
              <dd>{mail.from}</dd>
            </>
          )}
          <dt>{t('welcome.mail.to')}</dt>
          <dd>{mail.to}</dd>
          <dt>{t('welcome.mail.sent')}</dt>
          <dd>{format.dateTime(mail.at)}</dd>
        </dl>
      </header>
      {typeof mail.html === 'string' && mail.html !== '' ? (
        // A letter is somebody's text: it runs no script, sends no form, and cannot touch the page around it.
        <iframe
          className={styles.frame}
          title={mail.subject}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={`<base target="_blank">${mail.html}`}
        />
      ) : (
        <div className={mergeClasses(type.body, styles.text)}>{mail.text}</div>
      )}
    </article>
  );
};

export default Mailbox;
