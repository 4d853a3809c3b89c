-- What curators say of two lessons: that they are the same one, that they are not, or that an earlier word is taken back.
-- Nothing is overwritten: the greatest number of a pair counts. The types are the common subset of H2 and PostgreSQL.

create table lesson_pairs (
    one varchar(120) not null references lessons (id),
    other varchar(120) not null references lessons (id),
    number integer not null,
    verdict varchar(16) not null,
    actor varchar(200) not null,
    made_at timestamp with time zone not null,
    reason varchar(8000) not null,
    primary key (one, other, number)
);
