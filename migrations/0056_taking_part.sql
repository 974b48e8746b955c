-- For whom it is, who leads it, and how one signs up: for a date, for the whole term (a participation without a date), or
-- not at all.
alter table activities add column audience text[] not null default '{}';
alter table activities add column leader_id uuid references people;
-- People under 18 may come by themselves: then a guardian's consent is asked for.
alter table activities add column minors boolean not null default false;
-- For how many hours a place that fell free waits for whoever is next; null: it is theirs at once.
alter table activities add column offer_hours integer check (offer_hours between 1 and 336);
-- At most five short questions: [{label, kind: text | tick | choice, choices}].
alter table activities add column asked jsonb not null default '[]' check (jsonb_array_length(asked) <= 5);
alter table activities drop constraint activities_registration_check;
alter table activities add constraint activities_registration_check check (registration in ('none', 'open', 'term'));

alter table participations add column offered_until timestamptz;
alter table participations add column guardian text not null default '';
alter table participations add column guardian_agreed timestamptz;
-- Answers by the number of the question; emptied a month after the last date.
alter table participations add column answers jsonb not null default '{}';
alter table participations add check (status <> 'offered' or offered_until is not null);
create index participations_offered on participations (offered_until) where status = 'offered';
