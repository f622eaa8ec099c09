import { AlertOffRegular, LockClosedRegular, MailRegular, PhoneKeyRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/action.ts';
import { api } from '../../../api/client.ts';
import { type Effect, EndDialog } from '../../../parts/end-dialog.tsx';
import { useToast } from '../../../parts/toasts.tsx';
import { useSession } from '../../../session.tsx';
import { type Person, type PersonWithPassword, peopleKey } from './shapes.ts';

type AskProps = { readonly person: Person; readonly open: boolean; readonly onClose: () => void };

/** A temporary password, shown once by whoever asked for it. */
export const ResetPassword = ({
  person,
  open,
  onClose,
  onDone,
}: AskProps & { onDone: (person: PersonWithPassword) => void }) => {
  const { t } = useTranslation();
  const { name } = person;
  const reset = useAction(
    (id: string, key) => api.post<PersonWithPassword>(`/api/v1/people/${id}/reset-password`, {}, { key }),
    { refresh: [peopleKey], onDone },
  );
  const effects: readonly Effect[] = [
    {
      id: 'ends',
      icon: 'ends',
      title: t('people.resettingPassword.ends'),
      body: t('people.resettingPassword.endsLine', { name }),
    },
    {
      id: 'next',
      icon: <LockClosedRegular fontSize={20} />,
      title: t('people.resettingPassword.next'),
      body: t('people.resettingPassword.nextLine', { name }),
    },
  ];
  return (
    <EndDialog
      open={open}
      title={t('people.resettingPassword.title', { name })}
      effects={effects}
      confirmLabel={t('people.panel.resetPassword')}
      busy={reset.busy}
      failure={reset.failure}
      onConfirm={() => void reset.run(person.id).then((answer) => (answer.done ? onClose() : undefined))}
      onCancel={() => {
        reset.reset();
        onClose();
      }}
    />
  );
};

/** The person sets up a new factor at the next sign-in, and is told by mail (domain 3.15). */
export const ResetFactor = ({ person, open, onClose }: AskProps) => {
  const { t } = useTranslation();
  const toast = useToast();
  const { name } = person;
  const reset = useAction(
    (id: string, key) => api.post<Person>(`/api/v1/people/${id}/reset-second-factor`, {}, { key }),
    { refresh: [peopleKey], onDone: () => toast(t('people.resettingFactor.done', { name })) },
  );
  const effects: readonly Effect[] = [
    {
      id: 'ends',
      icon: 'ends',
      title: t('people.resettingFactor.ends'),
      body: t('people.resettingFactor.endsLine', { name }),
    },
    {
      id: 'next',
      icon: <PhoneKeyRegular fontSize={20} />,
      title: t('people.resettingFactor.next'),
      body: t('people.resettingFactor.nextLine', { name }),
    },
    {
      id: 'told',
      icon: <MailRegular fontSize={20} />,
      title: t('people.resettingFactor.told', { name }),
      body: t('people.resettingFactor.toldLine'),
    },
  ];
  return (
    <EndDialog
      open={open}
      title={t('people.resettingFactor.title', { name })}
      effects={effects}
      confirmLabel={t('people.panel.resetFactor')}
      busy={reset.busy}
      failure={reset.failure}
      onConfirm={() => void reset.run(person.id).then((answer) => (answer.done ? onClose() : undefined))}
      onCancel={() => {
        reset.reset();
        onClose();
      }}
    />
  );
};

/** Sessions and tokens end at once; the log keeps the name. Nobody is told. */
export const RemovePerson = ({ person, open, onClose, onDone }: AskProps & { onDone: () => void }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const { kind } = useSession().organization;
  const { name, upn, roles } = person;
  const remove = useAction((id: string) => api.delete(`/api/v1/people/${id}`), {
    refresh: [peopleKey],
    onDone: () => toast(t('people.removing.done', { name })),
  });
  const serves = kind !== 'customer' && roles.some((role) => role === 'admin-agent' || role === 'helpdesk-agent');
  const effects: readonly Effect[] = [
    {
      id: 'ends',
      icon: 'ends',
      title: t('people.removing.ends'),
      body: t('people.removing.endsLine', { upn }),
    },
    ...(serves
      ? [
          {
            id: 'groups',
            icon: 'stays' as const,
            title: t('people.removing.groups', { name }),
            body: t('people.removing.groupsLine'),
          },
        ]
      : []),
    {
      id: 'log',
      icon: <LockClosedRegular fontSize={20} />,
      title: t('people.removing.stays'),
      body: t('people.removing.staysLine', { name }),
    },
    {
      id: 'told',
      icon: <AlertOffRegular fontSize={20} />,
      title: t('people.removing.told'),
      body: t('people.removing.toldLine', { name }),
    },
  ];
  return (
    <EndDialog
      open={open}
      title={t('people.removing.title', { name })}
      effects={effects}
      confirmLabel={t('people.panel.remove')}
      busy={remove.busy}
      failure={remove.failure}
      onConfirm={() => void remove.run(person.id).then((answer) => (answer.done ? onDone() : undefined))}
      onCancel={() => {
        remove.reset();
        onClose();
      }}
    />
  );
};
