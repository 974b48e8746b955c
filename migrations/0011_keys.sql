-- Public keys of people's devices (WebAuthn). Nothing here is secret and nothing here opens anything by itself.
create table passkeys (
  id             text primary key,
  person_id      uuid not null references people,
  public_key     text not null,
  counter        bigint not null default 0,
  transports     text[] not null default '{}',
  name           text not null,
  -- How sure the session was in which the key was added: a key is never surer than that.
  assurance      text not null check (assurance in ('declared', 'email', 'staff', 'eid')),
  created        timestamptz not null,
  last_used      timestamptz
);
create index passkeys_person on passkeys (person_id);

-- A person known to an identity provider. The provider's name for them may be a PESEL, so only a keyed hash is kept.
create table identities (
  issuer         text not null,
  subject_hash   text not null,
  person_id      uuid not null references people,
  created        timestamptz not null,
  primary key (issuer, subject_hash)
);
create index identities_person on identities (person_id);

-- A ceremony under way with a device or an identity provider: taken up once, then gone.
create table ceremonies (
  id             uuid primary key default gen_random_uuid(),
  kind           text not null check (kind in ('key-adding', 'key-entry', 'eid')),
  person_id      uuid references people,
  secret         text not null,
  back           text not null default '',
  created        timestamptz not null,
  expires        timestamptz not null
);
create index ceremonies_expires on ceremonies (expires);

-- Two entries turn out to be one person: everything that points to the duplicate points to the other from now on.
-- Where both have the same thing (a role, a place on a list) the duplicate's is dropped. The row itself stays, empty,
-- because what was recorded under its id is never rewritten.
create function merge_people(keep uuid, gone uuid, moment timestamptz) returns void language plpgsql as $$
declare
  pointer record;
  place tid;
begin
  for pointer in
    select c.conrelid::regclass as relation, a.attname as name
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'people'::regclass and cardinality(c.conkey) = 1
  loop
    for place in execute format('select ctid from %s where %I = $1', pointer.relation, pointer.name) using gone loop
      begin
        execute format('update %s set %I = $1 where ctid = $2', pointer.relation, pointer.name) using keep, place;
      exception when unique_violation or exclusion_violation or check_violation then
        execute format('delete from %s where ctid = $1', pointer.relation) using place;
      end;
    end loop;
  end loop;
  update people k set given_name = coalesce(k.given_name, g.given_name), surname = coalesce(k.surname, g.surname),
    email = coalesce(k.email, g.email), phone = coalesce(k.phone, g.phone), street = coalesce(k.street, g.street),
    postcode = coalesce(k.postcode, g.postcode), town = coalesce(k.town, g.town),
    minor_until = coalesce(k.minor_until, g.minor_until), community_id = coalesce(k.community_id, g.community_id)
  from people g where k.id = keep and g.id = gone;
  update people set given_name = null, surname = null, email = null, phone = null, street = null, postcode = null,
    town = null, minor_until = null, contact = 'none', public_name = 'none', erased = moment, merged_into = keep
  where id = gone;
end $$;
