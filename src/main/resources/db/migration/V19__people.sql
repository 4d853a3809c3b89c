-- What a steward answers for, one theme a line; who may sign in; who comes from an identity provider.
alter table accounts add column themes varchar(4000) default '' not null;
alter table accounts add column active boolean default true not null;
-- SHA-256 of issuer and subject; nobody who has one has a password here
alter table accounts add column subject varchar(64);
create unique index accounts_subject on accounts (subject);
create index accounts_role on accounts (role);

-- A plain description of the browser in which a session began.
alter table sessions add column browser varchar(120) default '' not null;

-- Invitations and password resets: each link works once.
create table one_time_links (
    -- SHA-256 of the token, which is not stored
    token_hash varchar(64) primary key,
    kind varchar(16) not null,
    -- whose password is reset; none for an invitation
    account varchar(36) references accounts (id),
    address varchar(320),
    role varchar(16),
    missions varchar(4000) not null,
    themes varchar(4000) not null,
    made_by varchar(240) not null,
    made timestamp with time zone not null,
    expires timestamp with time zone not null
);

create index one_time_links_account on one_time_links (account);

-- Tokens with which programs call the interface for a person.
create table api_tokens (
    id varchar(36) primary key,
    -- SHA-256 of the token, which is not stored
    token_hash varchar(64) not null unique,
    account varchar(36) not null references accounts (id),
    name varchar(240) not null,
    scope varchar(16) not null,
    made timestamp with time zone not null,
    expires timestamp with time zone not null
);

create index api_tokens_account on api_tokens (account);
