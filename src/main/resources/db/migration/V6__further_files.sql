-- Whoever is to correct a submission may send another file; the earlier ones stay in the record, each with the number
-- of the move that brought it. The types are the common subset of H2 and PostgreSQL.

create table submission_uploads (
    submission varchar(20) not null references submissions (id),
    number integer not null,
    hash varchar(64) not null,
    file_name varchar(1000) not null,
    media_type varchar(200) not null,
    byte_size bigint not null,
    pages integer,
    need_ocr varchar(1000000) not null,
    lost varchar(1000000) not null,
    passages integer not null,
    beginning varchar(4000) not null,
    primary key (submission, number)
);

create index submission_uploads_hash on submission_uploads (hash);

insert into submission_uploads (submission, number, hash, file_name, media_type, byte_size, pages, need_ocr, lost,
        passages, beginning)
    select submission, 1, hash, file_name, media_type, byte_size, pages, need_ocr, lost, passages, beginning
    from submission_files;

drop table submission_files;

-- What the program read in the file of move n has the number -n; it used to be 0 where there was only one file.
update submission_statements set number = -1 where number = 0;
