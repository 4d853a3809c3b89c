-- What people hand in, and every step on its way. Rows of files, statements and moves are only ever added. Lists are
-- stored one value a line. The types are the common subset of H2 and PostgreSQL.

create table submissions (
    id varchar(20) primary key,
    submitter varchar(240) not null,
    -- names one showing of the form, so that the same form sent twice begins one submission
    form_key varchar(64) not null,
    hash varchar(64) not null,
    status varchar(16) not null,
    -- number of the newest move
    moves integer not null,
    -- what it became in the catalogue
    document varchar(20),
    unique (submitter, form_key, hash)
);

create index submissions_status on submissions (status);

-- The file and what was understood of it.
create table submission_files (
    submission varchar(20) primary key references submissions (id),
    hash varchar(64) not null,
    file_name varchar(1000) not null,
    media_type varchar(200) not null,
    byte_size bigint not null,
    pages integer,
    need_ocr varchar(1000000) not null,
    lost varchar(1000000) not null,
    passages integer not null,
    beginning varchar(4000) not null
);

create index submission_files_hash on submission_files (hash);

-- What is said of the file: number 0 by the program that read it, others by whoever made the move of that number.
create table submission_statements (
    submission varchar(20) not null references submissions (id),
    number integer not null,
    title varchar(2000) not null,
    symbol varchar(100),
    type varchar(40) not null,
    dated varchar(10),
    missions varchar(4000) not null,
    countries varchar(4000) not null,
    authors varchar(20000) not null,
    language varchar(3) not null,
    themes varchar(4000) not null,
    label varchar(64) not null,
    contact varchar(400) not null,
    primary key (submission, number)
);

create table submission_moves (
    submission varchar(20) not null references submissions (id),
    number integer not null,
    kind varchar(16) not null,
    actor varchar(240) not null,
    note varchar(8000) not null,
    made_at timestamp with time zone not null,
    primary key (submission, number)
);
