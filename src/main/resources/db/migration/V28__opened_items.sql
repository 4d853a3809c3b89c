-- Each item that was ever opened, in one row however long it is there; of the days themselves item_openings keeps
-- those of the last two years.
create table opened_items (
    item varchar(400) primary key,
    first_opened date not null,
    last_opened date not null,
    times bigint not null
);

insert into opened_items (item, first_opened, last_opened, times)
select item, min(opened_on), max(opened_on), sum(times) from item_openings group by item;

create index item_openings_day on item_openings (opened_on);
