-- What is claimed of each document, by whom or what, and what people have corrected.

alter table documents add column organisation varchar(500);

-- One claim a line: field, origin, confidence and values, with tabs between. Empty for documents that were stored
-- before: their metadata count as said by a person, so that nothing overwrites them.
alter table documents add column claims varchar(1000000) default '' not null;

create table corrections (
    document varchar(20) not null references documents (id),
    number integer not null,
    field varchar(16) not null,
    value_before varchar(20000) not null,
    said_before boolean not null,
    value_after varchar(20000) not null,
    said_after boolean not null,
    made_by varchar(100) not null,
    made_at timestamp with time zone not null,
    primary key (document, number)
);
