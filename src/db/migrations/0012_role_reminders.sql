-- When both sides are next told that admin roles end: 30, 7 and 1 days before. Null when nothing is left to tell.
alter table delegated_admins add column remind_at timestamptz;

-- Grants from before tell what still lies ahead of them; what has passed by the last thing the log knows stays untold.
update delegated_admins grants set remind_at = (
  select min(grants.ends_at - make_interval(days => ahead))
  from unnest(array[30, 7, 1]) ahead
  where grants.ends_at - make_interval(days => ahead) > greatest(
    grants.activated_at, coalesce((select max(at) from audit_entries), grants.activated_at))
) where state = 'active';

create index delegated_admins_to_remind on delegated_admins (remind_at) where state = 'active' and not auto_extend;
