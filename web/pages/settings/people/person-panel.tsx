import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { Facts } from '../../../parts/facts.tsx';
import { Note } from '../../../parts/note.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { PersonTile } from '../../../parts/person-tile.tsx';
import { AccessActs } from './access-acts.tsx';
import { EditForm } from './edit-form.tsx';
import { useRolesText } from './list-columns.tsx';
import { PasswordOnce } from './password-once.tsx';
import type { Person, PersonWithPassword } from './shapes.ts';
import { useReasons } from './use-reasons.ts';

const useStyles = makeStyles({ parts: { display: 'grid', gap: '24px' } });

/** One person: facts, what can be changed, and what takes access away. */
export const PersonPanel = ({
  person,
  onReload,
  onClose,
}: {
  person: Person;
  onReload: () => void;
  onClose: () => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const reasons = useReasons();
  const [password, setPassword] = useState<PersonWithPassword>();
  if (password !== undefined) {
    return (
      <Panel
        title={t('people.password.resetTitle', { name: password.name })}
        width={440}
        onClose={onClose}
        foot={
          <Button appearance="primary" onClick={onClose}>
            {t('common.done')}
          </Button>
        }
      >
        <PasswordOnce person={password} isNew={false} />
      </Panel>
    );
  }
  const editable = reasons.command(person, 'edit');
  return (
    <Panel
      title={person.name}
      tile={<PersonTile name={person.name} size={36} />}
      line={person.upn}
      width={440}
      onClose={onClose}
    >
      <div className={styles.parts}>
        {person.state === 'removed' ? (
          <Note tone="info">{t('people.panel.removed')}</Note>
        ) : editable === undefined ? (
          <EditForm key={person.version} person={person} onReload={onReload} />
        ) : (
          <Note tone="info">{editable}</Note>
        )}
        <PersonFacts person={person} withRoles={editable !== undefined} />
        {person.state === 'active' && editable === undefined && (
          <AccessActs person={person} onPassword={setPassword} onRemoved={onClose} />
        )}
      </div>
    </Panel>
  );
};

const PersonFacts = ({ person, withRoles }: { person: Person; withRoles: boolean }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const rolesText = useRolesText();
  return (
    <Facts
      facts={[
        ...(withRoles ? [{ name: t('people.columns.roles'), value: rolesText(person) }] : []),
        { name: t('people.columns.factor'), value: t(`people.factor.${person.secondFactor ?? 'none'}`) },
        {
          name: t('people.columns.last'),
          value: person.lastSignInAt === null ? t('people.never') : format.dateTime(person.lastSignInAt),
        },
      ]}
    />
  );
};
