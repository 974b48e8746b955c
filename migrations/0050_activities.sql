-- An activity is anything that happens: a consultation meeting, a class, a walk, an assembly. It has occurrences;
-- people and organisations take part in an occurrence, or in the whole activity (then occurrence_id is null).
create table activities (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  slug           text not null,
  kind           text not null check (kind in ('meeting', 'workshop', 'class', 'walk', 'training', 'assembly', 'duty', 'action', 'other')),
  title          text not null,
  summary        text not null default '',
  organisation_id uuid references organisations,
  -- The thing this belongs to, where it belongs to one (a consultation's meeting).
  owner_kind     text,
  owner_id       uuid,
  registration   text not null default 'none' check (registration in ('none', 'open')),
  capacity       integer check (capacity > 0),
  accessibility  jsonb not null default '{}',
  languages      text not null default 'pl',
  published      timestamptz,
  created        timestamptz not null,
  created_by     uuid references people,
  unique (community_id, slug)
);
create index activities_owner on activities (owner_kind, owner_id);

create table occurrences (
  id             uuid primary key default gen_random_uuid(),
  activity_id    uuid not null references activities,
  community_id   uuid not null references communities,
  begins         timestamptz not null,
  ends           timestamptz not null,
  -- Where it first stood in its series: a moved date is known as moved.
  original_begins timestamptz not null,
  place          text not null default '',
  address        text not null default '',
  online_url     text,
  cancelled      timestamptz,
  cancelled_because text,
  sequence       integer not null default 0,
  changed        timestamptz not null,
  check (ends > begins),
  unique (activity_id, original_begins)
);
create index occurrences_when on occurrences (community_id, begins);

-- One participation per person (or organisation) and activity or date. `client_id` is made by whoever sends it:
-- sent twice, it is still one.
create table participations (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  activity_id    uuid not null references activities,
  occurrence_id  uuid references occurrences,
  person_id      uuid references people,
  organisation_id uuid references organisations,
  seats          integer not null default 1 check (seats between 1 and 20),
  status         text not null check (status in ('registered', 'waiting', 'offered', 'withdrawn', 'present', 'late', 'excused', 'absent')),
  -- "What do you need in order to take part?" Needs, not diagnoses.
  needs          text not null default '',
  channel        text not null check (channel in ('web', 'paper', 'phone', 'desk', 'email', 'outdoor')),
  entered_by     uuid references people,
  client_id      uuid unique,
  -- For people without an account: the link that shows and withdraws the registration.
  token_hash     text unique,
  created        timestamptz not null,
  changed        timestamptz not null,
  check (person_id is not null or organisation_id is not null)
);
create unique index participations_once on participations
  (activity_id, coalesce(occurrence_id, activity_id), coalesce(person_id, activity_id), coalesce(organisation_id, activity_id))
  where status <> 'withdrawn';
create index participations_person on participations (person_id);
create index participations_occurrence on participations (occurrence_id, status);

-- How many came, where names are not taken. A head-count and a signed list stay two mechanisms.
create table head_counts (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  occurrence_id  uuid not null references occurrences,
  age_band       text not null default 'all' check (age_band in ('all', 'child', 'youth', 'adult', 'senior')),
  people         integer not null check (people >= 0),
  method         text not null default 'counted' check (method in ('counted', 'estimated', 'tickets')),
  counted        timestamptz not null,
  counted_by     uuid references people,
  unique (occurrence_id, age_band)
);
