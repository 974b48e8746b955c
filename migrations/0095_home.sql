-- What the accessibility statement of a community says (Dz.U. 2023 poz. 1440; technical conditions 2.0 of 31.07.2024).
-- The row without a community is the statement of the installation itself.
create table accessibility_statements (
  community_id   uuid references communities,
  entity         text not null,
  email          text not null,
  phone          text not null,
  contact        text not null,
  status         text not null check (status in ('full', 'part', 'none')),
  -- What does not conform, what the law leaves out, and what would cost too much: a line each.
  faults         text not null default '',
  exempt         text not null default '',
  costs          text not null default '',
  published      date not null,
  updated        date not null,
  prepared       date not null,
  reviewed       date,
  method         text not null check (method in ('self', 'external')),
  architecture   text not null default '',
  communication  text not null default '',
  apps           text not null default '',
  saved          timestamptz not null,
  saved_by       uuid references people,
  unique nulls not distinct (community_id),
  check (status = 'full' or length(trim(faults || exempt || costs)) > 0)
);

-- The secret in the address of a person's own calendar is made of this id and the installation's secret; a new id
-- closes the old address.
create table calendar_keys (
  person_id      uuid primary key references people,
  id             uuid not null unique default gen_random_uuid(),
  created        timestamptz not null
);
