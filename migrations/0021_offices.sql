alter table communities
  add column gains text not null default '',
  add column runs text not null default '';

-- Names of a town hall's offices exclude one another in time, which plain indexes cannot say.
create extension if not exists btree_gist;

create table offices (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  parent_id      uuid,
  email          text,
  phone          text,
  opened         date not null,
  -- The last day of its work.
  closed         date,
  created        timestamptz not null,
  created_by     uuid references people,
  unique (id, community_id),
  foreign key (parent_id, community_id) references offices (id, community_id),
  check (parent_id <> id),
  check (closed >= opened)
);
create index offices_community on offices (community_id);

-- An office is renamed and moved while matters are in its hands: each name lasts from a day to a day, both included.
create table office_names (
  id             uuid primary key default gen_random_uuid(),
  office_id      uuid not null references offices,
  name           text not null,
  -- Where in the town hall: the address, floor, room.
  place          text not null default '',
  valid_from     date not null,
  valid_to       date,
  check (valid_to >= valid_from),
  constraint office_names_one_on_a_day
    exclude using gist (office_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
