-- A share of the cards of a pile is typed a second time by somebody else: 0 is none, 10 is every tenth.
alter table paper_batches
  add column check_every integer not null default 10,
  add constraint paper_batches_check_every check (check_every between 0 and 1000);

-- What the second person read from the same card. Where both read the same it is settled at once.
create table second_entries (
  conclusion_id uuid primary key references conclusions,
  kind          text not null,
  text          text not null,
  support       integer not null check (support >= 0),
  typed         timestamptz not null,
  typed_by      uuid references people,
  choice        text check (choice in ('same', 'first', 'second')),
  settled       timestamptz,
  settled_by    uuid references people,
  check ((choice is null) = (settled is null))
);
