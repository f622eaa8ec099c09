-- The history of one thing, whatever it is, without reading all that happened to its customer.
create index audit_entries_of_subject on audit_entries (organization_id, subject_id, at desc, id desc);
