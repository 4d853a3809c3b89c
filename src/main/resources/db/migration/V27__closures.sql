-- Why something is not public and when it opens, and where relabelled documents have gone. The types are the common
-- subset of H2 and PostgreSQL.

alter table submission_statements add column closed_why varchar(1000) default '' not null;
alter table submission_statements add column opens varchar(10);

create table document_closures (
    document varchar(20) primary key,
    closed_why varchar(1000) not null,
    -- ISO 8601
    opens varchar(10)
);

create index document_closures_opens on document_closures (opens, document);

-- Under which id a document stood before, for those who could see it there.
create table document_moves (
    old_id varchar(20) primary key,
    old_label varchar(64) not null,
    new_id varchar(20) not null
);
