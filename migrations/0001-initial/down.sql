-- Everything that up.sql created is in this schema. Its role belongs to the whole server and stays.
DROP SCHEMA foi CASCADE;
