-- What a remark says besides what is in 0070: the wording it proposes, who vouches for its address, and how it came.
alter table remarks
  add column proposed text not null default '',
  -- The secret of the letter that asks whether the address is right; gone once it is confirmed.
  add column mail_hash text unique,
  add column answered timestamptz,
  drop constraint remarks_channel_check,
  add constraint remarks_channel_check
    check (channel in ('web', 'paper', 'phone', 'email', 'outdoor', 'desk', 'meeting')),
  -- When it was answered stands here as well as in the answer, so that lists by clock need no other table.
  add constraint remarks_answered check ((answer_id is null) = (answered is null));
create index remarks_alike on remarks using gin (text gin_trgm_ops);
create index remarks_due on remarks (due) where answer_id is null and withdrawn is null;

-- Who was reminded of what, so that a clock that runs every minute reminds once.
create table answer_reminders (
  consultation_id uuid not null references consultations,
  -- Null is nobody's: remarks not yet given to an office.
  office_id      uuid references offices,
  due            date not null,
  kind           text not null check (kind in ('before', 'after')),
  reminded       timestamptz not null,
  unique nulls not distinct (consultation_id, office_id, due, kind)
);
