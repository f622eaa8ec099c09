-- What an order says of its lines and of who has a part in it, beyond what they buy and from whom.

-- Where the first term of a new subscription was aligned: its end (domain 3.9).
alter table order_lines add column aligned_to timestamptz;

-- Resellers beside the partner of record, as declared in the EU and EFTA (domain 3.8).
alter table orders add column further_reseller_ids uuid[] not null default '{}' check (cardinality(further_reseller_ids) <= 5);

-- A partner ID is looked up before an order names it.
create index organizations_by_partner_id on organizations (partner_id) where partner_id is not null;
