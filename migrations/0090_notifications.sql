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

-- One row per person and event: the inbox, and the queue of what must still reach the person by their own channel.
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
  -- True where it is the person's own voice: then they hear by their channel even if they follow nothing.
  own            boolean not null default false,
  channel        text not null check (channel in ('email', 'sms', 'phone', 'letter', 'none')),
  created        timestamptz not null,
  read           timestamptz,
  -- When it reached the person: read here, handed to the mail server, sent on paper, said on the phone.
  told           timestamptz,
  told_by        uuid references people,
  -- Calls that nobody answered.
  tries          integer not null default 0,
  unique (person_id, event_id)
);
create index notices_person on notices (person_id, created);
create index notices_waiting on notices (channel, community_id, created) where told is null;

-- One letter a day at most. A row is made when there is something to say, claimed by moving `next_try` on, and kept
-- until it is sent: what the mail server refused goes again, later and later.
create table digests (
  id             uuid primary key default gen_random_uuid(),
  person_id      uuid not null references people,
  day            date not null,
  next_try       timestamptz not null,
  tries          integer not null default 0,
  -- What the mail server said, for the operator.
  failure        text,
  sent           timestamptz,
  unique (person_id, day)
);
create unique index digests_open on digests (person_id) where sent is null;
create index digests_due on digests (next_try) where sent is null;

-- The key in the footer of a digest: stops letters without signing in (RFC 8058).
create table mail_keys (
  token_hash     text primary key,
  person_id      uuid not null references people,
  created        timestamptz not null
);
create index mail_keys_person on mail_keys (person_id);

-- Who asked for no more e-mail: at all (no kind), or about one matter.
create table mail_stops (
  person_id      uuid not null references people,
  kind           text,
  subject_id     uuid,
  created        timestamptz not null,
  unique nulls not distinct (person_id, kind, subject_id),
  check ((kind is null) = (subject_id is null))
);

-- How far a reader of events has come. Numbers, not ids: in one community they are given in the order of commits and
-- without a gap, so that a reader who remembers the last one never misses an event that was still being written.
create table event_readers (
  reader         text not null,
  community_id   uuid not null references communities,
  last_number    bigint not null default 0,
  primary key (reader, community_id)
);
