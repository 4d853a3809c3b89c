-- Collections from elsewhere have lessons of many pages: none is cut off on its way in.
alter table lesson_texts alter column title set data type varchar(600);
alter table lesson_texts alter column statement set data type varchar(200000);
