import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useType } from '../../parts/type.ts';
import { ActButton } from './act-button.tsx';
import { EndRelationship } from './end-relationship.tsx';
import { useBoxes } from './panel-styles.ts';
import { isSelling, orderersOf, type Partner, type Relationship } from './shapes.ts';
import { useEndRelationship } from './use-partner-acts.ts';

const useStyles = makeStyles({
  foot: { display: 'flex', alignItems: 'flex-end', gap: '12px', marginTop: '10px' },
  accepted: { flexGrow: 1, minWidth: 0, display: 'grid' },
  earlier: { marginTop: '10px', display: 'grid', gap: '2px' },
});

/** What the partner may do as a reseller, since when and by whose word, and how to end it. */
export const Selling = ({ partner, partners }: { partner: Partner; partners: readonly Partner[] }) => {
  const styles = useStyles();
  const boxes = useBoxes();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const [ending, setEnding] = useState(false);
  const end = useEndRelationship(partner);
  const { relationship } = partner;
  return (
    <section className={boxes.section}>
      <h3 className={type.section}>{t('partnerRelationships.selling.heading')}</h3>
      <div className={mergeClasses(boxes.box, boxes.padded)}>
        {relationship === null ? (
          <p className={type.body}>{t('partnerRelationships.selling.none')}</p>
        ) : (
          <What relationship={relationship} orderers={orderersOf(partners)} />
        )}
        {relationship !== null && isSelling(partner) && (
          <div className={styles.foot}>
            <span className={mergeClasses(type.caption, styles.accepted)}>
              {relationship.acceptedBy === null ? (
                t('partnerRelationships.selling.since', { date: format.date(relationship.since) })
              ) : (
                <>
                  <span>{t('partnerRelationships.selling.acceptedBy', { name: relationship.acceptedBy })}</span>
                  <span>{format.date(relationship.since)}</span>
                </>
              )}
            </span>
            <ActButton
              label={t('partnerRelationships.selling.end')}
              allowed={partner.may.includes('end')}
              onClick={() => setEnding(true)}
            />
          </div>
        )}
        {partner.earlier.length > 0 && (
          <div className={mergeClasses(type.caption, styles.earlier)}>
            <h4>{t('partnerRelationships.selling.earlier')}</h4>
            <ul>
              {partner.earlier.map((one) => (
                <li key={one.since}>
                  {t(`partnerRelationships.selling.period.${one.endedBy ?? 'operator'}`, {
                    from: format.date(one.since),
                    to: format.date(one.endedAt ?? one.since),
                  })}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <EndRelationship partner={partner} others={partners} open={ending} end={end} onClose={() => setEnding(false)} />
    </section>
  );
};

const What = ({ relationship, orderers }: { relationship: Relationship; orderers: readonly string[] }) => {
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  if (relationship.state === 'ended') {
    const date = format.date(relationship.endedAt ?? relationship.since);
    return (
      <>
        <p className={type.body}>
          {t(`partnerRelationships.selling.ended.${relationship.endedBy ?? 'operator'}`, { date })}
        </p>
        <p className={mergeClasses(type.body, type.faint)}>{t('partnerRelationships.selling.endedLine')}</p>
      </>
    );
  }
  const words =
    relationship.capacity === 'reseller'
      ? t('partnerRelationships.selling.reseller')
      : orderers.length === 0
        ? t('partnerRelationships.selling.indirectAlone')
        : t('partnerRelationships.selling.indirect', { providers: format.list(orderers) });
  return <p className={type.body}>{words}</p>;
};
