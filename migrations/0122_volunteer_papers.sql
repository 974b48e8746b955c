-- What a volunteer and a host agreed (UDPP art. 44). A signed one is not changed: a new one is drawn up.
create table volunteer_agreements (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  volunteer_id   uuid not null,
  year           integer not null,
  number         integer not null,
  tasks          text not null,
  place          text not null default '',
  from_day       date not null,
  until_day      date,
  notice_days    integer not null default 7 check (notice_days between 0 and 90),
  -- Which expenses are given back, in words (UDPP art. 45).
  expenses       text not null default '',
  -- Whether a guardian signs, for the volunteer or beside them, as it stood when the agreement was drawn up.
  guardian       text check (guardian in ('acts', 'agrees')),
  volunteer_signed timestamptz,
  host_signed    timestamptz,
  host_signed_by uuid references people,
  guardian_signed timestamptz,
  guardian_id    uuid references people,
  -- The day on the paper that staff have seen with every signature; null where it was signed on line.
  paper_day      date,
  notice_given   timestamptz,
  ended_day      date,
  ended_because  text,
  created        timestamptz not null,
  created_by     uuid references people,
  foreign key (volunteer_id, community_id) references volunteers (id, community_id),
  unique (community_id, year, number),
  check (until_day is null or until_day >= from_day),
  check (ended_day is null or ended_day >= from_day)
);
create index volunteer_agreements_volunteer on volunteer_agreements (volunteer_id, from_day);

-- A certificate of what was done (UDPP art. 44 ust. 2): the confirmed hours of a period as they stood that day.
create table volunteer_certificates (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  volunteer_id   uuid not null,
  year           integer not null,
  number         integer not null,
  from_day       date not null,
  until_day      date not null,
  minutes        integer not null check (minutes > 0),
  tasks          text not null default '',
  issued         timestamptz not null,
  issued_by      uuid references people,
  foreign key (volunteer_id, community_id) references volunteers (id, community_id),
  unique (community_id, year, number),
  check (until_day >= from_day)
);
create index volunteer_certificates_volunteer on volunteer_certificates (volunteer_id);
