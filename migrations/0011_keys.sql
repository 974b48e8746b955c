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
