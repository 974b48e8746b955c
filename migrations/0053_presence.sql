-- Somebody may also leave before the end; it counts as having been there.
alter table participations drop constraint participations_status_check;
alter table participations add constraint participations_status_check check
  (status in ('registered', 'waiting', 'offered', 'withdrawn', 'present', 'late', 'left', 'excused', 'absent'));

-- Every tap on a roster is an entry under the number its phone gave it: sent twice, it is still one. A correction is a
-- new tap. Taps are never changed; the status of a participation follows the latest of them.
create table taps (
  id               uuid primary key,
  community_id     uuid not null references communities,
  occurrence_id    uuid not null references occurrences,
  -- Two entries of one person made into one leave one row of the list.
  participation_id uuid not null references participations on delete cascade,
  -- What the phone knew the row by: a participation of this date, of another date or of the whole activity, or a number
  -- it gave to somebody who came unannounced.
  entry            uuid not null,
  status           text not null check (status in ('present', 'late', 'left', 'excused', 'absent', 'undone')),
  -- Of the first tap on a participation: what it was before, for when all is undone.
  was              text check (was in ('registered', 'waiting', 'offered', 'withdrawn')),
  -- Null where it was written on the platform itself.
  device           uuid,
  counter          bigint not null default 0,
  -- When by the phone's clock, when by ours, and where among the others it stands (presence/order.ts).
  tapped           timestamptz,
  received         timestamptz not null,
  placed           timestamptz not null,
  noted_by         uuid references people,
  -- The order of arrival, for entries made in the same moment on the platform itself.
  number           bigint not null generated always as identity
);
create index taps_participation on taps (participation_id, placed);
create index taps_occurrence on taps (occurrence_id);

create function presence_follows_taps() returns trigger language plpgsql as $$
declare
  latest text;
begin
  select status into latest from taps where participation_id = new.participation_id
    order by placed desc, device desc nulls last, counter desc, number desc limit 1;
  if latest = 'undone' then
    select coalesce(min(was), 'registered') into latest from taps where participation_id = new.participation_id;
  end if;
  update participations set status = latest, changed = new.received
    where id = new.participation_id and status <> latest;
  return null;
end $$;
create trigger presence_follows_taps after insert on taps for each row execute function presence_follows_taps();

-- The same for head-counts: a number put right is a new entry, and the count follows the latest of its age band.
create table counts (
  id             uuid primary key,
  community_id   uuid not null references communities,
  occurrence_id  uuid not null references occurrences,
  age_band       text not null check (age_band in ('all', 'child', 'youth', 'adult', 'senior')),
  people         integer not null check (people between 0 and 100000),
  method         text not null check (method in ('counted', 'estimated', 'tickets')),
  device         uuid,
  counter        bigint not null default 0,
  tapped         timestamptz,
  received       timestamptz not null,
  placed         timestamptz not null,
  noted_by       uuid references people,
  number         bigint not null generated always as identity
);
create index counts_occurrence on counts (occurrence_id, age_band, placed);

create function head_count_follows_counts() returns trigger language plpgsql as $$
begin
  insert into head_counts (community_id, occurrence_id, age_band, people, method, counted, counted_by)
    select community_id, occurrence_id, age_band, people, method, placed, noted_by from counts
    where occurrence_id = new.occurrence_id and age_band = new.age_band
    order by placed desc, device desc nulls last, counter desc, number desc limit 1
  on conflict (occurrence_id, age_band) do update
    set people = excluded.people, method = excluded.method, counted = excluded.counted, counted_by = excluded.counted_by;
  return null;
end $$;
create trigger head_count_follows_counts after insert on counts for each row
  execute function head_count_follows_counts();
