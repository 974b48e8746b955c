-- Hours given. An entry is never changed: it is confirmed by both sides, disputed with a reason, or taken back by a
-- counter-entry with the same minutes below zero.
create table volunteer_hours (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  volunteer_id   uuid not null,
  person_id      uuid not null,
  call_id        uuid references help_calls,
  shift_id       uuid references shifts,
  day            date not null,
  begins         timestamptz,
  ends           timestamptz,
  minutes        integer not null,
  tasks          text not null default '',
  corrects       uuid references volunteer_hours,
  -- Set on the entry that a counter-entry has taken back.
  reversed       timestamptz,
  entered_side   text not null check (entered_side in ('volunteer', 'host')),
  -- From a card that both sides had signed by hand: whoever typed it in confirms nothing of their own.
  paper          boolean not null default false,
  entered_by     uuid references people,
  volunteer_confirmed timestamptz,
  volunteer_confirmed_by uuid references people,
  host_confirmed timestamptz,
  host_confirmed_by uuid references people,
  disputed       timestamptz,
  disputed_side  text check (disputed_side in ('volunteer', 'host')),
  disputed_because text,
  client_id      uuid unique,
  created        timestamptz not null,
  foreign key (volunteer_id, community_id) references volunteers (id, community_id),
  foreign key (volunteer_id, person_id) references volunteers (id, person_id) on update cascade,
  check (num_nonnulls(begins, ends) <> 1),
  check (ends > begins),
  check (case when corrects is null then minutes between 1 and 1440 else minutes between -1440 and -1 end),
  check (num_nonnulls(disputed, disputed_side) <> 1),
  -- Nobody confirms both sides of an entry, unless both had signed it on paper.
  check (paper or volunteer_confirmed_by is null or host_confirmed_by is null
    or volunteer_confirmed_by <> host_confirmed_by),
  -- Nobody is in two places at once, not even for two hosts.
  constraint volunteer_hours_no_overlap exclude using gist (person_id with =, tstzrange(begins, ends) with &&)
    where (begins is not null and corrects is null and reversed is null)
);
create unique index volunteer_hours_corrects on volunteer_hours (corrects);
create index volunteer_hours_volunteer on volunteer_hours (volunteer_id, day);
create index volunteer_hours_community on volunteer_hours (community_id, day);

-- What counts: entries confirmed by both sides, and the counter-entries to them. Their sum is the hours given.
create view confirmed_hours as
  select h.*, coalesce(c.owner_kind, v.owner_kind) as owner_kind, coalesce(c.owner_id, v.owner_id) as owner_id,
    v.organisation_id, v.office_id
  from volunteer_hours h
  join volunteers v on v.id = h.volunteer_id
  left join help_calls c on c.id = h.call_id
  left join volunteer_hours o on o.id = h.corrects
  where coalesce(o.volunteer_confirmed, h.volunteer_confirmed) is not null
    and coalesce(o.host_confirmed, h.host_confirmed) is not null
    and (h.corrects is null or (o.volunteer_confirmed is not null and o.host_confirmed is not null));

-- Two entries of one person are joined, and both had the same time written down: the later one keeps its minutes without
-- the clock, and waits in doubt for somebody to look.
create function volunteer_hours_joined() returns trigger language plpgsql as $$
begin
  if new.begins is not null and new.reversed is null and exists (
    select from volunteer_hours o where o.person_id = new.person_id and o.id <> new.id and o.begins is not null
      and o.corrects is null and o.reversed is null and tstzrange(o.begins, o.ends) && tstzrange(new.begins, new.ends)
  ) then
    new.begins := null;
    new.ends := null;
    new.disputed := coalesce(new.disputed, new.created);
    new.disputed_side := coalesce(new.disputed_side, 'host');
  end if;
  return new;
end $$;
create trigger volunteer_hours_joined before update of person_id on volunteer_hours
  for each row execute function volunteer_hours_joined();
