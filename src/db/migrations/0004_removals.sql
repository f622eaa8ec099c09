-- How relationships end: in which language a removal's statement was read, and which admin roles reach their end date.
alter table removals add column locale text not null check (locale in ('en', 'zh-TW'));
alter table removals add check ((relationship_id is null) <> (partnership_id is null));

create index delegated_admins_due on delegated_admins (ends_at) where state = 'active';
