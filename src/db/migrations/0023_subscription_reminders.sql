-- When its partners are next told that the term of a subscription ends: 30 and 7 days before, of a trial 7 days and 1 day
-- before. Null when nothing is left to tell.
alter table subscriptions add column remind_at timestamptz;

-- Those from before tell what still lies ahead of them; what has passed by the last thing the log knows stays untold.
update subscriptions s set remind_at = (
  select min(s.term_ends_at - make_interval(days => ahead))
  from unnest(case s.kind when 'trial' then array[7, 1] else array[30, 7] end) ahead
  where s.term_ends_at - make_interval(days => ahead) > greatest(
    s.term_starts_at + make_interval(days => case s.kind when 'trial' then 0 else 7 end),
    (select max(at) from audit_entries))
) where state in ('active', 'suspended');

create index subscriptions_to_remind on subscriptions (remind_at) where state = 'active' and remind_at is not null;
