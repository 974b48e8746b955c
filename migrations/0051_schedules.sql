-- A schedule is a rule by which an activity's dates repeat (RFC 5545), told on Warsaw's wall clock: 18:00 stays 18:00 when
-- the clocks change. An activity may have several. Its dates are written out as occurrences when the schedule is saved, so
-- that each of them can be moved, called off, given a room and a list of people.
create table schedules (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  activity_id    uuid not null references activities,
  -- FREQ and what follows it, without DTSTART, UNTIL and COUNT; null for a list of days chosen by hand.
  rule           text,
  days           jsonb not null default '[]',
  first_day      date not null,
  begins         text not null check (begins ~ '^[0-2][0-9]:[0-5][0-9]$'),
  minutes        integer not null check (minutes between 5 and 1440),
  -- The last local day, or the number of dates: one of them ends every rule.
  until_day      date,
  times          integer check (times between 1 and 400),
  skip_holidays  boolean not null default true,
  -- Local days the rule names and on which nothing happens: holidays passed over and days left out by hand (EXDATE).
  skipped        jsonb not null default '[]',
  place          text not null default '',
  address        text not null default '',
  online_url     text,
  room_id        uuid,
  -- The schedule whose later part this one took over ("this and following").
  follows        uuid references schedules,
  sequence       integer not null default 0,
  created        timestamptz not null,
  created_by     uuid references people,
  changed        timestamptz not null,
  check (rule is null or (until_day is not null) <> (times is not null))
);
create index schedules_activity on schedules (activity_id);

alter table occurrences add column schedule_id uuid references schedules;
-- The room of a date. Whose rooms these are is not known here: a part that lets rooms keeps its bookings by this column
-- and refuses a room that is taken (exclusion violation, 23P01).
alter table occurrences add column room_id uuid;
-- A date called off stays in its place on the page for those who come to look, unless it is hidden.
alter table occurrences add column hidden boolean not null default false;
create index occurrences_schedule on occurrences (schedule_id, original_begins);
create index occurrences_room on occurrences (room_id, begins) where room_id is not null;
