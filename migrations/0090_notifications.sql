-- Who follows what: a matter (consultation, document, meeting), a topic, a neighbourhood, a whole community.
create table follows (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  person_id      uuid not null references people,
  kind           text not null,
  subject_id     uuid not null,
  created        timestamptz not null,
  unique (person_id, kind, subject_id)
);
create index follows_subject on follows (kind, subject_id);

-- One row per person and event: the inbox, and the queue of what must still reach the person by her own channel.
create table notices (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  person_id      uuid not null references people,
  event_id       bigint not null references events,
  matter_kind    text not null,
  matter_id      uuid not null,
  matter_title   text not null,
  matter_href    text not null,
  key            text not null,
  facts          jsonb not null default '{}',
  href           text not null,
  why            text not null,
  -- True where it is the person's own voice: then she hears by her channel even if she follows nothing.
  own            boolean not null default false,
  channel        text not null check (channel in ('email', 'sms', 'phone', 'letter', 'none')),
  created        timestamptz not null,
  read           timestamptz,
  told           timestamptz,
  told_by        uuid references people,
  tries          integer not null default 0,
  unique (person_id, event_id)
);
create index notices_person on notices (person_id, created);
create index notices_waiting on notices (channel, created) where told is null;

create table digests (
  id             uuid primary key default gen_random_uuid(),
  person_id      uuid not null references people,
  day            date not null,
  sent           timestamptz,
  unique (person_id, day)
);

create table unsubscriptions (
  token_hash     text primary key,
  person_id      uuid not null references people,
  kind           text,
  subject_id     uuid,
  created        timestamptz not null
);

create table event_readers (
  reader         text primary key,
  last_event     bigint not null default 0
);
