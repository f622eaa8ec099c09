import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components';
import { AddRegular, DesktopRegular, KeyRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../api/action.ts';
import { auth, type OwnSession, passkeysWork } from '../api/auth.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Badge } from '../parts/badge.tsx';
import { Empty } from '../parts/empty.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { NewPasswordForm } from '../parts/new-password-form.tsx';
import { Note } from '../parts/note.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { SkeletonRows } from '../parts/skeleton-rows.tsx';
import { useToast } from '../parts/toasts.tsx';
import { useType } from '../parts/type.ts';
import { readUserAgent } from '../parts/user-agent.ts';
import { at, own } from '../theme.ts';

const useStyles = makeStyles({
  columns: { display: 'grid', gap: '32px', maxWidth: '760px' },
  section: { display: 'grid', gap: '10px' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '14px',
    minHeight: '60px',
    padding: '6px 0',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${own.line}`,
    [at.phone]: { flexWrap: 'wrap' },
  },
  icon: { fontSize: '20px', color: own.text3, flexShrink: 0, display: 'inline-flex' },
  words: { flexGrow: 1, minWidth: 0 },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '12px', flexWrap: 'wrap' },
  list: { borderTop: `1px solid ${own.line}` },
});

const sessionsKey = ['own-sessions'] as const;
const passkeysKey = ['own-passkeys'] as const;

/** How I sign in, and where I am signed in. */
const Security = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('security.title')} line={t('security.line')} />
      <div className={styles.columns}>
        <Sessions />
        <Passkeys />
        <Password />
      </div>
    </>
  );
};

const Sessions = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const sessions = useQuery({
    queryKey: sessionsKey,
    queryFn: async () => {
      const [all, current] = await Promise.all([auth.sessions(), auth.currentSession()]);
      return all
        .map((one) => ({ ...one, current: one.token === current?.session.token }))
        .sort((a, b) => Number(b.current) - Number(a.current) || b.updatedAt.localeCompare(a.updatedAt));
    },
  });
  const end = useAction((token: string) => auth.endSession(token), {
    refresh: [sessionsKey],
    onDone: () => toast(t('security.ended')),
  });
  const endOthers = useAction((_: 'others') => auth.endOtherSessions(), { refresh: [sessionsKey] });
  const deviceOf = (session: OwnSession): string => {
    const device = readUserAgent(session.userAgent ?? '');
    return device === undefined ? t('security.unknownDevice') : t('security.deviceOn', device);
  };
  const others = (sessions.data ?? []).filter((session) => !session.current);
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={type.section}>{t('security.sessions')}</h2>
        {others.length > 1 && (
          <Button disabledFocusable={endOthers.busy} onClick={() => void endOthers.run('others')}>
            {t('security.endOthers')}
          </Button>
        )}
      </div>
      {sessions.isPending && <SkeletonRows label={t('security.sessionsLoading')} rows={2} height={60} />}
      {sessions.error !== null && <FailureNote failure={sessions.error} onRetry={() => void sessions.refetch()} />}
      {(end.failure ?? endOthers.failure) !== undefined && <FailureNote failure={end.failure ?? endOthers.failure} />}
      {sessions.data !== undefined && (
        <ul className={styles.list}>
          {sessions.data.map((session) => (
            <li key={session.id} className={styles.row}>
              <span className={styles.icon} aria-hidden="true">
                <DesktopRegular />
              </span>
              <div className={styles.words}>
                <div className={styles.name}>
                  <span className={mergeClasses(type.body, type.strong)}>{deviceOf(session)}</span>
                  {session.current && <Badge tone="success">{t('security.thisSession')}</Badge>}
                </div>
                <div className={type.caption}>
                  {t('security.since')} {format.dateTime(session.createdAt)}
                  {session.ipAddress != null &&
                    session.ipAddress !== '' &&
                    `, ${t('security.address')} ${session.ipAddress}`}
                </div>
              </div>
              {!session.current && (
                <Button
                  disabledFocusable={end.busy}
                  aria-label={t('security.endOf', { device: deviceOf(session) })}
                  onClick={() => void end.run(session.token)}
                >
                  {t('security.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const Passkeys = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const [adding, setAdding] = useState(false);
  const passkeys = useQuery({ queryKey: passkeysKey, queryFn: () => auth.passkeys() });
  const remove = useAction((id: string) => auth.removePasskey(id), {
    refresh: [passkeysKey],
    onDone: () => toast(t('security.passkeyRemoved')),
  });
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={type.section}>{t('security.passkeys')}</h2>
        {passkeysWork() && (
          <Button icon={<AddRegular />} onClick={() => setAdding(true)}>
            {t('security.addPasskey')}
          </Button>
        )}
      </div>
      {passkeys.isPending && <SkeletonRows label={t('security.passkeysLoading')} rows={1} height={60} />}
      {passkeys.error !== null && <FailureNote failure={passkeys.error} onRetry={() => void passkeys.refetch()} />}
      {remove.failure !== undefined && <FailureNote failure={remove.failure} />}
      {passkeys.data?.length === 0 && (
        <Empty inside title={t('security.noPasskeys')} line={t('security.noPasskeysLine')} />
      )}
      {passkeys.data !== undefined && passkeys.data.length > 0 && (
        <ul className={styles.list}>
          {passkeys.data.map((passkey) => (
            <li key={passkey.id} className={styles.row}>
              <span className={styles.icon} aria-hidden="true">
                <KeyRegular />
              </span>
              <div className={styles.words}>
                <div className={mergeClasses(type.body, type.strong)}>{passkey.name ?? t('security.unnamed')}</div>
                {passkey.createdAt != null && (
                  <div className={type.caption}>
                    {t('security.since')} {format.dateTime(passkey.createdAt)}
                  </div>
                )}
              </div>
              <Button
                disabledFocusable={remove.busy}
                aria-label={t('security.removePasskey', { name: passkey.name ?? t('security.unnamed') })}
                onClick={() => void remove.run(passkey.id)}
              >
                {t('common.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddPasskey
        open={adding}
        onClose={() => setAdding(false)}
        onAdded={() => {
          setAdding(false);
          toast(t('security.passkeyAdded'));
          void passkeys.refetch();
        }}
      />
    </section>
  );
};

const AddPasskey = ({ open, onClose, onAdded }: { open: boolean; onClose: () => void; onAdded: () => void }) => {
  const type = useType();
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const add = useAction((entered: string) => auth.addPasskey(entered));
  return (
    <Dialog
      open={open}
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void add.run(name.trim() || t('security.unnamed')).then((answer) => (answer.done ? onAdded() : undefined));
          }}
        >
          <DialogBody>
            <DialogTitle className={type.dialog}>{t('security.addPasskey')}</DialogTitle>
            <DialogContent>
              <Field label={t('signIn.enrol.name')} hint={t('signIn.enrol.nameHint')}>
                <Input value={name} onChange={(_, data) => setName(data.value)} maxLength={60} />
              </Field>
              {add.failure !== undefined && <FailureNote failure={add.failure} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('common.cancel')}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={add.busy}>
                {t('signIn.enrol.create')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};

const Password = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const [changed, setChanged] = useState(0);
  const change = useAction(
    (input: { current: string; password: string }) => auth.changePassword(input.current, input.password),
    {
      refresh: [sessionsKey],
    },
  );
  return (
    <section className={styles.section}>
      <h2 className={type.section}>{t('security.password')}</h2>
      {changed > 0 && <Note tone="success">{t('security.changed')}</Note>}
      <NewPasswordForm
        key={changed}
        currentLabel={t('security.current')}
        submit={t('security.change')}
        busy={change.busy}
        failure={change.failure}
        onSubmit={(input) =>
          void change.run(input).then((answer) => (answer.done ? setChanged(changed + 1) : undefined))
        }
      />
    </section>
  );
};

export default Security;
