-- What is known of asking a vendor's own system for a line.

alter table order_lines
  -- When it was last asked for; null while it never was.
  add column asked_at timestamptz,
  -- The system has taken it and tells the result later: nobody asks again until it has waited too long.
  add column promised boolean not null default false,
  -- How often in a row nobody answered. A try that ended with a process of ours is not the other system's fault.
  add column unheard int not null default 0,
  -- What the system said against it, in its own words: {"code": "no_stock", "sentence": "No seats are left this month."}.
  add column refusal jsonb;

-- Lines that wait, the longest first.
create index order_lines_waiting on order_lines (asked_at) where state in ('pending', 'sent');
