-- Somebody of the team that thinks a place up.
alter table roles drop constraint roles_role_check;
alter table roles add constraint roles_role_check check (role in ('operator', 'administrator', 'official', 'organiser',
  'drafter', 'recorder', 'council-member', 'representative', 'animator', 'coordinator', 'leader', 'duty', 'team-member'));

-- How a place is being made: what its team has agreed on beforehand.
create table centre_makings (
  centre_id      uuid primary key references centres,
  community_id   uuid not null references communities,
  -- How many groups of residents the team is to choose.
  groups         integer not null default 4 check (groups between 1 and 12)
);

-- A call for people: who is wanted, for what, until when.
create table role_calls (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  role           text not null check (role in ('animator', 'team-member')),
  words          text not null default '',
  places         integer check (places > 0),
  hours_from     integer check (hours_from between 1 and 160),
  hours_to       integer check (hours_to between 1 and 160),
  paid           text not null check (paid in ('paid', 'unpaid', 'either')),
  -- The last day on which a declaration comes in time.
  until_day      date not null,
  -- Whoever is accepted will work with minors, so their clearance must be seen first (art. 21 of the act of 13.05.2016).
  with_minors    boolean not null default false,
  created        timestamptz not null,
  closed         timestamptz,
  unique (id, community_id),
  foreign key (centre_id, community_id) references centres (id, community_id),
  check (hours_to >= hours_from)
);
create index role_calls_centre on role_calls (centre_id, created);

create table declarations (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  call_id        uuid not null,
  -- Null once the person was forgotten.
  person_id      uuid references people,
  organisation   text not null default '',
  hours          integer not null check (hours between 1 and 160),
  paid           text not null check (paid in ('paid', 'unpaid', 'either')),
  words          text not null default '',
  channel        text not null check (channel in ('web', 'paper', 'phone', 'desk')),
  entered_by     uuid references people,
  client_id      uuid not null unique,
  token_hash     text not null unique,
  received       timestamptz not null,
  late           boolean not null,
  -- Sent again without an account by somebody of the same address or number: one record in the list, nothing told to
  -- whoever only knows the address.
  same_as        uuid references declarations,
  status         text not null default 'waiting' check (status in ('waiting', 'accepted', 'reserve', 'declined', 'withdrawn')),
  reason         text not null default '',
  decided        timestamptz,
  created        timestamptz not null,
  foreign key (call_id, community_id) references role_calls (id, community_id),
  check ((status in ('accepted', 'reserve', 'declined')) = (decided is not null))
);
create unique index declarations_once on declarations (call_id, person_id) where same_as is null and status <> 'withdrawn';
create index declarations_call on declarations (call_id, received);
create index declarations_person on declarations (person_id);

-- A meeting of the team: an activity owned by the place, with a number.
create table team_meetings (
  activity_id    uuid primary key references activities,
  community_id   uuid not null,
  centre_id      uuid not null,
  number         integer not null check (number > 0),
  unique (centre_id, number),
  unique (activity_id, centre_id),
  foreign key (centre_id, community_id) references centres (id, community_id)
);

-- What the team decided and how; the latest of each sort is what the place says of itself, earlier ones stay readable.
create table team_decisions (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  centre_id      uuid not null,
  meeting_id     uuid not null,
  sort           text not null check (sort in ('groups', 'name', 'logo', 'values', 'mission', 'rules')),
  text           text not null check (text <> ''),
  method         text not null check (method in ('consensus', 'vote', 'lot', 'organiser')),
  votes_for      integer check (votes_for >= 0),
  votes_against  integer check (votes_against >= 0),
  abstained      integer check (abstained >= 0),
  decided        date not null,
  client_id      uuid not null unique,
  created        timestamptz not null,
  foreign key (meeting_id, centre_id) references team_meetings (activity_id, centre_id),
  check ((method = 'vote') = (num_nonnulls(votes_for, votes_against, abstained) = 3)),
  check (method = 'vote' or num_nonnulls(votes_for, votes_against, abstained) = 0)
);
create index team_decisions_centre on team_decisions (centre_id, sort, decided, created);
