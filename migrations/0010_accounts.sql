create extension if not exists btree_gist;

-- A person is not an account: most people of a town never sign in. Everything but the id is optional.
create table people (
  id             uuid primary key default gen_random_uuid(),
  -- Where this person was entered, or first did something; null for one who has only signed in.
  community_id   uuid,
  given_name     text,
  surname        text,
  email          text check (email = lower(email)),
  phone          text check (phone ~ '^\+[0-9]{8,15}$'),
  street         text,
  postcode       text,
  town           text,
  -- How this person wants to hear back.
  contact        text not null default 'email' check (contact in ('email', 'sms', 'phone', 'letter', 'none')),
  language       text not null default 'pl',
  -- How this person appears in public: given name only, full name, or not at all.
  public_name    text not null default 'given' check (public_name in ('given', 'full', 'none')),
  -- The eighteenth birthday of a minor, and nothing else of the date of birth.
  minor_until    date,
  created        timestamptz not null,
  -- Who entered this person; null when they came themselves.
  created_by     uuid references people,
  erased         timestamptz,
  -- A duplicate keeps its id for what was recorded under it, and points to the one who stayed.
  merged_into    uuid references people,
  check (merged_into is null or erased is not null),
  check (erased is null or coalesce(given_name, surname, email, phone, street, postcode, town, minor_until::text) is null)
);
create index people_email on people (email);
create index people_phone on people (phone);
create index people_community on people (community_id);

-- An account is a way to sign in; at most one per address and per person. No address: a card from the office.
create table accounts (
  person_id      uuid primary key references people,
  email          text unique check (email = lower(email)),
  confirmed      timestamptz,
  created        timestamptz not null
);

create table sessions (
  token_hash     text primary key,
  -- For naming a session on a page: its hash stays where it is.
  id             uuid not null unique default gen_random_uuid(),
  person_id      uuid not null references people,
  created        timestamptz not null,
  expires        timestamptz not null,
  method         text not null check (method in ('email', 'passkey', 'card', 'eid', 'demo')),
  assurance      text not null check (assurance in ('declared', 'email', 'staff', 'eid')),
  -- "Firefox, Android": enough to recognise one's own telephone, no more.
  device         text not null default ''
);
create index sessions_person on sessions (person_id);

create table sign_in_codes (
  id             uuid primary key default gen_random_uuid(),
  email          text,
  person_id      uuid references people,
  code_hash      text not null,
  kind           text not null check (kind in ('email', 'card', 'change')),
  created        timestamptz not null,
  expires        timestamptz not null,
  tries          integer not null default 0,
  used           timestamptz,
  created_by     uuid references people
);
create index sign_in_codes_email on sign_in_codes (email, created);
create index sign_in_codes_hash on sign_in_codes (code_hash);

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
  ended_by       uuid references people,
  check (valid_to is null or valid_to >= valid_from),
  check ((role = 'operator') = (community_id is null)),
  check ((scope_kind is null) = (scope_id is null)),
  -- The same role of the same person in the same place never twice on one day.
  constraint roles_once exclude using gist (
    person_id with =, role with =,
    coalesce(community_id, '00000000-0000-0000-0000-000000000000') with =,
    coalesce(scope_id, '00000000-0000-0000-0000-000000000000') with =,
    daterange(valid_from, valid_to, '[]') with &&)
);
create index roles_person on roles (person_id);
create index roles_community on roles (community_id, valid_from);
