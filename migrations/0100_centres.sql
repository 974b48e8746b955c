-- For the exclusion constraint over rooms and times; a trusted extension since PostgreSQL 13.
create extension if not exists btree_gist;

-- A place of residents' activity: a community centre, a club, a room at the library.
create table centres (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  neighbourhood_id uuid references neighbourhoods,
  slug           text not null,
  name           text not null,
  summary        text not null default '',
  mission        text not null default '',
  principles     text not null default '',
  logo_file      uuid references files,
  address        text not null default '',
  -- How to get there and in: the stop, the gate, the bell.
  directions     text not null default '',
  lat            double precision check (lat between -90 and 90),
  lon            double precision check (lon between -180 and 180),
  phone          text,
  email          text,
  -- In the syntax of OpenStreetMap's opening_hours; empty while not known.
  hours          text not null default '',
  -- feature → yes | limited | no, and words (see accessibility.ts); what is not there is not known.
  accessibility  jsonb not null default '{}',
  -- Within how many days the place promises to answer a request.
  answer_days    integer not null default 3 check (answer_days between 1 and 60),
  opened         date,
  closed         date,
  created        timestamptz not null,
  unique (community_id, slug),
  unique (id, community_id),
  check (closed is null or opened is null or closed >= opened)
);

-- Who runs the place: several hosts side by side, each from a day to a day.
create table centre_hosts (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  organisation_id uuid references organisations,
  office_id      uuid references offices,
  part           text not null default '',
  valid_from     date not null,
  valid_to       date,
  foreign key (centre_id, community_id) references centres (id, community_id),
  check (num_nonnulls(organisation_id, office_id) = 1),
  check (valid_to is null or valid_to >= valid_from),
  exclude using gist (centre_id with =, (coalesce(organisation_id, office_id)) with =,
    daterange(valid_from, valid_to, '[]') with &&)
);

create table rooms (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  slug           text not null,
  name           text not null,
  words          text not null default '',
  position       integer not null default 0,
  area_m2        numeric(7, 1) check (area_m2 > 0),
  capacity       integer check (capacity > 0),
  -- [{ name, capacity }]: chairs in rows, tables in a ring …
  layouts        jsonb not null default '[]',
  -- What stands in it for good: 'projector', 'kitchen', 'mirrors' … (see equipment.ts)
  equipment      text[] not null default '{}',
  accessibility  jsonb not null default '{}',
  picture_file   uuid references files,
  -- Rules of booking. Null sets no limit.
  bookable       boolean not null default true,
  needs_approval boolean not null default false,
  notice_hours   integer not null default 0 check (notice_hours >= 0),
  shortest_minutes integer not null default 30 check (shortest_minutes > 0),
  longest_minutes integer check (longest_minutes > 0),
  horizon_days   integer check (horizon_days > 0),
  -- For airing and cleaning after each booking.
  buffer_minutes integer not null default 0 check (buffer_minutes between 0 and 1440),
  weekly_quota_minutes integer check (weekly_quota_minutes > 0),
  -- A booking made without an account waits so long for the link in the letter; 0 does not wait at all.
  hold_hours     integer not null default 0 check (hold_hours between 0 and 168),
  -- A series is asked every so many weeks whether it is still needed; null never.
  reconfirm_weeks integer check (reconfirm_weeks between 1 and 52),
  -- Who opens the door: somebody on duty, or a trusted holder of keys.
  opened_by      text not null default 'staff' check (opened_by in ('staff', 'keyholder', 'code')),
  closed         date,
  created        timestamptz not null,
  unique (centre_id, slug),
  unique (id, centre_id, community_id),
  foreign key (centre_id, community_id) references centres (id, community_id)
);

-- When a place, or one room of it, is closed although its hours say otherwise.
create table closures (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  room_id        uuid references rooms,
  begins         timestamptz not null,
  ends           timestamptz not null,
  reason         text not null,
  -- What was done with bookings that stood there.
  standing       text not null default 'leave' check (standing in ('leave', 'cancel', 'move')),
  withdrawn      timestamptz,
  created        timestamptz not null,
  foreign key (centre_id, community_id) references centres (id, community_id),
  check (ends > begins)
);
create index closures_centre on closures (centre_id, ends);

-- What somebody asked for: one or more dates in one room. Each date is a row of `bookings`.
create table booking_requests (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  room_id        uuid not null,
  person_id      uuid references people,
  organisation_id uuid references organisations,
  -- An informal group, in its own words.
  group_name     text,
  title          text not null,
  -- Whether others may read on the plan of the room what it is.
  shown          boolean not null default false,
  people         integer not null check (people > 0),
  needs          text not null default '',
  -- The version of the house rules that was accepted, or null where there were none.
  rules_accepted uuid,
  channel        text not null check (channel in ('web', 'paper', 'phone', 'desk')),
  entered_by     uuid references people,
  -- Made by whoever sends it: sent twice, it is one.
  client_id      uuid unique,
  token_hash     text not null unique,
  -- A long series is asked whether it is still needed: by when it must answer, and when it was asked.
  reconfirm_by   timestamptz,
  reconfirm_asked timestamptz,
  reconfirmed    timestamptz,
  created        timestamptz not null,
  changed        timestamptz not null,
  foreign key (room_id, centre_id, community_id) references rooms (id, centre_id, community_id),
  unique (id, room_id)
);
create index booking_requests_person on booking_requests (person_id);
create index booking_requests_centre on booking_requests (centre_id, created);
create index booking_requests_reconfirm on booking_requests (reconfirm_by) where reconfirm_by is not null;

-- One room at one time. A date of an activity in a room is a booking too (`occurrence_id`, kept by a trigger).
create table bookings (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  room_id        uuid not null,
  request_id     uuid references booking_requests,
  occurrence_id  uuid unique references occurrences on delete cascade,
  begins         timestamptz not null,
  ends           timestamptz not null,
  -- As the room had it when this was booked: a rule changed later moves nothing.
  buffer_minutes integer not null default 0,
  -- From the beginning to the end and the buffer after it; kept by a trigger.
  during         tstzrange not null,
  status         text not null check (status in ('asked', 'held', 'confirmed', 'declined', 'cancelled', 'released')),
  held_until     timestamptz,
  -- Why it was declined, cancelled or released, in words.
  because        text,
  decided        timestamptz,
  -- What the status was before it was cancelled, so that cancelling can be undone.
  before_cancel  text,
  reminded       timestamptz,
  sequence       integer not null default 0,
  changed        timestamptz not null,
  foreign key (room_id, centre_id, community_id) references rooms (id, centre_id, community_id),
  check (ends > begins),
  check (num_nonnulls(request_id, occurrence_id) = 1),
  check (status <> 'held' or held_until is not null),
  -- Two cannot be in one room at once, whatever the program thinks. Deferrable, because a whole series may move onto
  -- times that its own other dates are just leaving.
  constraint bookings_no_overlap exclude using gist (room_id with =, during with &&)
    where (status in ('held', 'confirmed')) deferrable initially immediate
);
create index bookings_room on bookings (room_id, begins);
create index bookings_centre on bookings (centre_id, begins);
create index bookings_request on bookings (request_id);
create index bookings_held on bookings (held_until) where status = 'held';
create index bookings_asked on bookings (centre_id) where status = 'asked';

create function booking_during() returns trigger language plpgsql as $$
begin
  new.during := tstzrange(new.begins, new.ends + make_interval(mins => new.buffer_minutes));
  return new;
end $$;
create trigger bookings_during before insert or update of begins, ends, buffer_minutes on bookings
  for each row execute function booking_during();
