-- News of a community: written as a draft, published on a day, withdrawn when it should no longer be read. The address
-- stays, and so do all earlier texts.
create table posts (
  id             uuid primary key default gen_random_uuid(),
  community_id   uuid not null references communities,
  slug           text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,80}$'),
  language       text not null default 'pl',
  title          text not null,
  lead           text not null,
  text           text not null default '',
  picture_id     uuid references files,
  revision       integer not null default 1,
  -- From when it is read; null is a draft, the future is a plan.
  published      timestamptz,
  -- When its readers were told: once, however often it is changed or brought back.
  announced      timestamptz,
  withdrawn      timestamptz,
  client_id      uuid unique,
  created        timestamptz not null,
  created_by     uuid references people,
  changed        timestamptz not null,
  unique (community_id, slug)
);
create index posts_published on posts (community_id, published desc);
create index posts_planned on posts (published) where announced is null;

create table post_revisions (
  post_id        uuid not null references posts,
  revision       integer not null,
  title          text not null,
  lead           text not null,
  text           text not null,
  saved          timestamptz not null,
  saved_by       uuid references people,
  primary key (post_id, revision)
);
