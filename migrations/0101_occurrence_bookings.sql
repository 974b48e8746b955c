-- A date of an activity in a room is a booking: kept here, so that no way of changing a date can forget it. A room that
-- is taken refuses the change of the date with an exclusion violation (23P01). Statement by statement, so that a whole
-- series may move onto times its own dates are leaving.
create function book_occurrences() returns trigger language plpgsql as $$
begin
  if not exists (select from changed where room_id is not null)
    and not exists (select from bookings b join changed o on b.occurrence_id = o.id) then
    return null;
  end if;

  -- Two who want one room at once come one after the other, always in the same order of rooms.
  perform 1 from rooms where id in (select room_id from changed where cancelled is null) order by id for no key update;

  update bookings b set status = 'cancelled', sequence = b.sequence + 1, changed = o.changed
  from changed o
  where b.occurrence_id = o.id and b.status = 'confirmed' and (o.room_id is null or o.cancelled is not null);

  insert into bookings (community_id, centre_id, room_id, occurrence_id, begins, ends, buffer_minutes, status, changed)
  select r.community_id, r.centre_id, r.id, o.id, o.begins, o.ends, r.buffer_minutes, 'confirmed', o.changed
  from changed o join rooms r on r.id = o.room_id and r.community_id = o.community_id
  where o.cancelled is null
  on conflict (occurrence_id) do update set
    centre_id = excluded.centre_id, room_id = excluded.room_id, begins = excluded.begins, ends = excluded.ends,
    status = 'confirmed', sequence = bookings.sequence + 1, changed = excluded.changed
  where (bookings.room_id, bookings.begins, bookings.ends, bookings.status)
    is distinct from (excluded.room_id, excluded.begins, excluded.ends, 'confirmed');

  if exists (
    select from changed o where o.room_id is not null and not exists (
      select from rooms r where r.id = o.room_id and r.community_id = o.community_id)
  ) then
    raise foreign_key_violation using message = 'a date of an activity names a room of another community, or none';
  end if;
  return null;
end $$;
create trigger occurrences_book after insert on occurrences
  referencing new table as changed for each statement execute function book_occurrences();
create trigger occurrences_rebook after update on occurrences
  referencing new table as changed for each statement execute function book_occurrences();
