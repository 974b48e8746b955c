create extension if not exists btree_gist;

-- An office of a town hall (or of an institution). Its name and its place change on dates; the office stays the same.
create table offices (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  parent_id      uuid references offices,
  opened         date not null,
  closed         date,
  created        timestamptz not null,
  created_by     uuid references people,
  check (closed is null or closed >= opened)
);

create table office_names (
  id             uuid primary key default gen_random_uuid(),
  office_id      uuid not null references offices,
  name           text not null,
  -- Where in the town hall: floor, room, desk, and the address.
  place          text not null default '',
  valid_from     date not null,
  valid_to       date,
  -- One name on each day; both dates included.
  constraint office_names_one_on_a_day
    exclude using gist (office_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
