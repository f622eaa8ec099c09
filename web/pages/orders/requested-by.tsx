import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../parts/card.tsx';
import { PersonTile } from '../../parts/person-tile.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { AskedLines } from './asked-lines.tsx';
import { type OrderRequest, REQUESTS } from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '12px' },
  party: { display: 'flex', alignItems: 'center', gap: '12px', minWidth: 0 },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
});

/** Who asked for an order, for what, and with which words: it stays in sight while something else is put into the cart. */
export const RequestedBy = ({ request }: { request: OrderRequest }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const person = request.submittedBy?.name;
  return (
    <Card
      title={t('orders.wizard.requestedBy')}
      act={<TextLink to={`${REQUESTS}?open=${request.id}`}>{t('orders.wizard.seeRequest')}</TextLink>}
    >
      <div className={styles.root}>
        <div className={styles.party}>
          <PersonTile name={person ?? request.from.name} size={32} />
          <span className={styles.words}>
            {request.note !== null && <span className={type.body}>{request.note}</span>}
            <span className={type.caption}>
              {format.joined([
                person === undefined
                  ? request.from.name
                  : t('orders.requests.askedBy', { person, organization: request.from.name }),
                format.date(request.submittedAt),
              ])}
            </span>
          </span>
        </div>
        <AskedLines label={t('orders.requests.asked')} lines={request.lines} inside />
      </div>
    </Card>
  );
};
