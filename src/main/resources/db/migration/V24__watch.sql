-- Searches that people keep, and what has come that they find.
create table watches (
    id varchar(20) primary key,
    owner varchar(240) not null,
    name varchar(200) not null,
    words varchar(1000) not null,
    -- one a line: facet, equals sign, value
    selected varchar(20000) not null,
    -- ids of what is not to be searched beside the words, one a line
    switched_off varchar(4000) not null,
    -- operators and filters count as ordinary words
    plain boolean not null,
    -- never, daily or weekly
    digest varchar(8) not null,
    paused boolean not null,
    made_at timestamp with time zone not null,
    -- changes up to this number were there before it
    since bigint not null,
    -- matches up to this number have been seen by their owner
    seen bigint not null,
    -- matches up to this number have been told in a letter
    told bigint not null,
    told_at timestamp with time zone not null,
    -- SHA-256 of the token of its feed, which is not stored
    feed_hash varchar(64) not null,
    -- ends the letters and nothing else, so it is kept as it is: each letter carries it
    stop_token varchar(64) not null,
    deleted boolean not null
);

create index watches_owner on watches (owner);

create table watch_matches (
    watch varchar(20) not null references watches (id),
    kind varchar(16) not null,
    item varchar(200) not null,
    -- the change that brought it, so later ones have greater numbers
    number bigint not null,
    found_at timestamp with time zone not null,
    primary key (watch, kind, item)
);

create index watch_matches_number on watch_matches (watch, number);

-- How far the change log has been read.
create table watch_position (
    only_row integer primary key,
    number bigint not null
);
