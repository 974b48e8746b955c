-- What somebody who lives here would like to run: in three steps, without an account, with a day by which they are answered.
create table activity_proposals (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  title          text not null,
  summary        text not null default '',
  audience       text[] not null default '{}',
  repeats        text not null check (repeats in ('once', 'week', 'fortnight', 'month', 'open')),
  day            date,
  begins         text check (begins ~ '^[0-2][0-9]:[0-5][0-9]$'),
  minutes        integer check (minutes between 15 and 720),
  people         integer check (people between 1 and 10000),
  -- A room as some other part offers it, opaque here; or a place in words.
  room_id        uuid,
  place          text not null default '',
  person_id      uuid references people,
  channel        text not null check (channel in ('web', 'paper', 'phone', 'desk', 'email', 'outdoor')),
  entered_by     uuid references people,
  client_id      uuid unique,
  token_hash     text unique,
  status         text not null default 'new' check (status in ('new', 'talking', 'accepted', 'declined', 'withdrawn')),
  -- By when they hear from us: what was promised when they sent it.
  due            date not null,
  reply          text not null default '',
  replied        timestamptz,
  activity_id    uuid references activities,
  created        timestamptz not null,
  changed        timestamptz not null,
  check (status <> 'declined' or reply <> ''),
  check (status <> 'accepted' or activity_id is not null)
);
create index activity_proposals_waiting on activity_proposals (community_id, due) where status in ('new', 'talking');
create index activity_proposals_person on activity_proposals (person_id);
create index activity_proposals_activity on activity_proposals (activity_id);

-- What is said about it on the way, by those who answer and by those who asked.
create table activity_proposal_messages (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  proposal_id    uuid not null references activity_proposals,
  from_staff     boolean not null,
  text           text not null,
  said_by        uuid references people,
  said           timestamptz not null
);
create index activity_proposal_messages_proposal on activity_proposal_messages (proposal_id, said);
