-- What people are asked to agree to, word for word, in each language; a changed text is a new version.
create table consent_texts (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null,
  key            text not null check (key ~ '^[a-z][a-z-]{1,60}$'),
  version        integer not null check (version > 0),
  language       text not null check (language in ('pl', 'uk', 'en')),
  text           text not null check (text <> ''),
  valid_from     date not null,
  created_by     uuid references people,
  unique (community_id, key, version, language)
);

create table consents (
  id             uuid primary key default gen_random_uuid(),
  person_id      uuid not null references people,
  text_id        uuid not null references consent_texts,
  given          timestamptz not null,
  withdrawn      timestamptz,
  channel        text not null check (channel in ('web', 'paper', 'phone', 'in-person')),
  -- Who typed it in for the person, and which guardian agreed for a minor.
  entered_by     uuid references people,
  guardian_id    uuid references people,
  check (withdrawn is null or withdrawn >= given)
);
create unique index consents_once on consents (person_id, text_id) where withdrawn is null;

-- Who answers for a minor. It counts when both have confirmed it, or staff who saw the papers.
create table guardianships (
  id                 uuid primary key default gen_random_uuid(),
  community_id       uuid,
  minor_id           uuid not null references people,
  guardian_id        uuid not null references people,
  minor_confirmed    timestamptz,
  guardian_confirmed timestamptz,
  staff_confirmed    timestamptz,
  staff_id           uuid references people,
  created            timestamptz not null,
  ended              timestamptz,
  check (minor_id <> guardian_id)
);
create unique index guardianships_once on guardianships (minor_id, guardian_id) where ended is null;
create index guardianships_guardian on guardianships (guardian_id);
