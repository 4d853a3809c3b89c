-- What stood before where a document is now is asked for whenever the document is shown.

create index document_moves_new on document_moves (new_id);

-- In which language somebody wants letters: en or fr; null while nobody has said.

alter table accounts add column language varchar(2);
