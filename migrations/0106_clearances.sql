-- That somebody looked into a register about a person before they were let to work with minors (art. 21 of the act of
-- 13.05.2016). Only that it was looked into, when, by whom, and until when the place relies on it; never what it said.
create table clearances (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  person_id      uuid not null references people,
  kind           text not null check (kind in ('register', 'criminal-record', 'countries')),
  checked_on     date not null,
  valid_until    date not null,
  seen_by        uuid references people,
  created        timestamptz not null,
  check (valid_until >= checked_on),
  unique (community_id, person_id, kind, checked_on)
);
create index clearances_person on clearances (person_id);
