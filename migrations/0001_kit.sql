-- What happened, in order, per community. `record()` inserts; the trigger gives each
-- row its number and chains it to the row before, so that nobody can rewrite the past
-- unnoticed. Personal data is referenced (ids), never copied, so erasure stays possible.
create table event_heads (
  community_id  uuid primary key,
  number        bigint not null default 0,
  hash          text not null default ''
);

create table events (
  id            bigint generated always as identity primary key,
  community_id  uuid not null,
  number        bigint not null,
  name          text not null check (name ~ '^[a-z-]+(\.[a-z-]+)+$'),
  actor_id      uuid,
  subject_kind  text,
  subject_id    uuid,
  facts         jsonb not null default '{}',
  happened      timestamptz not null,
  previous_hash text not null,
  hash          text not null,
  unique (community_id, number)
);
create index events_subject on events (subject_kind, subject_id, id);
create index events_name on events (name, id);

create function event_text(e events) returns text language sql stable as $$
  select concat_ws(E'\x1f', e.previous_hash, e.community_id, e.number, e.name, e.actor_id, e.subject_kind, e.subject_id,
    e.facts, extract(epoch from e.happened)::numeric)
$$;

create function chain_event() returns trigger language plpgsql as $$
declare head event_heads;
begin
  insert into event_heads as h (community_id) values (new.community_id) on conflict (community_id) do nothing;
  select * into head from event_heads where community_id = new.community_id for update;
  new.number := head.number + 1;
  new.previous_hash := head.hash;
  new.hash := encode(sha256(convert_to(event_text(new), 'UTF8')), 'hex');
  update event_heads set number = new.number, hash = new.hash where community_id = new.community_id;
  return new;
end $$;
create trigger events_chain before insert on events for each row execute function chain_event();

create function refuse_event_change() returns trigger language plpgsql as $$
begin
  raise exception 'events are append-only';
end $$;
create trigger events_append_only before update or delete on events for each row execute function refuse_event_change();

-- From one thing to another, readable both ways: conclusion → proposal → unit → decision → answer …
create table traces (
  id            uuid primary key default gen_random_uuid(),
  community_id  uuid not null,
  from_kind     text not null,
  from_id       uuid not null,
  to_kind       text not null,
  to_id         uuid not null,
  kind          text not null,
  note          text,
  created       timestamptz not null,
  created_by    uuid,
  unique (from_kind, from_id, to_kind, to_id, kind)
);
create index traces_to on traces (to_kind, to_id);

create table files (
  id            uuid primary key default gen_random_uuid(),
  community_id  uuid not null,
  name          text not null,
  media_type    text not null,
  bytes         integer not null check (bytes >= 0),
  sha256        text not null,
  storage_key   text not null,
  alt           text,
  public        boolean not null default false,
  created       timestamptz not null,
  created_by    uuid
);
create index files_community on files (community_id, created);
