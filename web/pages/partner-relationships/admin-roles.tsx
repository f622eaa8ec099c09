import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { isSensitive } from '../../parts/directory-roles.ts';
import { Note } from '../../parts/note.tsx';
import { SensitiveBadge } from '../../parts/state-badges.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { ActButton } from './act-button.tsx';
import { useBoxes } from './panel-styles.ts';
import { RemoveRoles } from './remove-roles.tsx';
import { activeGrants, type Grant, isSelling, type Partner } from './shapes.ts';
import { useRemoveRoles } from './use-partner-acts.ts';

const useStyles = makeStyles({
  head: { padding: '10px 16px', backgroundColor: own.soft2, borderRadius: '10px 10px 0 0' },
  strong: { borderTop: `1px solid ${own.line2}` },
  ended: { display: 'grid', gap: '2px', color: own.text3 },
});

/** Every admin relationship with this partner, each with its own end (domain 3.6). */
export const AdminRoles = ({ partner }: { partner: Partner }) => {
  const styles = useStyles();
  const boxes = useBoxes();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const active = activeGrants(partner);
  const ended = partner.delegatedAdmin.filter((grant) => grant.state !== 'active');
  return (
    <section className={boxes.section}>
      <h3 className={type.section}>{t('partnerRelationships.adminRoles.heading')}</h3>
      {active.length > 0 && partner.relationship !== null && !isSelling(partner) && (
        <Note tone="warning">{t('partnerRelationships.adminRoles.stay')}</Note>
      )}
      {active.length === 0 && (
        <p className={mergeClasses(type.body, type.quiet)}>{t('partnerRelationships.adminRoles.none')}</p>
      )}
      {active.map((grant) => (
        <GrantBox key={grant.id} partner={partner} grant={grant} />
      ))}
      {ended.length > 0 && (
        <ul className={mergeClasses(type.caption, styles.ended)}>
          {ended.map((grant) => (
            <li key={grant.id}>
              {grant.name}:{' '}
              {t(`partnerRelationships.adminRoles.${grant.state === 'expired' ? 'expired' : 'terminated'}`, {
                date: format.date(grant.endedAt ?? grant.endsAt),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const GrantBox = ({ partner, grant }: { partner: Partner; grant: Grant }) => {
  const styles = useStyles();
  const boxes = useBoxes();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const [removing, setRemoving] = useState(false);
  const remove = useRemoveRoles(partner);
  const ends = format.date(grant.endsAt);
  const holders = grant.holders.map(({ group, people }) =>
    t('partnerRelationships.adminRoles.holder', {
      group: t(`partnerRelationships.adminRoles.groups.${group}`),
      count: people,
    }),
  );
  return (
    <div className={boxes.box}>
      <div className={styles.head}>
        <h4 className={mergeClasses(type.body, type.strong)}>{grant.name}</h4>
        <p className={type.caption}>
          {t('partnerRelationships.adminRoles.since', { date: format.date(grant.activatedAt) })}
        </p>
      </div>
      <ul>
        {grant.roles.map((role) => (
          <li key={role} className={mergeClasses(boxes.row, styles.strong)}>
            <span className={boxes.grow}>
              <span className={type.body}>{t(`acceptance.roles.${role}.does`)}</span>
              <span className={type.caption}>{t(`acceptance.roles.${role}.name`)}</span>
            </span>
            {isSensitive(role) && <SensitiveBadge>{t('acceptance.review.sensitive')}</SensitiveBadge>}
          </li>
        ))}
      </ul>
      <div className={mergeClasses(boxes.row, styles.strong)}>
        <span className={boxes.grow}>
          <span className={type.body}>{t('partnerRelationships.adminRoles.autoExtend')}</span>
          <span className={type.caption}>
            {t(
              grant.autoExtend
                ? 'partnerRelationships.adminRoles.extendOn'
                : 'partnerRelationships.adminRoles.extendOff',
              {
                date: ends,
              },
            )}
          </span>
        </span>
      </div>
      <div className={mergeClasses(boxes.row, styles.strong)}>
        <span className={mergeClasses(type.caption, boxes.grow)}>
          {holders.length === 0
            ? t('partnerRelationships.adminRoles.noHolder')
            : t('partnerRelationships.adminRoles.heldBy', { groups: format.list(holders) })}
        </span>
        <ActButton
          label={t('partnerRelationships.adminRoles.remove')}
          name={t('partnerRelationships.adminRoles.removeOf', { name: grant.name })}
          allowed={grant.may.includes('remove-roles')}
          onClick={() => setRemoving(true)}
        />
      </div>
      <RemoveRoles partner={partner} grant={grant} open={removing} remove={remove} onClose={() => setRemoving(false)} />
    </div>
  );
};
