-- A key, a card or a code that opens a place or one room of it. A code is kept only while it opens: a changed one is a
-- new row, and the old row forgets what it was.
create table door_keys (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  room_id        uuid,
  kind           text not null check (kind in ('key', 'card', 'code')),
  label          text not null,
  code           text,
  -- So long before a slot begins its people may read the code.
  minutes_before integer not null default 30 check (minutes_before between 0 and 1440),
  created        timestamptz not null,
  ended          timestamptz,
  ended_why      text check (ended_why in ('lost', 'changed', 'withdrawn')),
  unique (id, community_id),
  foreign key (centre_id, community_id) references centres (id, community_id),
  foreign key (room_id, centre_id, community_id) references rooms (id, centre_id, community_id),
  check ((ended is null) = (ended_why is null)),
  check ((code is not null) = (kind = 'code' and ended is null))
);
create index door_keys_centre on door_keys (centre_id);

-- A key went from hand to hand: it did when both sides said so. Nobody as giver is the place itself; so is nobody as
-- taker where the place takes. A person who was forgotten leaves an empty hand, not the place's.
create table key_handovers (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  key_id         uuid not null,
  giver_id       uuid references people,
  takes          text not null check (takes in ('person', 'place')),
  taker_id       uuid references people,
  giver_confirmed timestamptz,
  taker_confirmed timestamptz,
  way            text check (way in ('link', 'account', 'signature', 'desk')),
  noted_by       uuid references people,
  token          text unique,
  created        timestamptz not null,
  ended          timestamptz,
  outcome        text check (outcome in ('passed-on', 'refused', 'lost')),
  foreign key (key_id, community_id) references door_keys (id, community_id),
  check (takes = 'person' or taker_id is null),
  check ((ended is null) = (outcome is null))
);
create index key_handovers_key on key_handovers (key_id, created);
create index key_handovers_taker on key_handovers (taker_id);
create index key_handovers_giver on key_handovers (giver_id);
-- One key is in one pair of hands, and is being handed over to one.
create unique index key_handovers_holder on key_handovers (key_id)
  where ended is null and giver_confirmed is not null and taker_confirmed is not null;
create unique index key_handovers_offered on key_handovers (key_id)
  where ended is null and (giver_confirmed is null or taker_confirmed is null);

-- Who may keep keys of a place between slots and pass them on among themselves, once they agreed to its rules.
create table key_trusts (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  person_id      uuid not null references people,
  role           text not null default '',
  since          date not null,
  until_day      date,
  agreed         date,
  foreign key (centre_id, community_id) references centres (id, community_id),
  check (until_day is null or until_day >= since),
  exclude using gist (centre_id with =, person_id with =, daterange(since, until_day, '[]') with &&)
);
create index key_trusts_person on key_trusts (person_id);

-- Something is broken, told by anybody who was there.
create table damages (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  room_id        uuid,
  thing_id       uuid,
  -- How many pieces of the thing cannot be lent until it is mended.
  units          integer not null default 0 check (units >= 0),
  words          text not null,
  picture_file   uuid references files,
  person_id      uuid references people,
  token          text unique,
  client_id      uuid unique,
  status         text not null default 'new' check (status in ('new', 'seen', 'mending', 'done')),
  note           text not null default '',
  closure_id     uuid references closures,
  created        timestamptz not null,
  changed        timestamptz not null,
  foreign key (centre_id, community_id) references centres (id, community_id),
  foreign key (room_id, centre_id, community_id) references rooms (id, centre_id, community_id)
);
create index damages_open on damages (centre_id, created) where status <> 'done';
create index damages_person on damages (person_id);
