-- A journal as version 1 of the schema made it: what a later one has to read, and never to change.
CREATE TABLE wire (id INTEGER PRIMARY KEY, headers TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE message (seq INTEGER PRIMARY KEY AUTOINCREMENT, exchange INTEGER NOT NULL, wire INTEGER NOT NULL REFERENCES wire(id), entry INTEGER NOT NULL, time INTEGER NOT NULL, direction INTEGER NOT NULL, kind TEXT NOT NULL, call_id TEXT NOT NULL, method TEXT NOT NULL, url TEXT NOT NULL, status INTEGER NOT NULL, was_sent INTEGER NOT NULL, verdict TEXT NOT NULL, key TEXT NOT NULL, note TEXT NOT NULL);
CREATE INDEX message_of_call ON message(call_id, seq);
CREATE INDEX message_of_wire ON message(wire);
CREATE INDEX message_rejected ON message(seq) WHERE verdict = 'rejected';
CREATE TABLE known_call (call_id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
INSERT INTO secret VALUES ('pseudonyms', x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');
INSERT INTO known_call VALUES ('2e1a0b00-2db4-4022-9570-243709c565ab');
INSERT INTO wire VALUES (1, '[["Scenario-Id","1"]]', '{"direction": "outgoing"}');
INSERT INTO wire VALUES (2, '[]', '{"id": "2e1a0b00-2db4-4022-9570-243709c565ab", "state": "establishing"}');
INSERT INTO wire VALUES (3, '[["Host","127.0.0.1:8445"]]', '{"value": [ {"n": 1},  {"n": 2} ]}');
INSERT INTO message VALUES (1, 1, 1, -1, 1795528933105, 0, 'request', '2e1a0b00-2db4-4022-9570-243709c565ab', 'POST', 'https://graph.microsoft.com/v1.0/communications/calls', 0, 1, '', 'p2p-service-hosted', '');
INSERT INTO message VALUES (2, 1, 2, -1, 1795528933355, 1, 'response', '2e1a0b00-2db4-4022-9570-243709c565ab', 'POST', 'https://graph.microsoft.com/v1.0/communications/calls', 201, 1, '', 'p2p-service-hosted', '');
INSERT INTO message VALUES (3, 3, 3, 0, 1795528934105, 1, 'notification', '2e1a0b00-2db4-4022-9570-243709c565ab', 'POST', '/callback', 202, 1, 'accepted', '', '');
INSERT INTO message VALUES (4, 3, 3, 1, 1795528934105, 1, 'notification', '2e1a0b00-2db4-4022-9570-243709c565ab', 'POST', '/callback', 202, 1, 'duplicate', '', '');
PRAGMA application_id = 1128483377;
PRAGMA user_version = 1;
