-- What a place lends: tables, a projector, a ladder. Pieces of one kind are one row.
create table things (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  name           text not null,
  category       text not null default '',
  quantity       integer not null check (quantity between 1 and 10000),
  kept           text not null default '',
  instructions   text not null default '',
  deposit        text not null default '',
  longest_days   integer check (longest_days > 0),
  picture_file   uuid references files,
  ended          timestamptz,
  created        timestamptz not null,
  unique (id, centre_id, community_id),
  unique (centre_id, name),
  foreign key (centre_id, community_id) references centres (id, community_id)
);
alter table damages add foreign key (thing_id, centre_id, community_id) references things (id, centre_id, community_id);

-- Somebody asked for some pieces from a day to a day, has them, or has brought them back.
create table loans (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  centre_id      uuid not null,
  thing_id       uuid not null,
  person_id      uuid references people,
  group_name     text not null default '',
  quantity       integer not null check (quantity > 0),
  returned       integer not null default 0 check (returned >= 0),
  from_day       date not null,
  due            date not null,
  status         text not null check (status in ('asked', 'agreed', 'out', 'back', 'declined', 'cancelled')),
  note           text not null default '',
  entered_by     uuid references people,
  client_id      uuid unique,
  token          text unique,
  taken          timestamptz,
  taker_confirmed timestamptz,
  way            text check (way in ('link', 'account', 'signature')),
  ended          timestamptz,
  reminded_before timestamptz,
  reminded_after timestamptz,
  created        timestamptz not null,
  changed        timestamptz not null,
  foreign key (thing_id, centre_id, community_id) references things (id, centre_id, community_id),
  check (due >= from_day),
  check (returned <= quantity),
  check (status <> 'back' or returned = quantity)
);
create index loans_thing on loans (thing_id, from_day);
create index loans_centre on loans (centre_id, status);
create index loans_person on loans (person_id);
create index loans_due on loans (due) where status = 'out';

-- More pieces are never promised or given out than there are unbroken, on no day. What is out and late is away until
-- today. Whoever wants some waits for the row of the thing, so that two at once come one after the other.
create function loan_fits() returns trigger language plpgsql as $$
declare
  usable integer;
  most integer;
begin
  perform 1 from things where id = new.thing_id for update;
  select t.quantity - coalesce((select sum(d.units) from damages d where d.thing_id = t.id and d.status <> 'done'), 0)
    into usable from things t where t.id = new.thing_id;
  with others as (
    select l.from_day, l.quantity - l.returned as pieces,
      case when l.status = 'out' then greatest(l.due, (new.changed at time zone 'Europe/Warsaw')::date) else l.due end as until
    from loans l where l.thing_id = new.thing_id and l.id <> new.id and l.status in ('agreed', 'out')
  ), days as (
    select new.from_day as day union select from_day from others where from_day between new.from_day and new.due
  )
  select coalesce(max((select sum(o.pieces) from others o where d.day between o.from_day and o.until)), 0)
    into most from days d;
  if most + new.quantity - new.returned > usable then
    raise exception 'more than there are' using errcode = '23P01';
  end if;
  return new;
end $$;
create trigger loans_fit before insert or update of status, quantity, from_day, due on loans
  for each row when (new.status in ('agreed', 'out')) execute function loan_fits();
