-- A person is not an account: most people of a town never sign in. Everything but the id is optional.
create table people (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid,
  given_name     text,
  surname        text,
  email          text,
  phone          text,
  street         text,
  postcode       text,
  town           text,
  -- How this person wants to hear back.
  contact        text not null default 'email' check (contact in ('email', 'sms', 'phone', 'letter', 'none')),
  language       text not null default 'pl',
  -- How this person appears in public: given name only, full name, or not at all.
  public_name    text not null default 'given' check (public_name in ('given', 'full', 'none')),
  minor_until    date,
  created        timestamptz not null,
  created_by     uuid references people,
  erased         timestamptz
);
create index people_email on people (lower(email));
create index people_community on people (community_id);

-- An account is a way to sign in, proved by an e-mail address; at most one per address and per person.
create table accounts (
  person_id      uuid primary key references people,
  email          text unique check (email = lower(email)),
  confirmed      timestamptz,
  created        timestamptz not null
);

create table sessions (
  token_hash     text primary key,
  person_id      uuid not null references people,
  created        timestamptz not null,
  expires        timestamptz not null,
  method         text not null
);
create index sessions_person on sessions (person_id);

create table sign_in_codes (
  id             uuid primary key default gen_random_uuid(),
  email          text,
  person_id      uuid references people,
  code_hash      text not null,
  kind           text not null check (kind in ('email', 'desk')),
  created        timestamptz not null,
  expires        timestamptz not null,
  tries          integer not null default 0,
  used           timestamptz,
  created_by     uuid references people
);
create index sign_in_codes_email on sign_in_codes (email, created);

-- A role is held by a person in a place of the platform for a time. A null community is the whole installation.
create table roles (
  id             uuid primary key default gen_random_uuid(),
  person_id      uuid not null references people,
  role           text not null check (role in ('operator', 'administrator', 'official', 'organiser', 'drafter', 'recorder',
                   'council-member', 'representative', 'animator', 'coordinator', 'leader', 'duty')),
  community_id   uuid,
  scope_kind     text,
  scope_id       uuid,
  valid_from     date not null,
  valid_to       date,
  granted_by     uuid references people,
  check (valid_to is null or valid_to >= valid_from)
);
create index roles_person on roles (person_id);
create unique index roles_once on roles (person_id, role, community_id, coalesce(scope_id, '00000000-0000-0000-0000-000000000000'))
  where valid_to is null;
