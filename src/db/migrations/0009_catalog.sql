-- The catalogue: every import makes a whole version that takes effect at its date; nothing of a version is ever edited.
-- The version in force at a moment is the one that took effect last, and of two that did so together the later import.
create table catalog_versions (
  id uuid primary key,
  number integer not null unique,
  effective_at timestamptz not null,
  created_at timestamptz not null,
  person_id uuid,
  person_name text not null,
  items integer not null,
  added integer not null,
  changed integer not null,
  withdrawn integer not null,
  check (effective_at >= created_at)
);
create unique index catalog_versions_in_force on catalog_versions (effective_at desc, number desc);

-- An item as the domain knows it; beside it what lists are sorted, filtered and searched by.
create table catalog_items (
  version_id uuid not null references catalog_versions,
  id text collate "C" not null,
  item jsonb not null,
  folded_name text collate "C" not null,
  search_text text not null,
  publisher text collate "C" not null,
  kind text not null check (kind in ('license', 'addon', 'trial')),
  markets text[] not null,
  primary key (version_id, id)
);
create index catalog_items_by_name on catalog_items (version_id, folded_name, id);
