-- Pages that went through OCR, and those that wait for it. Lists are stored one value a line. The types are the common
-- subset of H2 and PostgreSQL.

alter table documents add column by_ocr varchar(1000000) default '' not null;
alter table documents add column without_text varchar(1000000) default '' not null;

-- how many pages need_ocr names
alter table documents add column ocr_waiting integer default 0 not null;
update documents set ocr_waiting = length(need_ocr) - length(replace(need_ocr, chr(10), '')) + 1 where need_ocr <> '';
create index documents_ocr_waiting on documents (ocr_waiting);

-- What OCR made of a page of an original, kept for as long as a document rests on the original: a page is recognised
-- once, whatever happens to the process that asked for it.
create table recognised_pages (
    hash varchar(64) not null,
    page integer not null,
    language varchar(3) not null,
    problem varchar(1000),
    words varchar(1000000) not null,
    primary key (hash, page)
);
