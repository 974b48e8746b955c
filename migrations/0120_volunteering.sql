-- A call for helpers: what is to be done, for whom, when, by how many, from what age.
create table help_calls (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  slug           text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,80}$'),
  title          text not null,
  words          text not null default '',
  -- Who uses the help and answers for it (UDPP art. 42): an organisation, or an office of the municipality.
  organisation_id uuid references organisations,
  office_id      uuid references offices,
  -- What happens there, and the thing it is for (a place, a consultation): a role in that thing counts here.
  activity_id    uuid references activities,
  owner_kind     text,
  owner_id       uuid,
  place          text not null default '',
  from_day       date not null,
  until_day      date,
  -- How many are sought; null sets no number.
  wanted         integer check (wanted > 0),
  least_age      integer check (least_age between 1 and 99),
  created        timestamptz not null,
  created_by     uuid references people,
  closed         timestamptz,
  unique (community_id, slug),
  unique (id, community_id),
  check (num_nonnulls(organisation_id, office_id) = 1),
  check (num_nonnulls(owner_kind, owner_id) <> 1),
  check (until_day is null or until_day >= from_day)
);
create index help_calls_open on help_calls (community_id, from_day) where closed is null;

-- A person who helps one host. Everything agreed, done and certified between the two hangs on this row. Two entries of
-- one person may turn out to be the same: then there are two rows, and both stay true.
create table volunteers (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  person_id      uuid not null references people,
  organisation_id uuid references organisations,
  office_id      uuid references offices,
  owner_kind     text,
  owner_id       uuid,
  -- For people without an account: the link that shows and changes all of it.
  token_hash     text unique,
  created        timestamptz not null,
  unique (id, community_id),
  unique (id, person_id),
  check (num_nonnulls(organisation_id, office_id) = 1)
);
create index volunteers_person on volunteers (person_id);
create index volunteers_community on volunteers (community_id, created);

-- "I help": what a person said to one call.
create table help_offers (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  call_id        uuid not null,
  volunteer_id   uuid not null,
  -- "I only have two hours on Saturdays".
  availability   text not null default '',
  -- Needs, not diagnoses.
  needs          text not null default '',
  channel        text not null check (channel in ('web', 'paper', 'phone', 'desk', 'email', 'outdoor')),
  entered_by     uuid references people,
  client_id      uuid unique,
  withdrawn      timestamptz,
  created        timestamptz not null,
  foreign key (call_id, community_id) references help_calls (id, community_id),
  foreign key (volunteer_id, community_id) references volunteers (id, community_id)
);
create unique index help_offers_once on help_offers (call_id, volunteer_id) where withdrawn is null;
create index help_offers_volunteer on help_offers (volunteer_id);

create table shifts (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  call_id        uuid not null,
  occurrence_id  uuid references occurrences,
  begins         timestamptz not null,
  ends           timestamptz not null,
  places         integer not null check (places between 1 and 500),
  words          text not null default '',
  cancelled      timestamptz,
  cancelled_because text,
  created        timestamptz not null,
  foreign key (call_id, community_id) references help_calls (id, community_id),
  check (ends > begins),
  check (ends - begins <= interval '24 hours')
);
create index shifts_call on shifts (call_id, begins);

-- One place of a shift and who has it. A place is numbered, and a number is held by one at a time: two who reach for the
-- last place cannot both have it, whatever the program thinks.
create table shift_places (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  shift_id       uuid not null references shifts,
  volunteer_id   uuid not null,
  seat           integer not null check (seat > 0),
  taken          timestamptz not null,
  swap_offered   timestamptz,
  given_back     timestamptz,
  reminded       timestamptz,
  foreign key (volunteer_id, community_id) references volunteers (id, community_id)
);
create unique index shift_places_seat on shift_places (shift_id, seat) where given_back is null;
create unique index shift_places_once on shift_places (shift_id, volunteer_id) where given_back is null;
create index shift_places_volunteer on shift_places (volunteer_id);

create function shift_seat_exists() returns trigger language plpgsql as $$
begin
  if new.given_back is null and new.seat > (select places from shifts where id = new.shift_id) then
    raise exception 'shift % has no place number %', new.shift_id, new.seat using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger shift_places_exist before insert or update of seat on shift_places
  for each row execute function shift_seat_exists();
