-- Who did what: rows are only ever added, each with the hash of the one before in its own.
create table audit_lines (
    number bigint primary key,
    made_at timestamp with time zone not null,
    actor varchar(240) not null,
    action varchar(64) not null,
    item varchar(400) not null,
    was varchar(1000000),
    is_now varchar(1000000),
    hash varchar(64) not null
);

create index audit_lines_item on audit_lines (item, number);
create index audit_lines_actor on audit_lines (actor, number);

-- The newest line; who adds one locks this row first.
create table audit_tip (
    only_row integer primary key,
    newest bigint not null,
    hash varchar(64) not null
);

insert into audit_tip (only_row, newest, hash) values (1, 0, '');

-- Letters that a mail server has not taken yet.
create table letters (
    id varchar(36) primary key,
    receiver varchar(320) not null,
    subject varchar(400) not null,
    body varchar(1000000) not null,
    posted timestamp with time zone not null,
    tries integer not null,
    not_before timestamp with time zone not null
);

create index letters_due on letters (not_before);

-- Where letters to a person go.
alter table accounts add column mail varchar(320);
