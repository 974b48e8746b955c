-- Who leads an activity when it is residents themselves; an organisation stands on the activity.
create table resident_led (
  activity_id    uuid primary key references activities,
  community_id   uuid not null references communities
);

-- What a place wants to reach in a year: a goal, the form of activity planned for it, and how it is seen to be reached.
create table centre_goals (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  year           integer not null check (year between 2000 and 2100),
  goal           text not null check (goal <> ''),
  form           text not null default '',
  -- A figure counted from the records (year/figures.ts), or the place's own measure in words.
  indicator      text,
  own_indicator  text not null default '',
  target         integer check (target >= 0),
  -- Of an own measure only: what was reached, in words.
  result         text not null default '',
  created        timestamptz not null,
  foreign key (centre_id, community_id) references centres (id, community_id),
  check ((indicator is null) = (own_indicator <> ''))
);
create index centre_goals_year on centre_goals (centre_id, year, created);

create table centre_pictures (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  year           integer not null check (year between 2000 and 2100),
  -- Its alternative text stands with the file.
  file_id        uuid not null references files,
  created        timestamptz not null,
  foreign key (centre_id, community_id) references centres (id, community_id),
  unique (centre_id, year, file_id)
);

-- An organisation runs activities in the place by an agreement: a document of this platform, or a paper with a number.
create table operator_agreements (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  year           integer not null check (year between 2000 and 2100),
  organisation_id uuid not null references organisations,
  document_id    uuid references documents,
  number         text not null default '',
  signed         date,
  grosze         bigint not null default 0 check (grosze >= 0),
  planned_hours  integer not null default 0 check (planned_hours >= 0),
  -- Where the public task is told of: the contest, the offer.
  task_url       text,
  created        timestamptz not null,
  foreign key (centre_id, community_id) references centres (id, community_id),
  check (document_id is not null or number <> '')
);
-- The same agreement is written down once for a year.
create unique index operator_agreements_once on operator_agreements
  (centre_id, year, organisation_id, coalesce(document_id, centre_id), number);

-- What running the place costs and who pays: an office of the municipality or an organisation.
create table running_costs (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  year           integer not null check (year between 2000 and 2100),
  what           text not null check (what <> ''),
  office_id      uuid references offices,
  organisation_id uuid references organisations,
  planned        bigint not null check (planned >= 0),
  paid           bigint not null default 0 check (paid >= 0),
  changed        timestamptz not null,
  foreign key (centre_id, community_id) references centres (id, community_id),
  check (num_nonnulls(office_id, organisation_id) = 1)
);
create unique index running_costs_once on running_costs
  (centre_id, year, lower(what), coalesce(office_id, organisation_id));

-- The report of a year: one draft at most, then frozen under its number. A correction is the next number.
create table centre_reports (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  year           integer not null check (year between 2000 and 2100),
  number         integer not null check (number > 0),
  conclusion     text not null default '',
  -- As the records stood when it was published; nobody is named in it.
  content        jsonb,
  published      timestamptz,
  made           timestamptz not null,
  unique (centre_id, year, number),
  foreign key (centre_id, community_id) references centres (id, community_id),
  check ((published is null) = (content is null))
);
create unique index centre_reports_draft on centre_reports (centre_id, year) where published is null;
