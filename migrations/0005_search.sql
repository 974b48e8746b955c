create extension if not exists pg_trgm;

-- What can be found, one row per thing and language. The stems are made by the program (`kit/text/stem.ts`), the same
-- on every database, so no dictionary of PostgreSQL is needed: title words weigh A, the rest B.
create table search_entries (
  id            bigint generated always as identity primary key,
  -- Null: found in every community of the installation.
  community_id  uuid,
  kind          text not null,
  subject_id    text not null,
  language      text not null,
  title         text not null,
  body          text not null default '',
  href          text not null,
  audience      text not null default 'public',
  -- When the thing happened or was said; the newer comes first among equals.
  dated         timestamptz,
  stems         tsvector not null,
  unique (kind, subject_id, language)
);
create index search_entries_stems on search_entries using gin (stems);
-- Words of titles alone, so that a title is found even where thousands of newer texts have its word.
create index search_entries_titles on search_entries using gin (ts_filter(stems, '{a}'));
-- For words so common that walking from the newest is quicker.
create index search_entries_dated on search_entries (dated desc nulls last, id desc);
create index search_entries_community on search_entries (community_id, dated desc nulls last, id desc);

-- The words that occur, to guess what a mistyped one was meant to be. `folded` is in plain Latin letters, because
-- trigrams of others depend on the locale of the server. No unique key, on purpose: two people saving at once must
-- not wait for each other over a common word. The nightly `pruneSearchWords` takes doubles and forgotten words away.
create table search_words (
  word          text not null,
  folded        text not null,
  stems         text[] not null
);
create index search_words_folded on search_words using gin (folded gin_trgm_ops);
create index search_words_word on search_words using hash (word);
