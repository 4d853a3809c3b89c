-- The catalogue and its change log. Lists are stored one value a line. The types are the common subset of H2
-- and PostgreSQL.

-- One row: the number of the newest change, and a random id that tells this database from every other.
create table change_counter (
    only_row integer primary key check (only_row = 1),
    newest bigint not null,
    installation varchar(36) not null
);

create table changes (
    number bigint primary key,
    kind varchar(16) not null,
    item varchar(200) not null,
    label varchar(64) not null,
    made_at timestamp with time zone not null
);

create table documents (
    id varchar(20) primary key,
    hash varchar(64) not null,
    label varchar(64) not null,
    file_name varchar(1000) not null,
    media_type varchar(200) not null,
    byte_size bigint not null,
    title varchar(2000) not null,
    symbol varchar(100),
    type varchar(40) not null,
    dated varchar(10),
    missions varchar(4000) not null,
    countries varchar(4000) not null,
    authors varchar(20000) not null,
    language varchar(3) not null,
    pages integer,
    need_ocr varchar(1000000) not null,
    lost varchar(1000000) not null,
    themes varchar(4000) not null,
    passages integer not null,
    received timestamp with time zone not null,
    unique (hash, label)
);

create index documents_received on documents (received, id);

create table passages (
    document varchar(20) not null references documents (id),
    number integer not null,
    page integer,
    section varchar(100000) not null,
    para varchar(40),
    kind varchar(16) not null,
    language varchar(3) not null,
    themes varchar(4000) not null,
    text varchar(1000000) not null,
    primary key (document, number)
);
