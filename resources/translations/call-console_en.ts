<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityView</name>
    <message numerus="yes">
        <source>Res&amp;ume (%n new)</source>
        <translation>
            <numerusform>Res&amp;ume (%n new)</numerusform>
            <numerusform>Res&amp;ume (%n new)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallVerb</name>
    <message numerus="yes">
        <source>The service did not answer within %n seconds.</source>
        <translation>
            <numerusform>The service did not answer within %n second.</numerusform>
            <numerusform>The service did not answer within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The call was not %1 within %n seconds; it is %2.</source>
        <translation>
            <numerusform>The call was not %1 within %n second; it is %2.</numerusform>
            <numerusform>The call was not %1 within %n seconds; it is %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message numerus="yes">
        <source>The clock of this computer differs from that of the service by %n second(s).</source>
        <translation>
            <numerusform>The clock of this computer differs from that of the service by %n second.</numerusform>
            <numerusform>The clock of this computer differs from that of the service by %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message numerus="yes">
        <source>%n in the call.</source>
        <translation>
            <numerusform>%n in the call.</numerusform>
            <numerusform>%n in the call.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing came within %n seconds.</source>
        <translation>
            <numerusform>Nothing came within %n second.</numerusform>
            <numerusform>Nothing came within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HangUpAllDialog</name>
    <message numerus="yes">
        <source>This ends %n call(s) of this console. In a group call or meeting the others go on talking.</source>
        <translation>
            <numerusform>This ends %n call of this console. In a group call or meeting the others go on talking.</numerusform>
            <numerusform>This ends %n calls of this console. In a group call or meeting the others go on talking.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) being placed: taken back if not sent yet, else hung up as soon as the service names them.</source>
        <translation>
            <numerusform>%n call being placed: taken back if not sent yet, else hung up as soon as the service names it.</numerusform>
            <numerusform>%n calls being placed: taken back if not sent yet, else hung up as soon as the service names them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were hung up.</source>
        <translation>
            <numerusform>%n call was hung up.</numerusform>
            <numerusform>%n calls were hung up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were not placed.</source>
        <translation>
            <numerusform>%n call was not placed.</numerusform>
            <numerusform>%n calls were not placed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncomingBar</name>
    <message numerus="yes">
        <source>%n more call(s) wait for a decision.</source>
        <translation>
            <numerusform>%n more call waits for a decision.</numerusform>
            <numerusform>%n more calls wait for a decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonTreeModel</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Launches</name>
    <message numerus="yes">
        <source>%n addresses were taken over.</source>
        <translation>
            <numerusform>%n address was taken over.</numerusform>
            <numerusform>%n addresses were taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastedPerson</name>
    <message numerus="yes">
        <source>Paste %n ids at most.</source>
        <translation>
            <numerusform>Paste %n id at most.</numerusform>
            <numerusform>Paste %n ids at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The object ids of %n people.</source>
        <translation>
            <numerusform>The object id of %n person.</numerusform>
            <numerusform>The object ids of %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileChooser</name>
    <message numerus="yes">
        <source>%n call(s) of “%1” go on at the service, and this window will not follow them while “%2” is open:

%3</source>
        <translation>
            <numerusform>%n call of “%1” goes on at the service, and this window will not follow it while “%2” is open:

%3</numerusform>
            <numerusform>%n calls of “%1” go on at the service, and this window will not follow them while “%2” is open:

%3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message numerus="yes">
        <source>Content is being shared (%n session(s)).</source>
        <translation>
            <numerusform>Content is being shared (%n session).</numerusform>
            <numerusform>Content is being shared (%n sessions).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaveFormat</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
</TS>
