-- Where people applied a lesson or a practice, and what came of it.
create table item_uses (
    id varchar(36) primary key,
    item varchar(400) not null,
    writer varchar(240) not null,
    made_at timestamp with time zone not null,
    used_where varchar(400) not null,
    used_on varchar(10) not null,
    done varchar(4000) not null,
    outcome varchar(16) not null,
    label varchar(200) not null,
    state varchar(16) not null,
    reason varchar(1000) not null
);

create index item_uses_item on item_uses (item, made_at);
