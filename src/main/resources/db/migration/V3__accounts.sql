-- People who can sign in, their sessions, and failed attempts to sign in.
create table accounts (
    id varchar(36) primary key,
    name varchar(240) not null,
    -- the name without differences of capitals
    name_key varchar(1200) not null unique,
    role varchar(16) not null,
    -- one a line
    missions varchar(4000) not null,
    -- Argon2id with its parameters and salt
    password varchar(400) not null,
    added timestamp with time zone not null
);

create table sessions (
    -- SHA-256 of the token, which is not stored
    token_hash varchar(64) primary key,
    account varchar(36) not null references accounts (id),
    began timestamp with time zone not null,
    seen timestamp with time zone not null
);

create index sessions_account on sessions (account);

create table failed_sign_ins (
    -- SHA-256 of the name as typed: people type passwords into the wrong field
    name_hash varchar(64) primary key,
    failures integer not null,
    latest timestamp with time zone not null,
    not_before timestamp with time zone not null
);

create index failed_sign_ins_latest on failed_sign_ins (latest);
