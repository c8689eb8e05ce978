<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AccessToken</name>
    <message>
        <source>What was pasted is not an access token.</source>
        <translation>Ce qui a été collé n’est pas un jeton d’accès.</translation>
    </message>
    <message>
        <source>Paste the whole “access_token”: three parts with dots between them.</source>
        <translation>Collez l’« access_token » entier : trois parties séparées par des points.</translation>
    </message>
    <message>
        <source>The pasted token expired at %1.</source>
        <translation>Le jeton collé a expiré le %1.</translation>
    </message>
    <message>
        <source>Paste a new one; such tokens are good for about an hour.</source>
        <translation>Collez-en un nouveau ; ces jetons sont valables environ une heure.</translation>
    </message>
    <message>
        <source>The pasted token is for %1, the profile is for %2.</source>
        <translation>Le jeton collé est destiné à %1, le profil à %2.</translation>
    </message>
    <message>
        <source>Paste a token of this cloud, or choose the cloud of the token in the profile.</source>
        <translation>Collez un jeton de ce cloud, ou choisissez dans le profil le cloud du jeton.</translation>
    </message>
</context>
<context>
    <name>ActionVerb</name>
    <message>
        <source>ACTION</source>
        <translation>ACTION</translation>
    </message>
    <message>
        <source>Actions:</source>
        <translation>Actions :</translation>
    </message>
    <message>
        <source>“%1” needs to know what to do.</source>
        <translation>« %1 » a besoin de savoir quoi faire.</translation>
    </message>
    <message>
        <source>“%1” cannot do “%2”.</source>
        <translation>« %1 » ne sait pas faire « %2 ».</translation>
    </message>
    <message>
        <source>“call-console %1 --help” lists what it can.</source>
        <translation>« call-console %1 --help » énumère ce qui est possible.</translation>
    </message>
    <message>
        <source>Its form is “call-console %1 %2”.</source>
        <translation>La forme correcte est « call-console %1 %2 ».</translation>
    </message>
    <message>
        <source>“%1” takes no further word.</source>
        <translation>« %1 » n’accepte pas d’autre mot.</translation>
    </message>
    <message>
        <source>“%1” needs %2.</source>
        <translation>« %1 » a besoin de %2.</translation>
    </message>
    <message>
        <source>“--%1” is no option of “%2 %3”.</source>
        <translation>« --%1 » n’est pas une option de « %2 %3 ».</translation>
    </message>
</context>
<context>
    <name>ActivityView</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Every request, answer and notification will be listed here.</source>
        <translation>Chaque requête, réponse et notification apparaîtra ici.</translation>
    </message>
    <message>
        <source>Open message</source>
        <translation>Ouvrir le message</translation>
    </message>
    <message>
        <source>Go to its call</source>
        <translation>Aller à son appel</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Rechercher dans le journal</translation>
    </message>
    <message>
        <source>Finds messages by what their body, address, status, verdict or call has in it.</source>
        <translation>Trouve les messages d’après le contenu de leur corps, adresse, statut, verdict ou appel.</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>Messages à afficher</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>Requests and answers</source>
        <translation>Requêtes et réponses</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Keeps the newest message in view.</source>
        <translation>Garde visible le message le plus récent.</translation>
    </message>
    <message>
        <source>Follo&amp;w</source>
        <translation>Suiv&amp;re</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pau&amp;se</translation>
    </message>
    <message numerus="yes">
        <source>Res&amp;ume (%n new)</source>
        <translation>
            <numerusform>Pour&amp;suivre (%n nouveau)</numerusform>
            <numerusform>Pour&amp;suivre (%n nouveaux)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddressBook</name>
    <message>
        <source>one of %1</source>
        <translation>l’un de %1</translation>
    </message>
    <message>
        <source>The entry “%1” needs an id or a number.</source>
        <translation>L’entrée « %1 » a besoin d’un identifiant ou d’un numéro.</translation>
    </message>
    <message>
        <source>Fill it in; until then nothing changes.</source>
        <translation>Renseignez-le ; d’ici là, rien ne change.</translation>
    </message>
    <message>
        <source>“%1” is not in the address book any more.</source>
        <translation>« %1 » n’est plus dans le carnet d’adresses.</translation>
    </message>
    <message>
        <source>There is a comma in the id or number.</source>
        <translation>L’identifiant ou le numéro contient une virgule.</translation>
    </message>
</context>
<context>
    <name>AddressBookCsv</name>
    <message>
        <source>Correct the file and import it again; nothing was taken over.</source>
        <translation>Corrigez le fichier et importez-le à nouveau ; rien n’a été repris.</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: %3</source>
        <translation>Ligne %1, colonne « %2 » : %3</translation>
    </message>
    <message>
        <source>It is there more than once.</source>
        <translation>Elle s’y trouve plusieurs fois.</translation>
    </message>
    <message>
        <source>It is missing; the first line names the columns.</source>
        <translation>Elle manque ; la première ligne nomme les colonnes.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>« %1 » ne fait pas partie de %2.</translation>
    </message>
    <message>
        <source>The file has more than %1 megabytes.</source>
        <translation>Le fichier dépasse %1 mégaoctets.</translation>
    </message>
    <message>
        <source>The file has more than %1 entries.</source>
        <translation>Le fichier contient plus de %1 entrées.</translation>
    </message>
</context>
<context>
    <name>AddressBookDialog</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Application instance</source>
        <translation>Instance d’application</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Id, number or link</source>
        <translation>Identifiant, numéro ou lien</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>&amp;Add or change</source>
        <translation>&amp;Ajouter ou modifier</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Carnet d’adresses</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Nobody yet. Add somebody below, or import a CSV file.</source>
        <translation>Personne pour l’instant. Ajoutez quelqu’un ci-dessous, ou importez un fichier CSV.</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>I&amp;d, number or link</source>
        <translation>&amp;Identifiant, numéro ou lien</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>I&amp;mporter un CSV…</translation>
    </message>
    <message>
        <source>&amp;Export CSV…</source>
        <translation>&amp;Exporter en CSV…</translation>
    </message>
    <message>
        <source>Import addresses</source>
        <translation>Importer des adresses</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export addresses</source>
        <translation>Exporter les adresses</translation>
    </message>
    <message>
        <source>Tenan&amp;t</source>
        <translation>&amp;Locataire</translation>
    </message>
</context>
<context>
    <name>AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
</context>
<context>
    <name>ArrivalWords</name>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>participant %1</source>
        <translation>participant %1</translation>
    </message>
    <message>
        <source>somebody whose identity is withheld</source>
        <translation>quelqu’un dont l’identité est masquée</translation>
    </message>
    <message>
        <source>transferred by %1</source>
        <translation>transféré par %1</translation>
    </message>
    <message>
        <source>on behalf of %1</source>
        <translation>au nom de %1</translation>
    </message>
    <message>
        <source>caused by %1</source>
        <translation>à l’origine : %1</translation>
    </message>
    <message>
        <source>records %1</source>
        <translation>enregistre %1</translation>
    </message>
    <message>
        <source>forwarded from %1 to %2</source>
        <translation>renvoyé de %1 vers %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 vers %3</translation>
    </message>
    <message>
        <source>routed</source>
        <translation>acheminé</translation>
    </message>
    <message>
        <source>Answered by a rule of the profile</source>
        <translation>Pris par une règle du profil</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Rejected by a rule of the profile</source>
        <translation>Rejeté par une règle du profil</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Redirected by a rule of the profile</source>
        <translation>Redirigé par une règle du profil</translation>
    </message>
    <message>
        <source>Redirected</source>
        <translation>Redirigé</translation>
    </message>
    <message>
        <source>peer to peer</source>
        <translation>pair à pair</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>invitation</translation>
    </message>
    <message>
        <source>policy recording</source>
        <translation>enregistrement par stratégie</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 appelle</translation>
    </message>
    <message>
        <source>%1 calls from a phone</source>
        <translation>%1 appelle d’un téléphone</translation>
    </message>
    <message>
        <source>%1 invites to a group call or meeting</source>
        <translation>%1 invite à un appel de groupe ou à une réunion</translation>
    </message>
    <message>
        <source>%1 is to be recorded by policy</source>
        <translation>%1 : enregistrement par stratégie demandé</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>vers %1</translation>
    </message>
    <message>
        <source>asks for %1</source>
        <translation>demande %1</translation>
    </message>
    <message>
        <source>Missed: nobody decided in time</source>
        <translation>Manqué : personne n’a décidé à temps</translation>
    </message>
</context>
<context>
    <name>BlobEditor</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ne peut pas être lu : %2.</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB: that is no such text.</source>
        <translation>%1 dépasse 1 Mio : ce n’est pas un tel texte.</translation>
    </message>
    <message>
        <source>%1 is not a text file.</source>
        <translation>%1 n’est pas un fichier texte.</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>Charger : %1</translation>
    </message>
    <message>
        <source>Load from file…</source>
        <translation>Charger depuis un fichier…</translation>
    </message>
</context>
<context>
    <name>CallInDialog</name>
    <message>
        <source>Let somebody call</source>
        <translation>Faire appeler quelqu’un</translation>
    </message>
    <message>
        <source>&amp;Call the application</source>
        <translation>&amp;Appeler l’application</translation>
    </message>
    <message>
        <source>Say who calls: a person or a number.</source>
        <translation>Indiquez qui appelle : une personne ou un numéro.</translation>
    </message>
</context>
<context>
    <name>CallModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Open when the console last ended; not confirmed by the service</source>
        <translation>En cours à la dernière fermeture de la console ; non confirmé par le service</translation>
    </message>
    <message>
        <source>Incoming · %1</source>
        <translation>Entrant · %1</translation>
    </message>
    <message>
        <source>Keep alive</source>
        <translation>Maintenir l’appel</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>The service ends a call that it hears nothing of for 45 minutes. The console tells it at %1 that the call is still there.</source>
        <translation>Le service met fin à un appel dont il n’a aucune nouvelle pendant 45 minutes. La console lui signalera à %1 que l’appel est toujours là.</translation>
    </message>
</context>
<context>
    <name>CallOrders</name>
    <message>
        <source>“%1” is no state of a call.</source>
        <translation>« %1 » n’est pas un état d’appel.</translation>
    </message>
    <message>
        <source>States are establishing, established, terminated and the others of the API reference.</source>
        <translation>Les états sont establishing, established, terminated et les autres de la référence de l’API.</translation>
    </message>
    <message>
        <source>“--%1” is no field of %2.</source>
        <translation>« --%1 » n’est pas un champ de %2.</translation>
    </message>
    <message>
        <source>“call-console call %1 --help” lists them.</source>
        <translation>« call-console call %1 --help » les énumère.</translation>
    </message>
    <message>
        <source>A body goes out unchanged, so “--%1” cannot be given beside “--body”.</source>
        <translation>Un corps est envoyé tel quel : « --%1 » ne peut donc pas accompagner « --body ».</translation>
    </message>
    <message>
        <source>Prints the scenarios and their fields.</source>
        <translation>Affiche les scénarios et leurs champs.</translation>
    </message>
    <message>
        <source>Prints the body of the request and sends nothing.</source>
        <translation>Affiche le corps de la requête et n’envoie rien.</translation>
    </message>
    <message>
        <source>Sends this body unchanged (- for standard input); the scenario only says what it is checked for.</source>
        <translation>Envoie ce corps tel quel (- pour l’entrée standard) ; le scénario indique seulement ce qui est vérifié.</translation>
    </message>
    <message>
        <source>Sends values even if the service will refuse them.</source>
        <translation>Envoie les valeurs même si le service doit les refuser.</translation>
    </message>
    <message>
        <source>Listens for notifications until the call has this state, for example established.</source>
        <translation>Reçoit les notifications jusqu’à ce que l’appel ait cet état, par exemple established.</translation>
    </message>
    <message>
        <source>Waits that long at the most; %1 seconds otherwise.</source>
        <translation>Attend au plus ce délai ; sinon %1 secondes.</translation>
    </message>
</context>
<context>
    <name>CallPanel</name>
    <message>
        <source>Han&amp;g up</source>
        <translation>Raccroc&amp;her</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No call chosen</source>
        <translation>Aucun appel choisi</translation>
    </message>
    <message>
        <source>There is no living call to hang up.</source>
        <translation>Il n’y a aucun appel en cours à raccrocher.</translation>
    </message>
    <message>
        <source>&amp;Roster  %1</source>
        <translation>Lis&amp;te des participants  %1</translation>
    </message>
    <message>
        <source>&amp;Roster</source>
        <translation>Lis&amp;te des participants</translation>
    </message>
    <message>
        <source>&amp;Messages  %1</source>
        <translation>&amp;Messages  %1</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Messages</translation>
    </message>
    <message>
        <source>C&amp;ontrol</source>
        <translation>Pilota&amp;ge</translation>
    </message>
    <message>
        <source>The service ends a call that it hears nothing of for 45 minutes. The console tells it in time that it is still there.</source>
        <translation>Le service met fin à un appel dont il n’a aucune nouvelle pendant 45 minutes. La console lui signale à temps qu’elle est toujours là.</translation>
    </message>
    <message>
        <source>Keep alive in %1</source>
        <translation>Maintien dans %1</translation>
    </message>
</context>
<context>
    <name>CallVerb</name>
    <message>
        <source>“call” needs a scenario.</source>
        <translation>« call » a besoin d’un scénario.</translation>
    </message>
    <message>
        <source>There is no scenario “%1”.</source>
        <translation>Il n’existe pas de scénario « %1 ».</translation>
    </message>
    <message>
        <source>“call-console call --list” shows them.</source>
        <translation>« call-console call --list » les affiche.</translation>
    </message>
    <message>
        <source>Permission: %1</source>
        <translation>Autorisation : %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Exemple :</translation>
    </message>
    <message>
        <source>SCENARIO</source>
        <translation>SCÉNARIO</translation>
    </message>
    <message>
        <source>Scenarios, each with fields of its own in its --help:</source>
        <translation>Scénarios, chacun avec ses propres champs dans son --help :</translation>
    </message>
    <message>
        <source>Warning: the body cannot be read. %1</source>
        <translation>Avertissement : le corps ne peut pas être lu. %1</translation>
    </message>
    <message>
        <source>Warning, %1: %2</source>
        <translation>Avertissement, %1 : %2</translation>
    </message>
    <message>
        <source>The service answered, but named no call.</source>
        <translation>Le service a répondu, mais n’a désigné aucun appel.</translation>
    </message>
    <message>
        <source>“call-console journal list” shows what it said.</source>
        <translation>« call-console journal list » montre ce qu’il a dit.</translation>
    </message>
    <message>
        <source>The call ended before it was %1, and nobody said why.</source>
        <translation>L’appel s’est terminé avant d’atteindre l’état %1, sans que la raison soit donnée.</translation>
    </message>
    <message>
        <source>The call ended before it was %1, with code %2 and subcode %3: %4</source>
        <translation>L’appel s’est terminé avant d’atteindre l’état %1, avec le code %2 et le sous-code %3 : %4</translation>
    </message>
    <message numerus="yes">
        <source>The service did not answer within %n seconds.</source>
        <translation>
            <numerusform>Le service n’a pas répondu en %n seconde.</numerusform>
            <numerusform>Le service n’a pas répondu en %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether there is a call is not known; look before placing it again.</source>
        <translation>On ignore si un appel existe ; vérifiez avant de le passer à nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>The call was not %1 within %n seconds; it is %2.</source>
        <translation>
            <numerusform>L’appel n’a pas atteint l’état %1 en %n seconde ; il est à l’état %2.</numerusform>
            <numerusform>L’appel n’a pas atteint l’état %1 en %n secondes ; il est à l’état %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes on at the service. Check that the callback can be reached from there, or wait longer with --timeout.</source>
        <translation>Il continue du côté du service. Vérifiez que l’URL de rappel est joignable depuis celui-ci, ou attendez plus longtemps avec --timeout.</translation>
    </message>
    <message>
        <source>Places a call and follows it. Nothing is asked: in a real tenant, a phone rings at once.</source>
        <translation>Passe un appel et le suit. Rien n’est demandé : chez un vrai locataire, un téléphone sonne aussitôt.</translation>
    </message>
</context>
<context>
    <name>CallbackField</name>
    <message>
        <source>&amp;Check and save</source>
        <translation>&amp;Vérifier et enregistrer</translation>
    </message>
    <message>
        <source>Save all the sa&amp;me</source>
        <translation>Enregistrer quand &amp;même</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Adresse publique</translation>
    </message>
    <message>
        <source>Public &amp;address</source>
        <translation>&amp;Adresse publique</translation>
    </message>
    <message>
        <source>“%1” is built in, and reaches the listener without a tunnel. For a real tenant, make a profile first.</source>
        <translation>« %1 » est intégré et joint le récepteur sans tunnel. Pour un vrai locataire, créez d’abord un profil.</translation>
    </message>
    <message>
        <source>There is no listener that could be reached.</source>
        <translation>Il n’y a aucun récepteur à joindre.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Nothing was saved yet. %1</source>
        <translation>Rien n’est encore enregistré. %1</translation>
    </message>
    <message>
        <source>It is saved in “%1”.</source>
        <translation>Elle est enregistrée dans « %1 ».</translation>
    </message>
    <message>
        <source>Nothing is watched: the profile that is open has no public address.</source>
        <translation>Rien n’est surveillé : le profil ouvert n’a pas d’adresse publique.</translation>
    </message>
    <message>
        <source>Not reached. %1</source>
        <translation>Injoignable. %1</translation>
    </message>
    <message>
        <source>Reachable. %1 This is looked at all the time.</source>
        <translation>Joignable. %1 C’est vérifié en permanence.</translation>
    </message>
</context>
<context>
    <name>CallbackListener</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Correct certificate and key of the listener in the profile, or who may read them.</source>
        <translation>Corrigez le certificat et la clé de l’écoute dans le profil, ou les droits de lecture.</translation>
    </message>
</context>
<context>
    <name>CallsView</name>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>No calls yet. Choose a person above and press “Place call”.</source>
        <translation>Aucun appel pour l’instant. Choisissez une personne ci-dessus et cliquez sur « Passer l’appel ».</translation>
    </message>
    <message>
        <source>Filter calls</source>
        <translation>Filtrer les appels</translation>
    </message>
    <message>
        <source>Which calls</source>
        <translation>Appels à afficher</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Tous les appels</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoués</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Raccrocher</translation>
    </message>
    <message>
        <source>The service lets an application have 100 calls at once and 10 000 a month. Counted is what this journal knows of; a month is one of UTC.</source>
        <translation>Le service accorde à une application 100 appels à la fois et 10 000 par mois. Seuls sont comptés les appels que ce journal connaît ; les mois sont ceux du temps UTC.</translation>
    </message>
    <message>
        <source>%1 of %2 at once, %3 of %4 this month</source>
        <translation>%1 sur %2 à la fois, %3 sur %4 ce mois-ci</translation>
    </message>
    <message>
        <source>Near the limit: %1</source>
        <translation>Limite proche : %1</translation>
    </message>
    <message>
        <source>Limit reached: %1</source>
        <translation>Limite atteinte : %1</translation>
    </message>
    <message>
        <source>Show the other end of the transfer</source>
        <translation>Afficher l’autre bout du transfert</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>The private key is not that of the certificate.</source>
        <translation>La clé privée n’est pas celle du certificat.</translation>
    </message>
    <message>
        <source>Name the files of one certificate and its own key.</source>
        <translation>Indiquez les fichiers d’un même certificat et de sa propre clé.</translation>
    </message>
    <message>
        <source>There is no certificate in the file.</source>
        <translation>Il n’y a pas de certificat dans le fichier.</translation>
    </message>
    <message>
        <source>A PEM file with “BEGIN CERTIFICATE” is needed.</source>
        <translation>Il faut un fichier PEM contenant « BEGIN CERTIFICATE ».</translation>
    </message>
    <message>
        <source>The file is not a PKCS#12 file.</source>
        <translation>Le fichier n’est pas un fichier PKCS#12.</translation>
    </message>
    <message>
        <source>Export the certificate with its private key as .pfx or .p12.</source>
        <translation>Exportez le certificat avec sa clé privée au format .pfx ou .p12.</translation>
    </message>
    <message>
        <source>The password of the PKCS#12 file is wrong or missing.</source>
        <translation>Le mot de passe du fichier PKCS#12 est incorrect ou absent.</translation>
    </message>
    <message>
        <source>Store it with “call-console profile secret”.</source>
        <translation>Enregistrez-le avec « call-console profile secret ».</translation>
    </message>
    <message>
        <source>The PKCS#12 file has no certificate with a private key that can be read.</source>
        <translation>Le fichier PKCS#12 ne contient pas de certificat dont la clé privée puisse être lue.</translation>
    </message>
    <message>
        <source>Export it again, with the private key and AES encryption.</source>
        <translation>Exportez-le à nouveau, avec la clé privée et un chiffrement AES.</translation>
    </message>
</context>
<context>
    <name>CheckedObject</name>
    <message>
        <source>left out: known are %1</source>
        <translation>omis : les noms connus sont %1</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>un tableau</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>un texte non vide</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>a number of seconds, at most a day</source>
        <translation>un nombre de secondes, un jour au plus</translation>
    </message>
    <message>
        <source>“%1” has to be %2.</source>
        <translation>« %1 » doit être %2.</translation>
    </message>
    <message>
        <source>Correct it; until then nothing changes.</source>
        <translation>Corrigez-le ; d’ici là, rien ne change.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation>Vérifiez son nom et ses droits d’accès.</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>l’un de %1</translation>
    </message>
    <message>
        <source>a regular expression (%1)</source>
        <translation>une expression régulière (%1)</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>du texte brut</translation>
    </message>
    <message>
        <source>an object with answersAfterSeconds, ends or both</source>
        <translation>un objet avec answersAfterSeconds, ends ou les deux</translation>
    </message>
    <message>
        <source>a GUID</source>
        <translation>un GUID</translation>
    </message>
    <message>
        <source>different from the other ids</source>
        <translation>différent des autres identifiants</translation>
    </message>
    <message>
        <source>an array with at least one person</source>
        <translation>un tableau contenant au moins une personne</translation>
    </message>
    <message>
        <source>later than fromSeconds</source>
        <translation>postérieur à fromSeconds</translation>
    </message>
    <message>
        <source>later than the end of the one before</source>
        <translation>postérieur à la fin du précédent</translation>
    </message>
    <message>
        <source>a member of identitySet, for example guest</source>
        <translation>un membre d’identitySet, par exemple guest</translation>
    </message>
    <message>
        <source>a phone number such as +12345678901</source>
        <translation>un numéro de téléphone tel que +12345678901</translation>
    </message>
    <message>
        <source>different from the other numbers</source>
        <translation>différent des autres numéros</translation>
    </message>
    <message>
        <source>different from the other threads</source>
        <translation>différent des autres fils de conversation</translation>
    </message>
    <message>
        <source>different from the others with this passcode</source>
        <translation>différent des autres qui ont ce code secret</translation>
    </message>
    <message>
        <source>different from the other tokens</source>
        <translation>différent des autres jetons</translation>
    </message>
    <message>
        <source>an object with %1 or %2</source>
        <translation>un objet avec %1 ou %2</translation>
    </message>
    <message>
        <source>a text of digits</source>
        <translation>un texte composé de chiffres</translation>
    </message>
    <message>
        <source>left out where there is no joinMeetingId</source>
        <translation>omis s’il n’y a pas de joinMeetingId</translation>
    </message>
</context>
<context>
    <name>Checkup</name>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>All well</source>
        <translation>Tout va bien</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>À voir</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Pas prêt</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Pas encore vérifié</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
</context>
<context>
    <name>ClientProof</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Correct “credential” of the profile, or who may read the file.</source>
        <translation>Corrigez « credential » dans le profil, ou les droits de lecture du fichier.</translation>
    </message>
    <message>
        <source>The certificate of the application expired at %1.</source>
        <translation>Le certificat de l’application a expiré le %1.</translation>
    </message>
    <message>
        <source>The administrator should make a new one, upload it to the registration and name it in the profile.</source>
        <translation>L’administrateur doit en créer un nouveau, l’ajouter à l’inscription et l’indiquer dans le profil.</translation>
    </message>
</context>
<context>
    <name>Cloud</name>
    <message>
        <source>Global (and GCC)</source>
        <translation>Mondial (et GCC)</translation>
    </message>
    <message>
        <source>US Government L4 (GCC High)</source>
        <translation>Gouvernement américain L4 (GCC High)</translation>
    </message>
    <message>
        <source>US Government L5 (DoD)</source>
        <translation>Gouvernement américain L5 (DoD)</translation>
    </message>
    <message>
        <source>China (operated by 21Vianet)</source>
        <translation>Chine (exploité par 21Vianet)</translation>
    </message>
    <message>
        <source>This cloud has no calling API.</source>
        <translation>Ce cloud n’a pas d’API d’appel.</translation>
    </message>
    <message>
        <source>Own addresses</source>
        <translation>Adresses personnalisées</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no verb “%1”.</source>
        <translation>Il n’existe pas de verbe « %1 ».</translation>
    </message>
    <message>
        <source>“call-console --help” lists those that there are.</source>
        <translation>« call-console --help » énumère ceux qui existent.</translation>
    </message>
    <message>
        <source>Places test calls through the calling API of Microsoft Graph. Without a verb, the window opens.</source>
        <translation>Passe des appels de test par l’API d’appel de Microsoft Graph. Sans verbe, la fenêtre s’ouvre.</translation>
    </message>
    <message>
        <source>Verbs, each with a --help of its own:</source>
        <translation>Verbes, chacun avec son propre --help :</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Find an action, a scenario, an operation or a call</source>
        <translation>Rechercher une action, un scénario, une opération ou un appel</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>Configuration</name>
    <message>
        <source>Nothing can be written to the folder %1.</source>
        <translation>Impossible d’écrire dans le dossier %1.</translation>
    </message>
    <message>
        <source>Make it writable, or choose another one with --config-dir.</source>
        <translation>Rendez-le accessible en écriture, ou choisissez-en un autre avec --config-dir.</translation>
    </message>
    <message>
        <source>%1 cannot be renamed.</source>
        <translation>%1 ne peut pas être renommé.</translation>
    </message>
    <message>
        <source>Close whatever has it open, or move it away by hand.</source>
        <translation>Fermez ce qui le tient ouvert, ou déplacez-le à la main.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check who may read it.</source>
        <translation>Vérifiez qui peut le lire.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 est endommagé.</translation>
    </message>
    <message>
        <source>Correct it, or open the window, which sets it aside and begins with new settings.</source>
        <translation>Corrigez-le, ou ouvrez la fenêtre, qui le met de côté et démarre avec de nouveaux réglages.</translation>
    </message>
    <message>
        <source>%1 was written by a newer console.</source>
        <translation>%1 a été écrit par une console plus récente.</translation>
    </message>
    <message>
        <source>What this one does not know in it stays as it is.</source>
        <translation>Ce que celle-ci n’y connaît pas reste tel quel.</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Port %1 is in use by another program, so a free one was taken.</source>
        <translation>Le port %1 est utilisé par un autre programme ; un port libre a donc été pris.</translation>
    </message>
    <message>
        <source>%1 is an emergency number.</source>
        <translation>%1 est un numéro d’urgence.</translation>
    </message>
    <message>
        <source>Nothing was sent: a test call to it keeps people from help.</source>
        <translation>Rien n’a été envoyé : un appel d’essai prive d’autres personnes de secours.</translation>
    </message>
</context>
<context>
    <name>ConsoleVerb</name>
    <message>
        <source>--%1: %2</source>
        <translation>--%1 : %2</translation>
    </message>
    <message>
        <source>Warning, --%1: %2</source>
        <translation>Avertissement, --%1 : %2</translation>
    </message>
</context>
<context>
    <name>ControlView</name>
    <message>
        <source>&amp;Send</source>
        <translation>E&amp;xécuter</translation>
    </message>
    <message>
        <source>Send an&amp;yway</source>
        <translation>Envoyer &amp;quand même</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>Sends it as it is and lets the service judge.</source>
        <translation>L’envoie tel quel et laisse le service juger.</translation>
    </message>
    <message>
        <source>Choose what to do with the call.</source>
        <translation>Choisissez ce qu’il faut faire de l’appel.</translation>
    </message>
    <message>
        <source>There is no call to do it with.</source>
        <translation>Il n’y a pas d’appel sur lequel agir.</translation>
    </message>
    <message>
        <source>Checking the prompts…</source>
        <translation>Vérification des annonces…</translation>
    </message>
    <message>
        <source>Serves a file of this machine to the sandbox until the profile closes.</source>
        <translation>Sert un fichier de cette machine au bac à sable jusqu’à la fermeture du profil.</translation>
    </message>
    <message>
        <source>Serve a prompt</source>
        <translation>Servir une annonce</translation>
    </message>
    <message>
        <source>Sound (*.wav)</source>
        <translation>Son (*.wav)</translation>
    </message>
    <message>
        <source>Serve a file…</source>
        <translation>Servir un fichier…</translation>
    </message>
</context>
<context>
    <name>Credential</name>
    <message>
        <source>“%1” is no kind of credential: it is “secret”, “certificate” or “token”.</source>
        <translation>« %1 » n’est pas un type d’informations d’identification : c’est « secret », « certificate » ou « token ».</translation>
    </message>
    <message>
        <source>A “certificate” needs “certificateFile” and “keyFile” (PEM), or “file” (PKCS#12).</source>
        <translation>Un « certificate » a besoin de « certificateFile » et « keyFile » (PEM), ou de « file » (PKCS#12).</translation>
    </message>
    <message>
        <source>“%1” is no day: a secret is valid until one such as 2027-06-30.</source>
        <translation>« %1 » n’est pas une date : un secret est valable jusqu’à une date telle que 2027-06-30.</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2 : %3</translation>
    </message>
    <message>
        <source>Correct the file there.</source>
        <translation>Corrigez le fichier à cet endroit.</translation>
    </message>
    <message>
        <source>This is no Unicode text. Save the file as “CSV UTF-8”.</source>
        <translation>Ce n’est pas du texte Unicode. Enregistrez le fichier au format « CSV UTF-8 ».</translation>
    </message>
    <message>
        <source>There is a null character.</source>
        <translation>Il y a un caractère nul.</translation>
    </message>
    <message>
        <source>This quotation mark is not closed.</source>
        <translation>Ce guillemet n’est pas fermé.</translation>
    </message>
    <message>
        <source>Something follows the closing quotation mark. One inside a cell is written twice.</source>
        <translation>Quelque chose suit le guillemet fermant. Un guillemet à l’intérieur d’une cellule s’écrit deux fois.</translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message>
        <source>%1 %2
Source: %3</source>
        <translation>%1 %2
Source : %3</translation>
    </message>
    <message>
        <source>The service refused it with status %1, code %2: %3
%4</source>
        <translation>Le service l’a refusé avec le statut %1, code %2 : %3
%4</translation>
    </message>
    <message>
        <source>The service no longer knows this call. It ended while nobody listened, so the reason is not known.</source>
        <translation>Le service ne connaît plus cet appel. Il s’est terminé pendant que rien n’était à l’écoute ; la raison n’est donc pas connue.</translation>
    </message>
    <message>
        <source>Ended with code %1, subcode %2: %3
%4</source>
        <translation>Terminé avec le code %1, sous-code %2 : %3
%4</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>début %1</translation>
    </message>
    <message>
        <source>established %1</source>
        <translation>établissement %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>fin %1</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Call id</source>
        <translation>Identifiant de l’appel</translation>
    </message>
    <message>
        <source>Call chain id</source>
        <translation>Identifiant de la chaîne d’appels</translation>
    </message>
    <message>
        <source>Own participant id</source>
        <translation>Identifiant du participant local</translation>
    </message>
    <message>
        <source>Tenant id</source>
        <translation>Identifiant du locataire</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Identifiant de la requête</translation>
    </message>
    <message>
        <source>Times (UTC)</source>
        <translation>Heures (UTC)</translation>
    </message>
    <message>
        <source>Properties of the call</source>
        <translation>Propriétés de l’appel</translation>
    </message>
    <message>
        <source>Facts of the call</source>
        <translation>Données de l’appel</translation>
    </message>
    <message>
        <source>Choose a call to see everything that is known of it.</source>
        <translation>Choisissez un appel pour voir tout ce que l’on en sait.</translation>
    </message>
    <message>
        <source>%1: code %2, subcode %3, %4
%5</source>
        <translation>%1 : code %2, sous-code %3, %4
%5</translation>
    </message>
    <message>
        <source>Shows the call at the other end of the transfer.</source>
        <translation>Affiche l’appel à l’autre bout du transfert.</translation>
    </message>
    <message>
        <source>Other end</source>
        <translation>Autre bout</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>About Call Console</source>
        <translation>À propos de Call Console</translation>
    </message>
    <message>
        <source>Call Console %1

Everything it keeps is in
%2</source>
        <translation>Call Console %1

Tout ce que le programme conserve se trouve dans
%2</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>%1 answers, but there is nothing at %2.</source>
        <translation>%1 répond, mais il n’y a rien à %2.</translation>
    </message>
    <message>
        <source>Make the path of the callback URL that of the listener, or let the proxy rewrite it.</source>
        <translation>Donnez à l’URL de rappel le chemin du récepteur, ou faites-le réécrire par le proxy.</translation>
    </message>
    <message>
        <source>%1 leads to a listener, but not to this one.</source>
        <translation>%1 mène à un récepteur, mais pas à celui-ci.</translation>
    </message>
    <message>
        <source>Let the tunnel or proxy forward to the port of this listener, and ask for no sign-in itself.</source>
        <translation>Faites en sorte que le tunnel ou le proxy transmette au port de ce récepteur, sans demander lui-même d’authentification.</translation>
    </message>
    <message>
        <source>%1 leads to a listener that does not know this name.</source>
        <translation>%1 mène à un récepteur qui ne connaît pas ce nom.</translation>
    </message>
    <message>
        <source>Let the proxy pass the Host header on as it is.</source>
        <translation>Faites en sorte que le proxy transmette l’en-tête Host tel quel.</translation>
    </message>
    <message>
        <source>%1 redirects, which the service does not follow.</source>
        <translation>%1 redirige, ce que le service ne suit pas.</translation>
    </message>
    <message>
        <source>%1 answers with HTTP status %2: nothing stands behind the tunnel or proxy.</source>
        <translation>%1 répond avec le statut HTTP %2 : il n’y a rien derrière le tunnel ou le proxy.</translation>
    </message>
    <message>
        <source>Let it forward to the address and port of the listener.</source>
        <translation>Faites-le transmettre à l’adresse et au port du récepteur.</translation>
    </message>
    <message>
        <source>%1 answers with HTTP status %2, and not for this listener.</source>
        <translation>%1 répond avec le statut HTTP %2, et non pour ce récepteur.</translation>
    </message>
    <message>
        <source>Check where the callback URL leads to.</source>
        <translation>Vérifiez où mène l’URL de rappel.</translation>
    </message>
    <message>
        <source>The callback URL is %1.</source>
        <translation>L’URL de rappel est %1.</translation>
    </message>
    <message>
        <source>The callback URL is %1, which the sandbox can reach.</source>
        <translation>L’URL de rappel est %1, que le bac à sable peut joindre.</translation>
    </message>
    <message>
        <source>The callback URL %1 is no https address.</source>
        <translation>L’URL de rappel %1 n’est pas une adresse https.</translation>
    </message>
    <message>
        <source>The service posts to https only: put a tunnel or a proxy with a public certificate in front of the listener.</source>
        <translation>Le service n’envoie que vers https : placez devant le récepteur un tunnel ou un proxy avec un certificat public.</translation>
    </message>
    <message>
        <source>What is posted to %1 arrives at the listener.</source>
        <translation>Ce qui est envoyé à %1 arrive au récepteur.</translation>
    </message>
    <message>
        <source>The token is for the %1 %2, the profile for %3.</source>
        <translation>Le jeton désigne : %1 %2 ; le profil désigne : %3.</translation>
    </message>
    <message>
        <source>Correct the profile, or get a token that fits it.</source>
        <translation>Corrigez le profil, ou obtenez un jeton qui lui corresponde.</translation>
    </message>
    <message>
        <source>The token has no permission to place or take calls.</source>
        <translation>Le jeton n’a aucune autorisation de passer ou de prendre des appels.</translation>
    </message>
    <message>
        <source>The administrator grants them, at least Calls.Initiate.All, and then consents at %1.</source>
        <translation>L’administrateur les accorde, au moins Calls.Initiate.All, puis donne son consentement à l’adresse %1.</translation>
    </message>
    <message>
        <source>There is a token, good until %1.</source>
        <translation>Il y a un jeton, valable jusqu’au %1.</translation>
    </message>
    <message>
        <source>Without a token there is nothing to look at.</source>
        <translation>Sans jeton, il n’y a rien à examiner.</translation>
    </message>
    <message>
        <source>The token does not say for whom it is.</source>
        <translation>Le jeton n’indique pas à qui il est destiné.</translation>
    </message>
    <message>
        <source>Place a call to see whether the service takes it.</source>
        <translation>Passez un appel pour voir si le service l’accepte.</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>locataire</translation>
    </message>
    <message>
        <source>application</source>
        <translation>application</translation>
    </message>
    <message>
        <source>The token may do more than a test console should: %1.</source>
        <translation>Le jeton permet plus qu’une console de test ne devrait : %1.</translation>
    </message>
    <message>
        <source>The administrator should take these permissions away.</source>
        <translation>L’administrateur doit retirer ces autorisations.</translation>
    </message>
    <message>
        <source>The token has the permissions %1.</source>
        <translation>Le jeton a les autorisations %1.</translation>
    </message>
    <message>
        <source>The administrator should make a new one and upload it to the registration of the application.</source>
        <translation>L’administrateur doit en créer un nouveau et l’ajouter à l’inscription de l’application.</translation>
    </message>
    <message>
        <source>The certificate of the application expired at %1.</source>
        <translation>Le certificat de l’application a expiré le %1.</translation>
    </message>
    <message>
        <source>The certificate of the application expires at %1.</source>
        <translation>Le certificat de l’application expire le %1.</translation>
    </message>
    <message>
        <source>The certificate of the application is good until %1.</source>
        <translation>Le certificat de l’application est valable jusqu’au %1.</translation>
    </message>
    <message>
        <source>This took too long.</source>
        <translation>Cela a pris trop de temps.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Vérifiez le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>It was stopped before it ended.</source>
        <translation>Ce contrôle a été arrêté avant sa fin.</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Autorisations</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Récepteur</translation>
    </message>
    <message>
        <source>Callback address</source>
        <translation>URL de rappel</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Accès par l’URL de rappel</translation>
    </message>
    <message>
        <source>Keys of notifications</source>
        <translation>Clés des notifications</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>%1 answers with HTTP status %2.</source>
        <translation>%1 répond avec le statut HTTP %2.</translation>
    </message>
    <message>
        <source>Check the address in the profile, and whether a proxy stands in between; else try again later.</source>
        <translation>Vérifiez l’adresse dans le profil et la présence éventuelle d’un proxy intermédiaire ; sinon, réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 répond.</translation>
    </message>
    <message>
        <source>%1 knows the tenant.</source>
        <translation>%1 connaît le locataire.</translation>
    </message>
    <message>
        <source>%1 is reached without TLS.</source>
        <translation>%1 est joint sans TLS.</translation>
    </message>
    <message>
        <source>%1 showed no certificate.</source>
        <translation>%1 n’a présenté aucun certificat.</translation>
    </message>
    <message>
        <source>The certificate of %1 is trusted, and good until %2.</source>
        <translation>Le certificat de %1 est approuvé et valable jusqu’au %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 expires at %2.</source>
        <translation>Le certificat de %1 expire le %2.</translation>
    </message>
    <message>
        <source>Whoever runs it has to renew it by then.</source>
        <translation>Son exploitant doit le renouveler d’ici là.</translation>
    </message>
    <message>
        <source>The service did not tell its time.</source>
        <translation>Le service n’a pas indiqué son heure.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer differs from that of the service by %n second(s).</source>
        <translation>
            <numerusform>L’horloge de cet ordinateur diffère de celle du service de %n seconde.</numerusform>
            <numerusform>L’horloge de cet ordinateur diffère de celle du service de %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the system set the clock: tokens are good between two times only.</source>
        <translation>Laissez le système régler l’horloge : les jetons ne sont valables qu’entre deux instants.</translation>
    </message>
    <message>
        <source>The journal can be read; “call-console journal verify” checks all of it.</source>
        <translation>Le journal peut être lu ; « call-console journal verify » le vérifie en entier.</translation>
    </message>
    <message>
        <source>The system does not tell how much space there is.</source>
        <translation>Le système n’indique pas combien d’espace est disponible.</translation>
    </message>
    <message>
        <source>There is room for %1 in %2.</source>
        <translation>Il reste %1 d’espace dans %2.</translation>
    </message>
    <message>
        <source>Make room: what cannot be stored is not acknowledged.</source>
        <translation>Libérez de la place : ce qui ne peut pas être enregistré n’est pas acquitté.</translation>
    </message>
    <message>
        <source>The service takes a certificate of a public authority only, for this name and with its whole chain.</source>
        <translation>Le service n’accepte qu’un certificat d’une autorité publique, pour ce nom et avec sa chaîne complète.</translation>
    </message>
    <message>
        <source>%1 takes connections, but does not answer.</source>
        <translation>%1 accepte les connexions, mais ne répond pas.</translation>
    </message>
    <message>
        <source>Let the tunnel or proxy forward to the address and port of the listener, and see whether it runs.</source>
        <translation>Faites transmettre le tunnel ou le proxy à l’adresse et au port du récepteur, et vérifiez qu’il fonctionne.</translation>
    </message>
    <message>
        <source>Use the address that it redirects to as the callback URL; if that is a sign-in, let the tunnel admit everybody.</source>
        <translation>Utilisez comme URL de rappel l’adresse vers laquelle elle redirige ; si c’est une page de connexion, ouvrez le tunnel à tous.</translation>
    </message>
    <message>
        <source>Until when the secret is valid, no application is told; the profile can keep the day that the portal shows.</source>
        <translation>Aucune application n’apprend jusqu’à quand le secret est valable ; le profil peut garder la date qu’affiche le portail.</translation>
    </message>
    <message>
        <source>The administrator should make a new one: enter its value and its day in the profile.</source>
        <translation>L’administrateur doit en créer un nouveau : saisissez sa valeur et sa date dans le profil.</translation>
    </message>
    <message>
        <source>The client secret was valid until %1.</source>
        <translation>Le secret client était valable jusqu’au %1.</translation>
    </message>
    <message>
        <source>The client secret is valid until %1 only.</source>
        <translation>Le secret client n’est valable que jusqu’au %1.</translation>
    </message>
    <message>
        <source>The client secret is valid until %1.</source>
        <translation>Le secret client est valable jusqu’au %1.</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
</context>
<context>
    <name>DoctorButton</name>
    <message>
        <source>What has to be right before a call, check by check.</source>
        <translation>Ce qui doit être en ordre avant un appel, point par point.</translation>
    </message>
    <message>
        <source>Not right: %1.</source>
        <translation>À corriger : %1.</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>À voir</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Points vérifiés</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Véri&amp;fier à nouveau</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
</context>
<context>
    <name>DoctorVerb</name>
    <message>
        <source>Checks what has to be right before a call: services, token, permissions, callback, journal. Nothing is called. Ends with 1 if a check failed.</source>
        <translation>Vérifie ce qui doit être en ordre avant un appel : services, jeton, autorisations, URL de rappel, journal. Rien n’est appelé. Se termine avec 1 si un contrôle a échoué.</translation>
    </message>
</context>
<context>
    <name>Examination</name>
    <message>
        <source>The profile signs in without a certificate.</source>
        <translation>Le profil s’authentifie sans certificat.</translation>
    </message>
    <message>
        <source>It listens at %1.</source>
        <translation>Il écoute à l’adresse %1.</translation>
    </message>
    <message>
        <source>There is no callback URL without a listener.</source>
        <translation>Sans récepteur, il n’y a pas d’URL de rappel.</translation>
    </message>
    <message>
        <source>There is no listener to reach.</source>
        <translation>Il n’y a pas de récepteur à joindre.</translation>
    </message>
    <message>
        <source>The service publishes no keys that could prove a notification.</source>
        <translation>Le service ne publie aucune clé qui permettrait d’authentifier une notification.</translation>
    </message>
    <message>
        <source>Check the OpenID configuration of the profile.</source>
        <translation>Vérifiez la configuration OpenID du profil.</translation>
    </message>
    <message>
        <source>The keys that prove notifications are there.</source>
        <translation>Les clés qui authentifient les notifications sont là.</translation>
    </message>
    <message>
        <source>The profile signs in without a client secret.</source>
        <translation>Le profil s’authentifie sans secret client.</translation>
    </message>
    <message>
        <source>Microsoft does not publish where the keys of this cloud are: every notification will be refused.</source>
        <translation>Microsoft ne publie pas où se trouvent les clés de ce cloud : toutes les notifications seront refusées.</translation>
    </message>
    <message>
        <source>Ask Microsoft for them, and make a profile with own addresses that names them.</source>
        <translation>Demandez-les à Microsoft et créez un profil avec ses propres adresses qui les indique.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>The call is not established.</source>
        <translation>L’appel n’est pas établi.</translation>
    </message>
    <message>
        <source>Wait until the call is established, then try again.</source>
        <translation>Attendez que l’appel soit établi, puis réessayez.</translation>
    </message>
    <message>
        <source>The service does not know yet which participant this application is.</source>
        <translation>Le service ne sait pas encore quel participant est cette application.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Attendez un instant, puis réessayez.</translation>
    </message>
    <message>
        <source>Only one participant can be invited when a call is to be replaced.</source>
        <translation>Un seul participant peut être invité lorsqu’un appel doit être remplacé.</translation>
    </message>
    <message>
        <source>Send one request for each person.</source>
        <translation>Envoyez une requête par personne.</translation>
    </message>
    <message>
        <source>The call is not a compliance recording call.</source>
        <translation>L’appel n’est pas un appel d’enregistrement de conformité.</translation>
    </message>
    <message>
        <source>The service throttles calls.</source>
        <translation>Le service limite la fréquence des appels.</translation>
    </message>
    <message>
        <source>Wait a while, then try again.</source>
        <translation>Attendez un peu, puis réessayez.</translation>
    </message>
    <message>
        <source>The call failed inside the service.</source>
        <translation>L’appel a échoué à l’intérieur du service.</translation>
    </message>
    <message>
        <source>Call again; if it stays so, the ids in Details help Microsoft support.</source>
        <translation>Rappelez ; si cela persiste, les identifiants de l’onglet Détails aideront le support Microsoft.</translation>
    </message>
    <message>
        <source>Another action on the same call is still going on.</source>
        <translation>Une autre action est encore en cours sur le même appel.</translation>
    </message>
    <message>
        <source>The service does not offer this operation.</source>
        <translation>Le service ne propose pas cette opération.</translation>
    </message>
    <message>
        <source>The call was passed on too many times.</source>
        <translation>L’appel a été renvoyé trop de fois.</translation>
    </message>
    <message>
        <source>The callee or the administrator should look for a forwarding loop.</source>
        <translation>L’appelé ou l’administrateur doit rechercher une boucle de renvoi.</translation>
    </message>
    <message>
        <source>The call, the participant or the operation does not exist any more.</source>
        <translation>L’appel, le participant ou l’opération n’existe plus.</translation>
    </message>
    <message>
        <source>Take the call as ended; its last notification may have been lost.</source>
        <translation>Considérez l’appel comme terminé ; sa dernière notification a pu se perdre.</translation>
    </message>
    <message>
        <source>A value in the request is not valid.</source>
        <translation>Une valeur de la requête n’est pas valide.</translation>
    </message>
    <message>
        <source>Check the fields of the request; the message of the service may name the wrong one.</source>
        <translation>Vérifiez les champs de la requête ; le message du service peut désigner le mauvais.</translation>
    </message>
    <message>
        <source>The token for joining the meeting is not valid.</source>
        <translation>Le jeton pour rejoindre la réunion n’est pas valide.</translation>
    </message>
    <message>
        <source>Copy the data of the meeting again.</source>
        <translation>Copiez à nouveau les données de la réunion.</translation>
    </message>
    <message>
        <source>The link for joining the meeting is not valid.</source>
        <translation>Le lien pour rejoindre la réunion n’est pas valide.</translation>
    </message>
    <message>
        <source>Copy the whole link from the invitation again.</source>
        <translation>Copiez à nouveau le lien entier depuis l’invitation.</translation>
    </message>
    <message>
        <source>The call has already ended.</source>
        <translation>L’appel est déjà terminé.</translation>
    </message>
    <message>
        <source>The calls of this month are used up for this application.</source>
        <translation>Les appels de ce mois sont épuisés pour cette application.</translation>
    </message>
    <message>
        <source>Wait for the next month; Microsoft Graph grants 10 000 calls.</source>
        <translation>Attendez le mois prochain ; Microsoft Graph accorde 10 000 appels.</translation>
    </message>
    <message>
        <source>The application has too many calls at the same time.</source>
        <translation>L’application a trop d’appels en même temps.</translation>
    </message>
    <message>
        <source>End calls that are no longer needed; Microsoft Graph grants 100 at a time.</source>
        <translation>Mettez fin aux appels devenus inutiles ; Microsoft Graph en accorde 100 à la fois.</translation>
    </message>
    <message>
        <source>The service got no keep-alive in time.</source>
        <translation>Le service n’a pas reçu à temps le signal de maintien (keep-alive).</translation>
    </message>
    <message>
        <source>Send a keep-alive every 15 minutes as long as the call lasts.</source>
        <translation>Envoyez un signal de maintien (keep-alive) toutes les 15 minutes tant que dure l’appel.</translation>
    </message>
    <message>
        <source>The callee declined the call.</source>
        <translation>L’appelé a refusé l’appel.</translation>
    </message>
    <message>
        <source>The callee is busy.</source>
        <translation>L’appelé est occupé.</translation>
    </message>
    <message>
        <source>Call again later.</source>
        <translation>Rappelez plus tard.</translation>
    </message>
    <message>
        <source>The callee is busy on all devices.</source>
        <translation>L’appelé est occupé sur tous ses appareils.</translation>
    </message>
    <message>
        <source>The callee is not available.</source>
        <translation>L’appelé n’est pas disponible.</translation>
    </message>
    <message>
        <source>The call was cancelled.</source>
        <translation>L’appel a été annulé.</translation>
    </message>
    <message>
        <source>The call does not exist.</source>
        <translation>L’appel n’existe pas.</translation>
    </message>
    <message>
        <source>Take the call as ended.</source>
        <translation>Considérez l’appel comme terminé.</translation>
    </message>
    <message>
        <source>The callee cannot be reached.</source>
        <translation>L’appelé est injoignable.</translation>
    </message>
    <message>
        <source>Call again later; the callee can check the Teams client and its network.</source>
        <translation>Rappelez plus tard ; l’appelé peut vérifier le client Teams et son réseau.</translation>
    </message>
    <message>
        <source>The callee&apos;s side sent an invalid request.</source>
        <translation>Le côté de l’appelé a envoyé une requête non valide.</translation>
    </message>
    <message>
        <source>The call is not a group call.</source>
        <translation>L’appel n’est pas un appel de groupe.</translation>
    </message>
    <message>
        <source>Do this in a group call or meeting.</source>
        <translation>Faites-le dans un appel de groupe ou une réunion.</translation>
    </message>
    <message>
        <source>Moving the call failed.</source>
        <translation>Le déplacement de l’appel a échoué.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Moving the call failed because its media could not be agreed on.</source>
        <translation>Le déplacement de l’appel a échoué, faute d’accord sur son média.</translation>
    </message>
    <message>
        <source>This call cannot be moved.</source>
        <translation>Cet appel ne peut pas être déplacé.</translation>
    </message>
    <message>
        <source>The organizer cannot be removed from the meeting.</source>
        <translation>L’organisateur ne peut pas être retiré de la réunion.</translation>
    </message>
    <message>
        <source>The participant is not in the common audio mix.</source>
        <translation>Le participant n’est pas dans le mixage audio commun.</translation>
    </message>
    <message>
        <source>Bring the participant back into the main mix first.</source>
        <translation>Ramenez d’abord le participant dans le mixage principal.</translation>
    </message>
    <message>
        <source>The call is already being moved.</source>
        <translation>L’appel est déjà en cours de déplacement.</translation>
    </message>
    <message>
        <source>Wait until that is done.</source>
        <translation>Attendez que ce soit terminé.</translation>
    </message>
    <message>
        <source>Compliance recording calls do not support this.</source>
        <translation>Les appels d’enregistrement de conformité ne prennent pas cela en charge.</translation>
    </message>
    <message>
        <source>The participant is not in the call.</source>
        <translation>Le participant n’est pas dans l’appel.</translation>
    </message>
    <message>
        <source>List the participants again.</source>
        <translation>Listez à nouveau les participants.</translation>
    </message>
    <message>
        <source>The meeting is locked.</source>
        <translation>La réunion est verrouillée.</translation>
    </message>
    <message>
        <source>Ask the organizer to unlock the meeting.</source>
        <translation>Demandez à l’organisateur de déverrouiller la réunion.</translation>
    </message>
    <message>
        <source>The meeting id is not valid.</source>
        <translation>L’identifiant de réunion n’est pas valide.</translation>
    </message>
    <message>
        <source>Copy the meeting id from the invitation again.</source>
        <translation>Copiez à nouveau l’identifiant de réunion depuis l’invitation.</translation>
    </message>
    <message>
        <source>Unmuting is not allowed here.</source>
        <translation>Réactiver le micro n’est pas autorisé ici.</translation>
    </message>
    <message>
        <source>The organizer can allow the microphone in the meeting.</source>
        <translation>L’organisateur peut autoriser le micro dans la réunion.</translation>
    </message>
    <message>
        <source>The call is not in the condition that the action needs.</source>
        <translation>L’appel n’est pas dans la condition que l’action exige.</translation>
    </message>
    <message>
        <source>Get the call again, then repeat the action.</source>
        <translation>Interrogez à nouveau l’appel, puis répétez l’action.</translation>
    </message>
    <message>
        <source>The action is not possible in the present state of the call.</source>
        <translation>L’action n’est pas possible dans l’état actuel de l’appel.</translation>
    </message>
    <message>
        <source>Wait for the state that the action needs.</source>
        <translation>Attendez l’état que l’action exige.</translation>
    </message>
    <message>
        <source>This application did not acknowledge the incoming call.</source>
        <translation>Cette application n’a pas accusé réception de l’appel entrant.</translation>
    </message>
    <message>
        <source>The developer should check that the callback is reachable and answers at once.</source>
        <translation>Le développeur doit vérifier que l’URL de rappel est joignable et répond immédiatement.</translation>
    </message>
    <message>
        <source>The incoming call was not answered in time.</source>
        <translation>L’appel entrant n’a pas reçu de réponse à temps.</translation>
    </message>
    <message>
        <source>Answer or reject within 15 seconds.</source>
        <translation>Répondez ou rejetez dans les 15 secondes.</translation>
    </message>
    <message>
        <source>The state of the meeting could not be changed.</source>
        <translation>L’état de la réunion n’a pas pu être modifié.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, the ids in Details help Microsoft support.</source>
        <translation>Réessayez ; si cela persiste, les identifiants de l’onglet Détails aideront le support Microsoft.</translation>
    </message>
    <message>
        <source>A transfer of the same call is going on.</source>
        <translation>Un transfert du même appel est en cours.</translation>
    </message>
    <message>
        <source>Wait until the transfer is done.</source>
        <translation>Attendez que le transfert soit terminé.</translation>
    </message>
    <message>
        <source>This application answered a request to join in an invalid way.</source>
        <translation>Cette application a répondu de façon non valide à une demande de participation.</translation>
    </message>
    <message>
        <source>The developer should check the answer of the callback.</source>
        <translation>Le développeur doit vérifier la réponse de l’URL de rappel.</translation>
    </message>
    <message>
        <source>This application did not respond to a notification.</source>
        <translation>Cette application n’a pas répondu à une notification.</translation>
    </message>
    <message>
        <source>The call ended with the code %1 and the subcode %2; what they mean is not documented.</source>
        <translation>L’appel s’est terminé avec le code %1 et le sous-code %2 ; leur signification n’est pas documentée.</translation>
    </message>
    <message>
        <source>If this was not expected, the ids in Details help Microsoft support.</source>
        <translation>Si ce n’était pas attendu, les identifiants de l’onglet Détails aideront le support Microsoft.</translation>
    </message>
    <message>
        <source>Microsoft Entra gave no token, with the code %1.</source>
        <translation>Microsoft Entra n’a pas donné de jeton, avec le code %1.</translation>
    </message>
    <message>
        <source>The administrator can look up the code at https://login.microsoftonline.com/error.</source>
        <translation>L’administrateur peut rechercher le code sur https://login.microsoftonline.com/error.</translation>
    </message>
    <message>
        <source>The service refused the request with %1; what that means is not documented.</source>
        <extracomment>%1 is a word of the service or, without one, a status: HTTP 418</extracomment>
        <translation>Le service a refusé la requête avec %1 ; la signification n’en est pas documentée.</translation>
    </message>
    <message>
        <source>The ids in Details help Microsoft support.</source>
        <translation>Les identifiants de l’onglet Détails aideront le support Microsoft.</translation>
    </message>
    <message>
        <source>Another participant ended the call.</source>
        <translation>Un autre participant a mis fin à l’appel.</translation>
    </message>
    <message>
        <source>The other side hung up.</source>
        <translation>L’autre côté a raccroché.</translation>
    </message>
    <message>
        <source>Somebody removed this participant from the call.</source>
        <translation>Quelqu’un a retiré ce participant de l’appel.</translation>
    </message>
    <message>
        <source>If that surprises, ask the organizer.</source>
        <translation>Si cela surprend, demandez à l’organisateur.</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>L’appel est fini.</translation>
    </message>
    <message>
        <source>Everybody else left the call.</source>
        <translation>Tous les autres ont quitté l’appel.</translation>
    </message>
    <message>
        <source>The person who started the group call left it.</source>
        <translation>La personne qui a lancé l’appel de groupe l’a quitté.</translation>
    </message>
    <message>
        <source>Only one participant was left.</source>
        <translation>Il ne restait qu’un seul participant.</translation>
    </message>
    <message>
        <source>The service received an empty list of participants.</source>
        <translation>Le service a reçu une liste de participants vide.</translation>
    </message>
    <message>
        <source>Place the call again; if it ends the same way, check the ids of the invited people.</source>
        <translation>Passez l’appel à nouveau ; s’il se termine de la même façon, vérifiez les identifiants des personnes invitées.</translation>
    </message>
    <message>
        <source>Nobody joined the group call.</source>
        <translation>Personne n’a rejoint l’appel de groupe.</translation>
    </message>
    <message>
        <source>The invited people did not answer; ask them whether the call reached them.</source>
        <translation>Les personnes invitées n’ont pas répondu ; demandez-leur si l’appel leur est parvenu.</translation>
    </message>
    <message>
        <source>Nobody in the call was able to be its host.</source>
        <translation>Personne dans l’appel ne pouvait en être l’hôte.</translation>
    </message>
    <message>
        <source>Invite a person with a Teams licence.</source>
        <translation>Invitez une personne disposant d’une licence Teams.</translation>
    </message>
    <message>
        <source>Only hidden participants were left, for example bots.</source>
        <translation>Il ne restait que des participants masqués, par exemple des bots.</translation>
    </message>
    <message>
        <source>The time of the breakout room is up.</source>
        <translation>Le temps de la salle pour petits groupes est écoulé.</translation>
    </message>
    <message>
        <source>Nobody admitted this application from the lobby in time.</source>
        <translation>Personne n’a admis à temps cette application depuis la salle d’attente.</translation>
    </message>
    <message>
        <source>Ask the organizer to admit the application, or to let it bypass the lobby.</source>
        <translation>Demandez à l’organisateur d’admettre l’application, ou de la laisser éviter la salle d’attente.</translation>
    </message>
    <message>
        <source>This application ended the call.</source>
        <translation>Cette application a mis fin à l’appel.</translation>
    </message>
    <message>
        <source>The transfer is complete.</source>
        <translation>Le transfert est terminé.</translation>
    </message>
    <message>
        <source>The other side left the call.</source>
        <translation>L’autre côté a quitté l’appel.</translation>
    </message>
    <message>
        <source>The person on the phone hung up.</source>
        <translation>La personne au téléphone a raccroché.</translation>
    </message>
    <message>
        <source>The call was accepted, but nobody acknowledged that in time.</source>
        <translation>L’appel a été accepté, mais personne ne l’a confirmé à temps.</translation>
    </message>
    <message>
        <source>Have the network checked; with direct routing also the session border controller.</source>
        <translation>Faites vérifier le réseau ; avec le routage direct, aussi le contrôleur de frontière de session (SBC).</translation>
    </message>
    <message>
        <source>The service got no keep-alive for 45 minutes.</source>
        <translation>Le service n’a reçu aucun signal de maintien (keep-alive) pendant 45 minutes.</translation>
    </message>
    <message>
        <source>The callee&apos;s devices gave no sign.</source>
        <translation>Les appareils de l’appelé n’ont donné aucun signe.</translation>
    </message>
    <message>
        <source>Ask the callee to check the Teams client and its network.</source>
        <translation>Demandez à l’appelé de vérifier le client Teams et son réseau.</translation>
    </message>
    <message>
        <source>The media connection was lost.</source>
        <translation>La connexion média a été perdue.</translation>
    </message>
    <message>
        <source>Have the network, the firewall and the media ports checked.</source>
        <translation>Faites vérifier le réseau, le pare-feu et les ports média.</translation>
    </message>
    <message>
        <source>The callee is not signed in on any device.</source>
        <translation>L’appelé n’est connecté sur aucun appareil.</translation>
    </message>
    <message>
        <source>Ask the callee to sign in to Teams; if already signed in, to sign out and in again.</source>
        <translation>Demandez à l’appelé de se connecter à Teams ; s’il l’est déjà, de se déconnecter puis de se reconnecter.</translation>
    </message>
    <message>
        <source>There is no route to the callee.</source>
        <translation>Il n’y a pas de route vers l’appelé.</translation>
    </message>
    <message>
        <source>Check the number; the administrator can check licences and calling policies.</source>
        <translation>Vérifiez le numéro ; l’administrateur peut vérifier les licences et les stratégies d’appel.</translation>
    </message>
    <message>
        <source>Private calling is switched off for the callee.</source>
        <translation>Les appels privés sont désactivés pour l’appelé.</translation>
    </message>
    <message>
        <source>The administrator can switch on &quot;Make private calls&quot; in the callee&apos;s calling policy.</source>
        <translation>L’administrateur peut activer « Passer des appels privés » (Make private calls) dans la stratégie d’appel de l’appelé.</translation>
    </message>
    <message>
        <source>The service could not reach the media of this application.</source>
        <translation>Le service n’a pas pu joindre le média de cette application.</translation>
    </message>
    <message>
        <source>The developer should check firewall, certificate and public address of the media host.</source>
        <translation>Le développeur doit vérifier le pare-feu, le certificat et l’adresse publique de l’hôte média.</translation>
    </message>
    <message>
        <source>The transfer failed; the call goes on.</source>
        <translation>Le transfert a échoué ; l’appel continue.</translation>
    </message>
    <message>
        <source>Try another target.</source>
        <translation>Essayez une autre cible.</translation>
    </message>
    <message>
        <source>The consultative transfer failed; the call goes on.</source>
        <translation>Le transfert avec consultation a échoué ; l’appel continue.</translation>
    </message>
    <message>
        <source>The call hosts its media elsewhere, or another media action is running.</source>
        <translation>L’appel héberge son média ailleurs, ou une autre action média est en cours.</translation>
    </message>
    <message>
        <source>Wait for the running action; prompts, recordings and tones need a call with service-hosted media.</source>
        <translation>Attendez la fin de l’action en cours ; les annonces, enregistrements et tonalités exigent un appel dont le média est hébergé par le service.</translation>
    </message>
    <message>
        <source>The audio of the call is not active yet.</source>
        <translation>L’audio de l’appel n’est pas encore actif.</translation>
    </message>
    <message>
        <source>Wait until the call reports active audio, then try again.</source>
        <translation>Attendez que l’appel signale un audio actif, puis réessayez.</translation>
    </message>
    <message>
        <source>The media streams of the call are not available.</source>
        <translation>Les flux média de l’appel ne sont pas disponibles.</translation>
    </message>
    <message>
        <source>Wait until the call reports active media, then try again.</source>
        <translation>Attendez que l’appel signale un média actif, puis réessayez.</translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation>L’opération a été annulée.</translation>
    </message>
    <message>
        <source>The recording ended because of the silence after the speech.</source>
        <translation>L’enregistrement s’est terminé à cause du silence après la parole.</translation>
    </message>
    <message>
        <source>Allow a longer silence if that was too early.</source>
        <translation>Autorisez un silence plus long si c’était trop tôt.</translation>
    </message>
    <message>
        <source>Nobody said anything.</source>
        <translation>Personne n’a parlé.</translation>
    </message>
    <message>
        <source>Check the microphone of the callee, or wait longer for the first word.</source>
        <translation>Vérifiez le micro de l’appelé, ou attendez plus longtemps le premier mot.</translation>
    </message>
    <message>
        <source>The prompt could not be played.</source>
        <translation>L’annonce n’a pas pu être diffusée.</translation>
    </message>
    <message>
        <source>Use WAV, PCM, mono, 16 bit, 16 kHz at a public address.</source>
        <translation>Utilisez WAV, PCM, mono, 16 bits, 16 kHz à une adresse publique.</translation>
    </message>
    <message>
        <source>The beep could not be played.</source>
        <translation>Le bip n’a pas pu être diffusé.</translation>
    </message>
    <message>
        <source>The service received no media from the call.</source>
        <translation>Le service n’a reçu aucun média de l’appel.</translation>
    </message>
    <message>
        <source>Have the network of the speaker and the media ports checked.</source>
        <translation>Faites vérifier le réseau de la personne qui parle et les ports média.</translation>
    </message>
    <message>
        <source>The recording ended because somebody pressed the stop tone.</source>
        <translation>L’enregistrement s’est terminé parce que quelqu’un a appuyé sur la touche d’arrêt.</translation>
    </message>
    <message>
        <source>The recording reached its greatest length.</source>
        <translation>L’enregistrement a atteint sa longueur maximale.</translation>
    </message>
    <message>
        <source>The format of the prompt file is not supported.</source>
        <translation>Le format du fichier d’annonce n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>Use WAV, PCM, mono, 16 bit, 16 kHz.</source>
        <translation>Utilisez WAV, PCM, mono, 16 bits, 16 kHz.</translation>
    </message>
    <message>
        <source>The service could not download the prompt file.</source>
        <translation>Le service n’a pas pu télécharger le fichier d’annonce.</translation>
    </message>
    <message>
        <source>The developer should put it where everybody can read it without signing in, and switch off compressed transfer.</source>
        <translation>Le développeur doit le placer là où chacun peut le lire sans se connecter, et désactiver le transfert compressé.</translation>
    </message>
    <message>
        <source>A recording is already running.</source>
        <translation>Un enregistrement est déjà en cours.</translation>
    </message>
    <message>
        <source>Wait for its end or stop it first.</source>
        <translation>Attendez sa fin ou arrêtez-le d’abord.</translation>
    </message>
    <message>
        <source>The format of the media is wrong.</source>
        <translation>Le format du média est incorrect.</translation>
    </message>
    <message>
        <source>The recording ended because no media came any more.</source>
        <translation>L’enregistrement s’est terminé parce qu’aucun média n’arrivait plus.</translation>
    </message>
    <message>
        <source>The service throttles recordings.</source>
        <translation>Le service limite la fréquence des enregistrements.</translation>
    </message>
    <message>
        <source>The request is not valid, or the action is not possible now.</source>
        <translation>La requête n’est pas valide, ou l’action n’est pas possible maintenant.</translation>
    </message>
    <message>
        <source>Check the fields of the request and the state of the call.</source>
        <translation>Vérifiez les champs de la requête et l’état de l’appel.</translation>
    </message>
    <message>
        <source>The token is missing, expired or meant for another cloud or audience.</source>
        <translation>Le jeton est absent, expiré ou destiné à un autre cloud ou à une autre audience.</translation>
    </message>
    <message>
        <source>Get a new token; if that does not help, check cloud and tenant in the profile.</source>
        <translation>Obtenez un nouveau jeton ; si cela ne suffit pas, vérifiez le cloud et le locataire dans le profil.</translation>
    </message>
    <message>
        <source>The service wants a payment or a licence.</source>
        <translation>Le service exige un paiement ou une licence.</translation>
    </message>
    <message>
        <source>The administrator should check the licences of the tenant.</source>
        <translation>L’administrateur doit vérifier les licences du locataire.</translation>
    </message>
    <message>
        <source>This application is not allowed to do this.</source>
        <translation>Cette application n’a pas le droit de faire cela.</translation>
    </message>
    <message>
        <source>The administrator should check the permissions and their consent, the tenant and the registration of the bot.</source>
        <translation>L’administrateur doit vérifier les autorisations et leur consentement, le locataire et l’inscription du bot.</translation>
    </message>
    <message>
        <source>The service does not offer this operation here.</source>
        <translation>Le service ne propose pas cette opération ici.</translation>
    </message>
    <message>
        <source>The service does not accept the form of the request.</source>
        <translation>Le service n’accepte pas la forme de la requête.</translation>
    </message>
    <message>
        <source>This is for the developer: the same request will be refused again.</source>
        <translation>Ceci concerne le développeur : la même requête sera refusée à nouveau.</translation>
    </message>
    <message>
        <source>What the request is about is gone for good.</source>
        <translation>Ce que vise la requête a définitivement disparu.</translation>
    </message>
    <message>
        <source>What the request is about is locked.</source>
        <translation>Ce que vise la requête est verrouillé.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The service received too many requests.</source>
        <translation>Le service a reçu trop de requêtes.</translation>
    </message>
    <message>
        <source>Wait as long as the service asks for, then try again.</source>
        <translation>Attendez aussi longtemps que le service le demande, puis réessayez.</translation>
    </message>
    <message>
        <source>The service has a problem of its own.</source>
        <translation>Le service a lui-même un problème.</translation>
    </message>
    <message>
        <source>Look at the state of the call, for the command may have been carried out; then try again later.</source>
        <translation>Regardez l’état de l’appel, car la commande a pu être exécutée ; puis réessayez plus tard.</translation>
    </message>
    <message>
        <source>The service has not implemented this operation.</source>
        <translation>Le service n’a pas implémenté cette opération.</translation>
    </message>
    <message>
        <source>A quota or the bandwidth is used up.</source>
        <translation>Un quota ou la bande passante est épuisé.</translation>
    </message>
    <message>
        <source>Wait a while; the administrator can check the quota.</source>
        <translation>Attendez un peu ; l’administrateur peut vérifier le quota.</translation>
    </message>
    <message>
        <source>The range in the request is not valid.</source>
        <translation>La plage indiquée dans la requête n’est pas valide.</translation>
    </message>
    <message>
        <source>This is for the developer: the range must be changed.</source>
        <translation>Ceci concerne le développeur : la plage doit être modifiée.</translation>
    </message>
    <message>
        <source>The service found malware in what it was given.</source>
        <translation>Le service a trouvé un logiciel malveillant dans ce qui lui a été remis.</translation>
    </message>
    <message>
        <source>The administrator should have the file checked.</source>
        <translation>L’administrateur doit faire vérifier le fichier.</translation>
    </message>
    <message>
        <source>The name is already in use.</source>
        <translation>Le nom est déjà utilisé.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The service does not support this request.</source>
        <translation>Le service ne prend pas en charge cette requête.</translation>
    </message>
    <message>
        <source>Somebody else has changed this in the meantime.</source>
        <translation>Quelqu’un d’autre a modifié ceci entre-temps.</translation>
    </message>
    <message>
        <source>The service has lost track of what was read so far.</source>
        <translation>Le service a perdu la trace de ce qui a été lu jusqu’ici.</translation>
    </message>
    <message>
        <source>Get the call again from the beginning.</source>
        <translation>Interrogez à nouveau l’appel depuis le début.</translation>
    </message>
    <message>
        <source>The service had an error that it does not explain.</source>
        <translation>Le service a eu une erreur qu’il n’explique pas.</translation>
    </message>
    <message>
        <source>Try again later; if it stays so, the ids in Details help Microsoft support.</source>
        <translation>Réessayez plus tard ; si cela persiste, les identifiants de l’onglet Détails aideront le support Microsoft.</translation>
    </message>
    <message>
        <source>The scope that the token is asked for is not valid.</source>
        <translation>L’étendue pour laquelle le jeton est demandé n’est pas valide.</translation>
    </message>
    <message>
        <source>Check the cloud of the profile: the scope is made from its Graph address.</source>
        <translation>Vérifiez le cloud du profil : l’étendue est formée à partir de son adresse Graph.</translation>
    </message>
    <message>
        <source>The tenant does not exist in this cloud.</source>
        <translation>Le locataire n’existe pas dans ce cloud.</translation>
    </message>
    <message>
        <source>Check tenant and cloud in the profile.</source>
        <translation>Vérifiez le locataire et le cloud dans le profil.</translation>
    </message>
    <message>
        <source>The application is not known in this tenant.</source>
        <translation>L’application n’est pas connue dans ce locataire.</translation>
    </message>
    <message>
        <source>Check application id and tenant in the profile; the administrator of the tenant must consent to the application first.</source>
        <translation>Vérifiez l’identifiant d’application et le locataire dans le profil ; l’administrateur du locataire doit d’abord donner son consentement à l’application.</translation>
    </message>
    <message>
        <source>The client secret is wrong.</source>
        <translation>Le secret client est incorrect.</translation>
    </message>
    <message>
        <source>Enter the value of the secret, not its id; the administrator can create a new one.</source>
        <translation>Saisissez la valeur du secret, non son identifiant ; l’administrateur peut en créer un nouveau.</translation>
    </message>
    <message>
        <source>The client secret has expired.</source>
        <translation>Le secret client a expiré.</translation>
    </message>
    <message>
        <source>The administrator should create a new secret; enter its value in the profile.</source>
        <translation>L’administrateur doit créer un nouveau secret ; saisissez sa valeur dans le profil.</translation>
    </message>
    <message>
        <source>Microsoft Entra does not accept the credentials of the application.</source>
        <translation>Microsoft Entra n’accepte pas les informations d’identification de l’application.</translation>
    </message>
    <message>
        <source>The two sides are not allowed to talk to each other.</source>
        <translation>Les deux côtés ne sont pas autorisés à se parler.</translation>
    </message>
    <message>
        <source>The administrator should check calling policies and federation.</source>
        <translation>L’administrateur doit vérifier les stratégies d’appel et la fédération.</translation>
    </message>
    <message>
        <source>The service refused the media configuration.</source>
        <translation>Le service a refusé la configuration du média.</translation>
    </message>
    <message>
        <source>The developer should check that the media blob is fresh and whole, and the settings of the media host.</source>
        <translation>Le développeur doit vérifier que le blob média est récent et entier, ainsi que les paramètres de l’hôte média.</translation>
    </message>
    <message>
        <source>The service failed to set up the media.</source>
        <translation>Le service n’a pas réussi à mettre en place le média.</translation>
    </message>
    <message>
        <source>The developer should check certificate and ports of the media host, and that its media library is younger than three months.</source>
        <translation>Le développeur doit vérifier le certificat et les ports de l’hôte média, et que sa bibliothèque média a moins de trois mois.</translation>
    </message>
    <message>
        <source>The service could not add the participant to the media.</source>
        <translation>Le service n’a pas pu ajouter le participant au média.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, the developer should check the media host.</source>
        <translation>Réessayez ; si cela persiste, le développeur doit vérifier l’hôte média.</translation>
    </message>
    <message>
        <source>The service could not reach the media host of this application.</source>
        <translation>Le service n’a pas pu joindre l’hôte média de cette application.</translation>
    </message>
    <message>
        <source>The developer should check that the certificate matches the host name, that no tunnel ends TLS, that the port is open and that the audio socket at least receives.</source>
        <translation>Le développeur doit vérifier que le certificat correspond au nom d’hôte, qu’aucun tunnel ne termine TLS, que le port est ouvert et qu’au moins le socket audio reçoit.</translation>
    </message>
    <message>
        <source>This kind of Entra identity is not supported.</source>
        <translation>Ce type d’identité Entra n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>The token is not valid.</source>
        <translation>Le jeton n’est pas valide.</translation>
    </message>
    <message>
        <source>Access to calling is not enabled for this application.</source>
        <translation>L’accès aux appels n’est pas activé pour cette application.</translation>
    </message>
    <message>
        <source>The administrator should check the registration of the bot.</source>
        <translation>L’administrateur doit vérifier l’inscription du bot.</translation>
    </message>
    <message>
        <source>The application is not registered as a calling bot.</source>
        <translation>L’application n’est pas inscrite comme bot d’appel.</translation>
    </message>
    <message>
        <source>The administrator should create an Azure Bot with this application id, add its Teams channel, enable calling there and wait some minutes.</source>
        <translation>L’administrateur doit créer un Azure Bot avec cet identifiant d’application, ajouter son canal Teams, y activer les appels et attendre quelques minutes.</translation>
    </message>
    <message>
        <source>The application lacks a permission for this.</source>
        <translation>Il manque à l’application une autorisation pour cela.</translation>
    </message>
    <message>
        <source>The administrator of the call&apos;s tenant should grant the application permission; then get a new token.</source>
        <translation>L’administrateur du locataire de l’appel doit accorder l’autorisation d’application ; obtenez ensuite un nouveau jeton.</translation>
    </message>
    <message>
        <source>The token belongs to another tenant than the call.</source>
        <translation>Le jeton appartient à un autre locataire que l’appel.</translation>
    </message>
    <message>
        <source>Use a profile with the tenant of the call or meeting.</source>
        <translation>Utilisez un profil avec le locataire de l’appel ou de la réunion.</translation>
    </message>
    <message>
        <source>The service does not trust the certificate.</source>
        <translation>Le service ne fait pas confiance au certificat.</translation>
    </message>
    <message>
        <source>The developer should use a certificate of a public authority.</source>
        <translation>Le développeur doit utiliser un certificat d’une autorité publique.</translation>
    </message>
    <message>
        <source>The caller named in the request does not belong to this application.</source>
        <translation>L’appelant indiqué dans la requête n’appartient pas à cette application.</translation>
    </message>
    <message>
        <source>The administrator should link the resource account to this application id.</source>
        <translation>L’administrateur doit lier le compte de ressource à cet identifiant d’application.</translation>
    </message>
    <message>
        <source>The tenant id of the call does not match.</source>
        <translation>L’identifiant du locataire de l’appel ne correspond pas.</translation>
    </message>
    <message>
        <source>The service ended this in an orderly way.</source>
        <translation>Le service y a mis fin de façon ordonnée.</translation>
    </message>
    <message>
        <source>A service behind the calling service reported an unknown error.</source>
        <translation>Un service situé derrière le service d’appel a signalé une erreur inconnue.</translation>
    </message>
    <message>
        <source>A service behind the calling service did not answer in time.</source>
        <translation>Un service situé derrière le service d’appel n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>A service behind the calling service cancelled the operation.</source>
        <translation>Un service situé derrière le service d’appel a annulé l’opération.</translation>
    </message>
    <message>
        <source>The service had a fatal error.</source>
        <translation>Le service a eu une erreur fatale.</translation>
    </message>
    <message>
        <source>Check that the call hosts its media where the operation needs it and that all ids are whole; else the ids in Details help Microsoft support.</source>
        <translation>Vérifiez que l’appel héberge son média là où l’opération l’exige et que tous les identifiants sont entiers ; sinon, les identifiants de l’onglet Détails aideront le support Microsoft.</translation>
    </message>
    <message>
        <source>The call ended without an error.</source>
        <translation>L’appel s’est terminé sans erreur.</translation>
    </message>
    <message>
        <source>The participant was removed because its role changed.</source>
        <translation>Le participant a été retiré parce que son rôle a changé.</translation>
    </message>
    <message>
        <source>The caller gave up.</source>
        <translation>L’appelant a renoncé.</translation>
    </message>
    <message>
        <source>The call was answered on another device of the callee.</source>
        <translation>L’appel a été pris sur un autre appareil de l’appelé.</translation>
    </message>
    <message>
        <source>Nobody accepted the call in time.</source>
        <translation>Personne n’a accepté l’appel à temps.</translation>
    </message>
    <message>
        <source>Call again.</source>
        <translation>Rappelez.</translation>
    </message>
    <message>
        <source>The callee declined the call on all devices.</source>
        <translation>L’appelé a refusé l’appel sur tous ses appareils.</translation>
    </message>
    <message>
        <source>The callee is not online.</source>
        <translation>L’appelé n’est pas en ligne.</translation>
    </message>
    <message>
        <source>Ask the callee to sign in to Teams.</source>
        <translation>Demandez à l’appelé de se connecter à Teams.</translation>
    </message>
    <message>
        <source>The media connection could not be set up.</source>
        <translation>La connexion média n’a pas pu être établie.</translation>
    </message>
    <message>
        <source>The call was blocked, was taken for spam, or has no route.</source>
        <translation>L’appel a été bloqué, a été pris pour du spam ou n’a pas de route.</translation>
    </message>
    <message>
        <source>The administrator should check the licence and the reputation of the calling number.</source>
        <translation>L’administrateur doit vérifier la licence et la réputation du numéro appelant.</translation>
    </message>
    <message>
        <source>The phone did not answer or is switched off.</source>
        <translation>Le téléphone n’a pas répondu ou est éteint.</translation>
    </message>
    <message>
        <source>The phone is busy.</source>
        <translation>Le téléphone est occupé.</translation>
    </message>
    <message>
        <source>The call is not allowed.</source>
        <translation>L’appel n’est pas autorisé.</translation>
    </message>
    <message>
        <source>The administrator should check policies and permissions.</source>
        <translation>L’administrateur doit vérifier les stratégies et les autorisations.</translation>
    </message>
    <message>
        <source>The callee or the call was not found.</source>
        <translation>L’appelé ou l’appel est introuvable.</translation>
    </message>
    <message>
        <source>Check the id or the number.</source>
        <translation>Vérifiez l’identifiant ou le numéro.</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>Il n’y a pas eu de réponse à temps.</translation>
    </message>
    <message>
        <source>Call again; if it stays so, have the network checked.</source>
        <translation>Rappelez ; si cela persiste, faites vérifier le réseau.</translation>
    </message>
    <message>
        <source>The callee cannot be reached at present.</source>
        <translation>L’appelé est injoignable pour le moment.</translation>
    </message>
    <message>
        <source>The number is incomplete.</source>
        <translation>Le numéro est incomplet.</translation>
    </message>
    <message>
        <source>Write the number with + and country code.</source>
        <translation>Écrivez le numéro avec + et l’indicatif du pays.</translation>
    </message>
    <message>
        <source>The call was cancelled before anybody answered it.</source>
        <translation>L’appel a été annulé avant que quelqu’un n’y réponde.</translation>
    </message>
    <message>
        <source>The calling service had an internal error.</source>
        <translation>Le service d’appel a eu une erreur interne.</translation>
    </message>
    <message>
        <source>Call again later; if it stays so, give Microsoft support the ids in Details.</source>
        <translation>Rappelez plus tard ; si cela persiste, donnez au support Microsoft les identifiants de l’onglet Détails.</translation>
    </message>
    <message>
        <source>The calling service is not available.</source>
        <translation>Le service d’appel n’est pas disponible.</translation>
    </message>
    <message>
        <source>A condition for the call was not met; SIP calls this &quot;Precondition Failure&quot;, what it means for Microsoft Graph is not documented.</source>
        <translation>Une condition de l’appel n’était pas remplie ; SIP nomme cela « Precondition Failure », ce que cela signifie pour Microsoft Graph n’est pas documenté.</translation>
    </message>
    <message>
        <source>The carrier or gateway answered the outgoing call with SIP %1.</source>
        <extracomment>%1 is a code and its name in the SIP standard: 486 Busy Here</extracomment>
        <translation>L’opérateur ou la passerelle a répondu à l’appel sortant par SIP %1.</translation>
    </message>
    <message>
        <source>The administrator should ask the carrier, or look at the log of the gateway.</source>
        <translation>L’administrateur doit interroger l’opérateur, ou consulter le journal de la passerelle.</translation>
    </message>
    <message>
        <source>The carrier or gateway ended the incoming call with SIP %1.</source>
        <extracomment>%1 is a code and its name in the SIP standard: 486 Busy Here</extracomment>
        <translation>L’opérateur ou la passerelle a mis fin à l’appel entrant par SIP %1.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s call routing refused the call, with the number %1.</source>
        <extracomment>%1 is a number of Microsoft: 510404</extracomment>
        <translation>Le routage des appels de Microsoft a refusé l’appel, avec le numéro %1.</translation>
    </message>
    <message>
        <source>The administrator should check licences, voice routes and gateway settings.</source>
        <translation>L’administrateur doit vérifier les licences, les routes vocales et les paramètres de la passerelle.</translation>
    </message>
    <message>
        <source>Location-based routing forbids the call.</source>
        <translation>Le routage basé sur l’emplacement interdit l’appel.</translation>
    </message>
    <message>
        <source>The administrator should check the routing policy.</source>
        <translation>L’administrateur doit vérifier la stratégie de routage.</translation>
    </message>
    <message>
        <source>The call must be recorded, but the recorder could not be invited.</source>
        <translation>L’appel doit être enregistré, mais l’enregistreur n’a pas pu être invité.</translation>
    </message>
    <message>
        <source>The administrator should check the recording bot and the recording policy.</source>
        <translation>L’administrateur doit vérifier le bot d’enregistrement et la stratégie d’enregistrement.</translation>
    </message>
    <message>
        <source>The call that was to be replaced does not exist.</source>
        <translation>L’appel qui devait être remplacé n’existe pas.</translation>
    </message>
    <message>
        <source>Transfer again, with the id of a call that still runs as the one to replace.</source>
        <translation>Transférez à nouveau, en donnant comme appel à remplacer l’identifiant d’un appel encore en cours.</translation>
    </message>
    <message>
        <source>The called bot is not set up for calls.</source>
        <translation>Le bot appelé n’est pas configuré pour les appels.</translation>
    </message>
    <message>
        <source>The developer of the bot should check its Teams channel and calling settings.</source>
        <translation>Le développeur du bot doit vérifier son canal Teams et ses paramètres d’appel.</translation>
    </message>
    <message>
        <source>A policy forbids that the call goes to voicemail.</source>
        <translation>Une stratégie interdit que l’appel aille vers la messagerie vocale.</translation>
    </message>
    <message>
        <source>The administrator can allow voicemail in the callee&apos;s calling policy.</source>
        <translation>L’administrateur peut autoriser la messagerie vocale dans la stratégie d’appel de l’appelé.</translation>
    </message>
    <message>
        <source>The called bot rejected the call as busy.</source>
        <translation>Le bot appelé a rejeté l’appel comme occupé.</translation>
    </message>
    <message>
        <source>Nothing, if the bot was meant to reject; otherwise call again later.</source>
        <translation>Rien, si le bot devait rejeter ; sinon, rappelez plus tard.</translation>
    </message>
    <message>
        <source>The gateway of the call is not configured in the tenant.</source>
        <translation>La passerelle de l’appel n’est pas configurée dans le locataire.</translation>
    </message>
    <message>
        <source>The administrator should check the gateway settings.</source>
        <translation>L’administrateur doit vérifier les paramètres de la passerelle.</translation>
    </message>
    <message>
        <source>The caller&apos;s number is blocked.</source>
        <translation>Le numéro de l’appelant est bloqué.</translation>
    </message>
    <message>
        <source>The administrator should check the rules for blocked numbers.</source>
        <translation>L’administrateur doit vérifier les règles des numéros bloqués.</translation>
    </message>
    <message>
        <source>No permitted route leads to the number.</source>
        <translation>Aucune route autorisée ne mène au numéro.</translation>
    </message>
    <message>
        <source>Check the number; the administrator can check the voice routes.</source>
        <translation>Vérifiez le numéro ; l’administrateur peut vérifier les routes vocales.</translation>
    </message>
    <message>
        <source>The account is not enabled for phone calls.</source>
        <translation>Le compte n’est pas activé pour les appels téléphoniques.</translation>
    </message>
    <message>
        <source>The administrator should assign a Phone System licence and enable the account for voice.</source>
        <translation>L’administrateur doit attribuer une licence Phone System et activer le compte pour la voix.</translation>
    </message>
    <message>
        <source>The account may call numbers of its own country only.</source>
        <translation>Le compte ne peut appeler que des numéros de son propre pays.</translation>
    </message>
    <message>
        <source>The administrator can change the dial-out policy.</source>
        <translation>L’administrateur peut modifier la stratégie d’appels sortants.</translation>
    </message>
    <message>
        <source>The number belongs to nobody.</source>
        <translation>Le numéro n’appartient à personne.</translation>
    </message>
    <message>
        <source>Write the number with + and country code; the administrator can check to whom it is assigned.</source>
        <translation>Écrivez le numéro avec + et l’indicatif du pays ; l’administrateur peut vérifier à qui il est attribué.</translation>
    </message>
    <message>
        <source>The call was forwarded in a circle.</source>
        <translation>L’appel a été renvoyé en boucle.</translation>
    </message>
    <message>
        <source>The callee or the administrator should remove the loop.</source>
        <translation>L’appelé ou l’administrateur doit supprimer la boucle.</translation>
    </message>
    <message>
        <source>There is no gateway for the call.</source>
        <translation>Il n’y a pas de passerelle pour l’appel.</translation>
    </message>
    <message>
        <source>The carrier refused the call.</source>
        <translation>L’opérateur a refusé l’appel.</translation>
    </message>
    <message>
        <source>The gateway or the phone did not answer in time.</source>
        <translation>La passerelle ou le téléphone n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Call again; if it stays so, the administrator should ask the carrier and check the failover timer.</source>
        <translation>Rappelez ; si cela persiste, l’administrateur doit interroger l’opérateur et vérifier le délai de basculement.</translation>
    </message>
    <message>
        <source>The media connection with the gateway failed.</source>
        <translation>La connexion média avec la passerelle a échoué.</translation>
    </message>
    <message>
        <source>The administrator should check gateway and firewall.</source>
        <translation>L’administrateur doit vérifier la passerelle et le pare-feu.</translation>
    </message>
    <message>
        <source>The carrier is not available.</source>
        <translation>L’opérateur n’est pas disponible.</translation>
    </message>
    <message>
        <source>The tenant and the cloud of the profile do not belong together.</source>
        <translation>Le locataire et le cloud du profil ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>Choose the cloud of the tenant in the profile; it decides about the sign-in, Graph and key addresses together.</source>
        <translation>Choisissez dans le profil le cloud du locataire ; il détermine à la fois les adresses d’authentification, de Graph et des clés.</translation>
    </message>
    <message>
        <source>The application is disabled in this tenant.</source>
        <translation>L’application est désactivée dans ce locataire.</translation>
    </message>
    <message>
        <source>The administrator can enable it under “Enterprise applications”.</source>
        <translation>L’administrateur peut l’activer sous « Applications d’entreprise » (Enterprise applications).</translation>
    </message>
    <message>
        <source>Check tenant, application id and credential of the profile.</source>
        <translation>Vérifiez le locataire, l’identifiant d’application et les informations d’identification du profil.</translation>
    </message>
    <message>
        <source>Microsoft Entra does not know the certificate, or it has expired.</source>
        <translation>Microsoft Entra ne connaît pas le certificat, ou celui-ci a expiré.</translation>
    </message>
    <message>
        <source>The administrator should upload the certificate that the profile names to the registration of the application.</source>
        <translation>L’administrateur doit ajouter à l’inscription de l’application le certificat que le profil indique.</translation>
    </message>
    <message>
        <source>The signed assertion is not valid at this time.</source>
        <translation>L’assertion signée n’est pas valide en ce moment.</translation>
    </message>
    <message>
        <source>Set the clock of this computer: the assertion is signed for the next ten minutes.</source>
        <translation>Réglez l’horloge de cet ordinateur : l’assertion est signée pour les dix minutes à venir.</translation>
    </message>
    <message>
        <source>The certificate has been revoked.</source>
        <translation>Le certificat a été révoqué.</translation>
    </message>
    <message>
        <source>The administrator should upload a new certificate to the registration of the application.</source>
        <translation>L’administrateur doit ajouter un nouveau certificat à l’inscription de l’application.</translation>
    </message>
    <message>
        <source>The certificate has expired, or is not valid yet.</source>
        <translation>Le certificat a expiré, ou n’est pas encore valide.</translation>
    </message>
</context>
<context>
    <name>FailureNotice</name>
    <message>
        <source>The call with %1 ended in an error</source>
        <translation>L’appel avec %1 s’est terminé par une erreur</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>for example %1</source>
        <translation>par exemple %1</translation>
    </message>
</context>
<context>
    <name>FieldsForm</name>
    <message>
        <source>More opt&amp;ions</source>
        <translation>Pl&amp;us d’options</translation>
    </message>
</context>
<context>
    <name>Fix</name>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>Écouter à nouveau</translation>
    </message>
    <message>
        <source>Edit profile…</source>
        <translation>Modifier le profil…</translation>
    </message>
    <message>
        <source>Copy next step</source>
        <translation>Copier l’étape suivante</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Tunnels…</source>
        <translation>Tunnels…</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>Called on its number</source>
        <translation>Appelé sur son numéro</translation>
    </message>
    <message>
        <source>Called as an instance</source>
        <translation>Appelé comme instance</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Appels sortants</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Non pris en charge</translation>
    </message>
    <message>
        <source>Wait for the call</source>
        <translation>Attendre l’appel</translation>
    </message>
    <message>
        <source>The call is established</source>
        <translation>L’appel est établi</translation>
    </message>
    <message>
        <source>Answer it</source>
        <translation>Y répondre</translation>
    </message>
    <message>
        <source>Place the call</source>
        <translation>Passer l’appel</translation>
    </message>
    <message>
        <source>Invite the other</source>
        <translation>Inviter l’autre</translation>
    </message>
    <message>
        <source>The invitation is accepted</source>
        <translation>L’invitation est acceptée</translation>
    </message>
    <message>
        <source>The other is in the roster</source>
        <translation>L’autre est dans la liste des participants</translation>
    </message>
    <message>
        <source>Transfer the caller to the other</source>
        <translation>Transférer l’appelant vers l’autre</translation>
    </message>
    <message>
        <source>The caller is transferred</source>
        <translation>L’appelant est transféré</translation>
    </message>
    <message>
        <source>Redirect it to the other</source>
        <translation>Le rediriger vers l’autre</translation>
    </message>
    <message>
        <source>The call is sent on</source>
        <translation>L’appel est renvoyé</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Raccrocher</translation>
    </message>
    <message>
        <source>The call has ended</source>
        <translation>L’appel est terminé</translation>
    </message>
    <message>
        <source>Number called, then invite a number</source>
        <translation>Numéro appelé, puis inviter un numéro</translation>
    </message>
    <message>
        <source>A phone reaches the bot on its number, and the bot brings a second phone into the call.</source>
        <translation>Un téléphone joint le bot sur son numéro, et le bot fait entrer un second téléphone dans l’appel.</translation>
    </message>
    <message>
        <source>Number called, then transfer to a number</source>
        <translation>Numéro appelé, puis transférer vers un numéro</translation>
    </message>
    <message>
        <source>A phone reaches the bot on its number, and the bot hands the answered call to a second phone.</source>
        <translation>Un téléphone joint le bot sur son numéro, et le bot transmet l’appel pris à un second téléphone.</translation>
    </message>
    <message>
        <source>Number called, then redirect to a number</source>
        <translation>Numéro appelé, puis rediriger vers un numéro</translation>
    </message>
    <message>
        <source>A phone reaches the bot on its number, and the bot sends the unanswered call to a second phone.</source>
        <translation>Un téléphone joint le bot sur son numéro, et le bot renvoie l’appel, sans le prendre, vers un second téléphone.</translation>
    </message>
    <message>
        <source>Instance called, then invite a number</source>
        <translation>Instance appelée, puis inviter un numéro</translation>
    </message>
    <message>
        <source>A Teams user reaches the bot through its resource account, and the bot brings a phone into the call.</source>
        <translation>Un utilisateur Teams joint le bot par son compte de ressource, et le bot fait entrer un téléphone dans l’appel.</translation>
    </message>
    <message>
        <source>Instance called, then transfer to a number</source>
        <translation>Instance appelée, puis transférer vers un numéro</translation>
    </message>
    <message>
        <source>A Teams user reaches the bot through its resource account, and the bot hands the answered call to a phone.</source>
        <translation>Un utilisateur Teams joint le bot par son compte de ressource, et le bot transmet l’appel pris à un téléphone.</translation>
    </message>
    <message>
        <source>Instance called, then redirect to a number</source>
        <translation>Instance appelée, puis rediriger vers un numéro</translation>
    </message>
    <message>
        <source>A Teams user reaches the bot through its resource account, and the bot sends the unanswered call to a phone.</source>
        <translation>Un utilisateur Teams joint le bot par son compte de ressource, et le bot renvoie l’appel, sans le prendre, vers un téléphone.</translation>
    </message>
    <message>
        <source>Called from a meeting, then invite a number</source>
        <translation>Appelé depuis une réunion, puis inviter un numéro</translation>
    </message>
    <message>
        <source>Somebody in a scheduled meeting adds the bot to it, and the bot brings in a phone.</source>
        <translation>Quelqu’un ajoute le bot à une réunion planifiée, et le bot y fait entrer un téléphone.</translation>
    </message>
    <message>
        <source>Call a number</source>
        <translation>Appeler un numéro</translation>
    </message>
    <message>
        <source>The bot calls a phone as its instance.</source>
        <translation>Le bot appelle un téléphone en tant que son instance.</translation>
    </message>
    <message>
        <source>Call somebody, then invite a number</source>
        <translation>Appeler quelqu’un, puis inviter un numéro</translation>
    </message>
    <message>
        <source>A call from peer to peer, with a Teams user or a phone, becomes a group call with a second phone in it.</source>
        <translation>Un appel pair à pair, avec un utilisateur Teams ou un téléphone, devient un appel de groupe avec un second téléphone.</translation>
    </message>
    <message>
        <source>Call somebody, then invite a Teams user</source>
        <translation>Appeler quelqu’un, puis inviter un utilisateur Teams</translation>
    </message>
    <message>
        <source>A call from peer to peer, with a Teams user or a phone, becomes a group call with a Teams user in it. Without the permission for group calls the invitation is refused (403/7504), and the two go on alone.</source>
        <translation>Un appel pair à pair, avec un utilisateur Teams ou un téléphone, devient un appel de groupe avec un utilisateur Teams. Sans l’autorisation pour les appels de groupe, l’invitation est refusée (403/7504), et les deux continuent seuls.</translation>
    </message>
    <message>
        <source>Join a meeting, then invite a number</source>
        <translation>Rejoindre une réunion, puis inviter un numéro</translation>
    </message>
    <message>
        <source>The bot joins a scheduled meeting as its instance and brings in a phone.</source>
        <translation>Le bot rejoint une réunion planifiée en tant que son instance et y fait entrer un téléphone.</translation>
    </message>
    <message>
        <source>Place the call, which is refused</source>
        <translation>Passer l’appel, qui est refusé</translation>
    </message>
    <message>
        <source>Invite the other, which is refused</source>
        <translation>Inviter l’autre, ce qui est refusé</translation>
    </message>
    <message>
        <source>Bot named by its user principal name</source>
        <translation>Bot désigné par son nom d’utilisateur principal</translation>
    </message>
    <message>
        <source>The service refuses the call.</source>
        <translation>Le service refuse l’appel.</translation>
    </message>
    <message>
        <source>A bot is addressed by the object id of its resource account, in every flow with phones; never by its name.</source>
        <translation>Un bot est désigné par l’identifiant d’objet de son compte de ressource, dans chaque parcours avec des téléphones ; jamais par son nom.</translation>
    </message>
    <message>
        <source>Call a number without an instance</source>
        <translation>Appeler un numéro sans instance</translation>
    </message>
    <message>
        <source>Phones are called by an application instance, since only that can have a number.</source>
        <translation>Les téléphones sont appelés par une instance d’application, car elle seule peut avoir un numéro.</translation>
    </message>
    <message>
        <source>Join by token, then invite a number</source>
        <translation>Rejoindre par jeton, puis inviter un numéro</translation>
    </message>
    <message>
        <source>The service refuses the invitation.</source>
        <translation>Le service refuse l’invitation.</translation>
    </message>
    <message>
        <source>A bot that joined a meeting by its join token cannot bring in phones; it has to join by the link of the meeting.</source>
        <translation>Un bot qui a rejoint une réunion par son jeton de participation ne peut pas y faire entrer de téléphones ; il doit la rejoindre par le lien de la réunion.</translation>
    </message>
    <message>
        <source>The call has ended before.</source>
        <translation>L’appel s’est terminé avant.</translation>
    </message>
    <message>
        <source>Look at its messages for the reason.</source>
        <translation>Cherchez-en la raison dans ses messages.</translation>
    </message>
    <message>
        <source>The operation has failed.</source>
        <translation>L’opération a échoué.</translation>
    </message>
    <message numerus="yes">
        <source>%n in the call.</source>
        <translation>
            <numerusform>%n participant dans l’appel.</numerusform>
            <numerusform>%n participants dans l’appel.</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>De %1.</translation>
    </message>
    <message>
        <source>It is no incoming call that waits for an answer.</source>
        <translation>Ce n’est pas un appel entrant qui attend une réponse.</translation>
    </message>
    <message>
        <source>A call came to the application itself, not to its instance.</source>
        <translation>Un appel est arrivé à l’application elle-même, et non à son instance.</translation>
    </message>
    <message>
        <source>A call came, but not from a phone.</source>
        <translation>Un appel est arrivé, mais pas d’un téléphone.</translation>
    </message>
    <message>
        <source>A call came, but not from a Teams user.</source>
        <translation>Un appel est arrivé, mais pas d’un utilisateur Teams.</translation>
    </message>
    <message>
        <source>A call came, but not from a meeting.</source>
        <translation>Un appel est arrivé, mais pas d’une réunion.</translation>
    </message>
    <message>
        <source>A call came, but from a meeting.</source>
        <translation>Un appel est arrivé, mais d’une réunion.</translation>
    </message>
    <message>
        <source>Add the resource account of the bot to the meeting now.</source>
        <translation>Ajoutez maintenant le compte de ressource du bot à la réunion.</translation>
    </message>
    <message>
        <source>Dial the number of the bot from a phone now.</source>
        <translation>Composez maintenant le numéro du bot depuis un téléphone.</translation>
    </message>
    <message>
        <source>Call the resource account of the bot in Teams now.</source>
        <translation>Appelez maintenant le compte de ressource du bot dans Teams.</translation>
    </message>
    <message>
        <source>Check the calling webhook of the bot, that its address leads to this console, and that the call was to the instance.</source>
        <translation>Vérifiez le webhook d’appel du bot, que son adresse mène à cette console, et que l’appel était destiné à l’instance.</translation>
    </message>
    <message>
        <source>Check that the other answers, and look at the messages of the call.</source>
        <translation>Vérifiez que l’autre répond, et consultez les messages de l’appel.</translation>
    </message>
    <message>
        <source>Ask for the participants of the call in its Control tab.</source>
        <translation>Demandez les participants de l’appel dans son onglet Pilotage.</translation>
    </message>
    <message>
        <source>Look at the messages of the call, and whether the callback can be reached.</source>
        <translation>Consultez les messages de l’appel, et vérifiez que l’URL de rappel est joignable.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing came within %n seconds.</source>
        <translation>
            <numerusform>Rien n’est arrivé en %n seconde.</numerusform>
            <numerusform>Rien n’est arrivé en %n secondes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowPanel</name>
    <message>
        <source>The sandbox has everybody for it, and makes the call itself.</source>
        <translation>Le bac à sable dispose de tous les participants, et passe lui-même l’appel.</translation>
    </message>
    <message>
        <source>The sandbox has everybody for it.</source>
        <translation>Le bac à sable dispose de tous les participants.</translation>
    </message>
    <message>
        <source>Fill in who takes part. Once it waits for the call, make that yourself.</source>
        <translation>Indiquez qui participe. Dès que le parcours attend l’appel, passez-le vous-même.</translation>
    </message>
    <message>
        <source>Fill in who takes part: people and phones that really answer.</source>
        <translation>Indiquez qui participe : des personnes et des téléphones qui répondent réellement.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Show the c&amp;all</source>
        <translation>Afficher l’a&amp;ppel</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Not supported: %1</source>
        <translation>Non pris en charge : %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>The token lacks %1: the service will refuse what needs it.</source>
        <translation>Il manque au jeton %1 : le service refusera ce qui l’exige.</translation>
    </message>
    <message>
        <source>Every step went as it should.</source>
        <translation>Toutes les étapes se sont déroulées comme prévu.</translation>
    </message>
    <message>
        <source>Cancelled; its call has been ended.</source>
        <translation>Annulé ; il a été mis fin à son appel.</translation>
    </message>
    <message>
        <source>It has failed; its call has been ended.</source>
        <translation>Échec ; il a été mis fin à son appel.</translation>
    </message>
    <message>
        <source>Start any&amp;way</source>
        <translation>Lancer &amp;quand même</translation>
    </message>
    <message>
        <source>Sends what is filled in and lets the service judge.</source>
        <translation>Envoie ce qui est saisi et laisse le service juger.</translation>
    </message>
    <message>
        <source>It has failed: its profile was closed.</source>
        <translation>Échec : son profil a été fermé.</translation>
    </message>
</context>
<context>
    <name>FlowRun</name>
    <message>
        <source>It is not said whom to call.</source>
        <translation>Il n’est pas indiqué qui appeler.</translation>
    </message>
    <message>
        <source>Fill in a person, a number or a meeting.</source>
        <translation>Indiquez une personne, un numéro ou une réunion.</translation>
    </message>
    <message>
        <source>The service took what it is documented to refuse.</source>
        <translation>Le service a accepté ce qu’il doit refuser selon la documentation.</translation>
    </message>
    <message>
        <source>Compare the request with the documentation of the flow.</source>
        <translation>Comparez la requête à la documentation du parcours.</translation>
    </message>
    <message>
        <source>Taken by the service, status %1.</source>
        <translation>Accepté par le service, statut %1.</translation>
    </message>
    <message>
        <source>Refused, as documented.</source>
        <translation>Refusé, conformément à la documentation.</translation>
    </message>
    <message>
        <source>The call could not be ended: %1</source>
        <translation>Il n’a pas pu être mis fin à l’appel : %1</translation>
    </message>
    <message>
        <source>The profile was closed while this step was under way.</source>
        <translation>Le profil a été fermé pendant cette étape.</translation>
    </message>
    <message>
        <source>Open the profile again and look whether it has left a call open.</source>
        <translation>Rouvrez le profil et vérifiez s’il a laissé un appel ouvert.</translation>
    </message>
    <message>
        <source>Its call may still be open: open the profile again and hang it up.</source>
        <translation>Son appel est peut-être encore ouvert : rouvrez le profil et raccrochez-le.</translation>
    </message>
</context>
<context>
    <name>FlowSteps</name>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>faite</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
</context>
<context>
    <name>FlowsWindow</name>
    <message>
        <source>Guided flows</source>
        <translation>Parcours guidés</translation>
    </message>
    <message>
        <source>Guided flows of a closed profile</source>
        <translation>Parcours guidés d’un profil fermé</translation>
    </message>
</context>
<context>
    <name>GraphClient</name>
    <message>
        <source>The service refused the request.</source>
        <translation>Le service a refusé la requête.</translation>
    </message>
    <message>
        <source>Nothing was sent: the address is not that of the Graph of this profile, and its token is for nobody else.</source>
        <translation>Rien n’a été envoyé : l’adresse n’est pas celle du Graph de ce profil, et son jeton n’est destiné à personne d’autre.</translation>
    </message>
    <message>
        <source>Check the path of the request and “graphRoot” of the profile.</source>
        <translation>Vérifiez le chemin de la requête et « graphRoot » dans le profil.</translation>
    </message>
    <message>
        <source>Nothing was sent: the request was taken back before its turn came.</source>
        <translation>Rien n’a été envoyé : la requête a été retirée avant que vienne son tour.</translation>
    </message>
    <message>
        <source>Send it again if it is still wanted.</source>
        <translation>Renvoyez-la si elle est toujours souhaitée.</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>:/guide/guide.md</source>
        <comment>the guide in this language</comment>
        <translation>:/guide/guide_fr.md</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guide de l’utilisateur</translation>
    </message>
</context>
<context>
    <name>HangUpAllDialog</name>
    <message>
        <source>Hang up everything</source>
        <translation>Tout raccrocher</translation>
    </message>
    <message>
        <source>No call that this console placed or answered is open.</source>
        <translation>Aucun appel passé ou pris par cette console n’est en cours.</translation>
    </message>
    <message numerus="yes">
        <source>This ends %n call(s) of this console. In a group call or meeting the others go on talking.</source>
        <translation>
            <numerusform>Ceci met fin à %n appel de cette console. Dans un appel de groupe ou une réunion, les autres continuent de parler.</numerusform>
            <numerusform>Ceci met fin à %n appels de cette console. Dans un appel de groupe ou une réunion, les autres continuent de parler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 of %2 calls were told to end.</source>
        <translation>Fin demandée pour %1 appels sur %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were hung up.</source>
        <translation>
            <numerusform>%n appel a été raccroché.</numerusform>
            <numerusform>%n appels ont été raccrochés.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 calls were hung up. These could not be:</source>
        <translation>Appels raccrochés : %1. Ceux-ci n’ont pas pu l’être :</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) being placed: taken back if not sent yet, else hung up as soon as the service names them.</source>
        <translation>
            <numerusform>%n appel en cours d’émission : retiré s’il n’est pas encore envoyé, sinon raccroché dès que le service le désigne.</numerusform>
            <numerusform>%n appels en cours d’émission : retirés s’ils ne sont pas encore envoyés, sinon raccrochés dès que le service les désigne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were not placed.</source>
        <translation>
            <numerusform>%n appel n’a pas été passé.</numerusform>
            <numerusform>%n appels n’ont pas été passés.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Hang up</source>
        <translation>&amp;Raccrocher</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
</context>
<context>
    <name>HttpClient</name>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 est injoignable.</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 n’a pas répondu.</translation>
    </message>
    <message>
        <source>It may have acted all the same: look before you send it again.</source>
        <translation>L’action a pu avoir lieu malgré tout : vérifiez avant de renvoyer.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>La connexion a été interrompue.</translation>
    </message>
    <message>
        <source>Nobody knows this name: check its spelling, and the network.</source>
        <translation>Personne ne connaît ce nom : vérifiez son orthographe, et le réseau.</translation>
    </message>
    <message>
        <source>Nothing takes connections there: check the port, and whether the service or tunnel runs.</source>
        <translation>Rien n’accepte de connexions à cet endroit : vérifiez le port, et si le service ou le tunnel fonctionne.</translation>
    </message>
    <message>
        <source>It does not speak https there: check port and address.</source>
        <translation>On n’y parle pas https : vérifiez le port et l’adresse.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted.</source>
        <translation>Le certificat de %1 n’est pas digne de confiance.</translation>
    </message>
    <message>
        <source>Whoever runs it must serve a valid one with its whole chain; “caCertificate” of a profile names an authority of your own.</source>
        <translation>Son exploitant doit en présenter un valide avec toute sa chaîne ; « caCertificate » dans un profil désigne votre propre autorité.</translation>
    </message>
    <message>
        <source>Nothing was sent to %1: secrets and tokens go over https only.</source>
        <translation>Rien n’a été envoyé à %1 : les secrets et les jetons ne passent que par https.</translation>
    </message>
    <message>
        <source>Correct the addresses of the profile; “http” is for this machine only.</source>
        <translation>Corrigez les adresses du profil ; « http » est réservé à cette machine.</translation>
    </message>
    <message>
        <source>There is no certificate in %1.</source>
        <translation>Il n’y a pas de certificat dans %1.</translation>
    </message>
    <message>
        <source>Correct “caCertificate” of the profile: it names a PEM file.</source>
        <translation>Corrigez « caCertificate » dans le profil : il désigne un fichier PEM.</translation>
    </message>
    <message>
        <source>Nobody knows the name of the proxy: check it in the profile.</source>
        <translation>Personne ne connaît le nom du proxy : vérifiez-le dans le profil.</translation>
    </message>
    <message>
        <source>The proxy takes no connection: check its address and port in the profile, and whether it runs.</source>
        <translation>Le proxy n’accepte pas de connexion : vérifiez son adresse et son port dans le profil, et s’il fonctionne.</translation>
    </message>
    <message>
        <source>The proxy wants another name or password: correct its user in the profile, and store its password anew.</source>
        <translation>Le proxy exige un autre nom ou mot de passe : corrigez son utilisateur dans le profil, et enregistrez à nouveau son mot de passe.</translation>
    </message>
    <message>
        <source>Check the network, the proxy if there is one, and the addresses of the profile.</source>
        <translation>Vérifiez le réseau, le proxy s’il y en a un, et les adresses du profil.</translation>
    </message>
</context>
<context>
    <name>HttpServer</name>
    <message>
        <source>Port %1 is in use by another program.</source>
        <translation>Le port %1 est utilisé par un autre programme.</translation>
    </message>
    <message>
        <source>Port %1 of %2 cannot be opened.</source>
        <translation>Le port %1 de %2 ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>Close that program, or choose another port.</source>
        <translation>Fermez ce programme, ou choisissez un autre port.</translation>
    </message>
    <message>
        <source>The certificate or its key cannot be read.</source>
        <translation>Le certificat ou sa clé ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Both have to be PEM, the key without a password.</source>
        <translation>Les deux doivent être au format PEM, la clé sans mot de passe.</translation>
    </message>
</context>
<context>
    <name>IdentitiesEditor</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove %1 %2</source>
        <translation>Retirer %1 %2</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
</context>
<context>
    <name>IdentityDetails</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>More options of this person</source>
        <translation>Plus d’options pour cette personne</translation>
    </message>
    <message>
        <source>More options, %1</source>
        <translation>Plus d’options, %1</translation>
    </message>
</context>
<context>
    <name>IdentityEditor</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Object id</source>
        <translation>Identifiant d’objet</translation>
    </message>
    <message>
        <source>, name</source>
        <translation>, nom</translation>
    </message>
    <message>
        <source>, object id</source>
        <translation>, identifiant d’objet</translation>
    </message>
</context>
<context>
    <name>IncomingBar</name>
    <message>
        <source>&amp;Answer the incoming call</source>
        <translation>Rép&amp;ondre à l’appel entrant</translation>
    </message>
    <message>
        <source>Re&amp;ject the incoming call</source>
        <translation>Re&amp;jeter l’appel entrant</translation>
    </message>
    <message>
        <source>&amp;Let somebody call…</source>
        <translation>&amp;Faire appeler quelqu’un…</translation>
    </message>
    <message>
        <source>Missed · %1</source>
        <translation>Manqué · %1</translation>
    </message>
    <message>
        <source>Missed: nobody decided in time</source>
        <translation>Manqué : personne n’a décidé à temps</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message numerus="yes">
        <source>%n more call(s) wait for a decision.</source>
        <translation>
            <numerusform>%n autre appel attend une décision.</numerusform>
            <numerusform>%n autres appels attendent une décision.</numerusform>
        </translation>
    </message>
    <message>
        <source>Makes a call to this application, to try what comes in.</source>
        <translation>Fait appeler cette application, pour essayer ce qui arrive.</translation>
    </message>
    <message>
        <source>Only a sandbox can do that: here, call the application from Teams or from a phone.</source>
        <translation>Seul un bac à sable le peut : ici, appelez l’application depuis Teams ou un téléphone.</translation>
    </message>
    <message>
        <source>No call waits for a decision.</source>
        <translation>Aucun appel n’attend de décision.</translation>
    </message>
    <message>
        <source>Answers the call that has the least time left.</source>
        <translation>Répond à l’appel auquel il reste le moins de temps.</translation>
    </message>
    <message>
        <source>Rejects the call that has the least time left.</source>
        <translation>Rejette l’appel auquel il reste le moins de temps.</translation>
    </message>
</context>
<context>
    <name>IncomingCard</name>
    <message>
        <source>busy</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>interdit</translation>
    </message>
    <message>
        <source>no reason</source>
        <translation>sans raison</translation>
    </message>
    <message>
        <source>Say to whom: a person, an application or a number.</source>
        <translation>Indiquez vers qui : une personne, une application ou un numéro.</translation>
    </message>
    <message>
        <source>At most %1 can be called at once.</source>
        <translation>On ne peut pas en appeler plus de %1 à la fois.</translation>
    </message>
    <message>
        <source>Time to decide</source>
        <translation>Temps pour décider</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What a rule of the profile decided was refused: %1 (status %2)</source>
        <translation>La décision d’une règle du profil a été refusée : %1 (statut %2)</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>Rép&amp;ondre</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>Re&amp;jeter</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Redirec&amp;t…</source>
        <translation>Red&amp;iriger…</translation>
    </message>
    <message>
        <source>Redirect…</source>
        <translation>Rediriger…</translation>
    </message>
    <message>
        <source>The service handles the media</source>
        <translation>Le service gère le média</translation>
    </message>
    <message>
        <source>The bot handles the media…</source>
        <translation>Le bot gère le média…</translation>
    </message>
    <message>
        <source>More options…</source>
        <translation>Plus d’options…</translation>
    </message>
    <message>
        <source>Media of the answer</source>
        <translation>Média de la réponse</translation>
    </message>
    <message>
        <source>Reason of the rejection</source>
        <translation>Raison du rejet</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>reste %1 s</translation>
    </message>
    <message>
        <source>Answ&amp;er</source>
        <translation>Ré&amp;pondre</translation>
    </message>
    <message>
        <source>R&amp;edirect</source>
        <translation>Rediriger l’a&amp;ppel</translation>
    </message>
</context>
<context>
    <name>IncomingPolicy</name>
    <message>
        <source>one of %1</source>
        <translation>l’un de %1</translation>
    </message>
    <message>
        <source>a list of 1 to %1</source>
        <translation>une liste de 1 à %1 éléments</translation>
    </message>
    <message>
        <source>a list of objects with an “identity” each</source>
        <translation>une liste d’objets ayant chacun un membre « identity »</translation>
    </message>
    <message>
        <source>a list of %1</source>
        <translation>une liste de valeurs parmi %1</translation>
    </message>
    <message>
        <source>a whole https address</source>
        <translation>une adresse https complète</translation>
    </message>
</context>
<context>
    <name>IncomingRules</name>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation>Décision : %1</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>A card rises at the top of the window, and a person decides.</source>
        <translation>Une carte apparaît en haut de la fenêtre, et une personne décide.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Détails : %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>Ingest</name>
    <message>
        <source>The journal is not open.</source>
        <translation>Le journal n’est pas ouvert.</translation>
    </message>
</context>
<context>
    <name>Input</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check its name and who may read it.</source>
        <translation>Vérifiez son nom et qui peut le lire.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Message %1</source>
        <translation>Message %1</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>As on the wire</source>
        <translation>Tel que transmis</translation>
    </message>
    <message>
        <source>As on the &amp;wire</source>
        <translation>&amp;Tel que transmis</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>&amp;Headers</source>
        <translation>&amp;En-têtes</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copier la valeur</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Search member or value</source>
        <translation>Rechercher un membre ou une valeur</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The journal is damaged.</source>
        <translation>Le journal est endommagé.</translation>
    </message>
    <message>
        <source>Export what can be read, then set the file aside.</source>
        <translation>Exportez ce qui peut être lu, puis mettez le fichier de côté.</translation>
    </message>
    <message>
        <source>The journal cannot be read or written.</source>
        <translation>Le journal ne peut être ni lu ni écrit.</translation>
    </message>
    <message>
        <source>Check that the disk has room and that the folder is writable; what was written before is still there.</source>
        <translation>Vérifiez qu’il reste de la place sur le disque et que le dossier est accessible en écriture ; ce qui a été écrit auparavant est toujours là.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be opened.</source>
        <translation>Le journal %1 ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>Make the folder writable, or choose another one with --config-dir.</source>
        <translation>Rendez le dossier accessible en écriture, ou choisissez-en un autre avec --config-dir.</translation>
    </message>
    <message>
        <source>%1 is damaged or not a journal. It was not touched.</source>
        <translation>%1 est endommagé ou n’est pas un journal. Il n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Set the file aside, or choose another folder with --config-dir.</source>
        <translation>Mettez le fichier de côté, ou choisissez un autre dossier avec --config-dir.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Call Console. It was not touched.</source>
        <translation>%1 a été écrit par une version plus récente de Call Console. Il n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Install that version, or choose another folder with --config-dir.</source>
        <translation>Installez cette version, ou choisissez un autre dossier avec --config-dir.</translation>
    </message>
    <message>
        <source>There is no message %1.</source>
        <translation>Il n’existe pas de message %1.</translation>
    </message>
    <message>
        <source>“call-console journal list” shows them.</source>
        <translation>« call-console journal list » les affiche.</translation>
    </message>
    <message>
        <source>Reading the journal was ended before its end.</source>
        <translation>La lecture du journal a été arrêtée avant sa fin.</translation>
    </message>
</context>
<context>
    <name>JournalLines</name>
    <message>
        <source>Message %1 is stored as “%2”; its replay says “%3”.</source>
        <translation>Le message %1 est enregistré comme « %2 » ; sa relecture indique « %3 ».</translation>
    </message>
    <message>
        <source>Messages: %1, calls: %2, differences: %3.</source>
        <translation>Messages : %1, appels : %2, différences : %3.</translation>
    </message>
</context>
<context>
    <name>JournalVerb</name>
    <message>
        <source>“%1” is no format of exports.</source>
        <translation>« %1 » n’est pas un format d’export.</translation>
    </message>
    <message>
        <source>It is one of jsonl, har and csv.</source>
        <translation>C’est l’un de jsonl, har et csv.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Le fichier %1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Choose another place, or make room on the disk.</source>
        <translation>Choisissez un autre emplacement, ou libérez de la place sur le disque.</translation>
    </message>
    <message>
        <source>Tells what happened with a profile. Tokens, secrets and everything about people are replaced by pseudonyms.</source>
        <translation>Indique ce qui s’est passé avec un profil. Les jetons, les secrets et tout ce qui concerne des personnes sont remplacés par des pseudonymes.</translation>
    </message>
    <message>
        <source>Shows names, numbers, ids and links as they are.</source>
        <translation>Affiche les noms, numéros, identifiants et liens tels quels.</translation>
    </message>
    <message>
        <source>Takes the messages of this call only.</source>
        <translation>Prend seulement les messages de cet appel.</translation>
    </message>
    <message>
        <source>Lists that many at the most; %1 otherwise.</source>
        <translation>En énumère au plus ce nombre ; sinon %1.</translation>
    </message>
    <message>
        <source>The format of the export; jsonl otherwise.</source>
        <translation>Le format de l’export ; sinon jsonl.</translation>
    </message>
    <message>
        <source>Writes the export to this file, whole or not at all.</source>
        <translation>Écrit l’export dans ce fichier, en entier ou pas du tout.</translation>
    </message>
    <message>
        <source>“%1” is no number of a message.</source>
        <translation>« %1 » n’est pas un numéro de message.</translation>
    </message>
    <message>
        <source>“call-console journal list” shows them.</source>
        <translation>« call-console journal list » les affiche.</translation>
    </message>
    <message>
        <source>Lists the calls.</source>
        <translation>Énumère les appels.</translation>
    </message>
    <message>
        <source>Lists the newest messages.</source>
        <translation>Énumère les messages les plus récents.</translation>
    </message>
    <message>
        <source>Prints a message by its number.</source>
        <translation>Affiche un message d’après son numéro.</translation>
    </message>
    <message>
        <source>Lists the messages that contain a text.</source>
        <translation>Énumère les messages qui contiennent un texte.</translation>
    </message>
    <message>
        <source>Writes the messages to stdout or a file.</source>
        <translation>Écrit les messages sur stdout ou dans un fichier.</translation>
    </message>
    <message>
        <source>Checks the file, and whether a replay comes to the same verdicts.</source>
        <translation>Vérifie le fichier, et si une relecture aboutit aux mêmes verdicts.</translation>
    </message>
    <message>
        <source>The journal does not say what its replay comes to.</source>
        <translation>Le journal n’indique pas à quoi aboutit sa relecture.</translation>
    </message>
    <message>
        <source>Keep the file as it is, and export it for the ticket.</source>
        <translation>Conservez le fichier tel quel, et exportez-le pour le ticket.</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>Line %1, column %2: %3.</source>
        <translation>Ligne %1, colonne %2 : %3.</translation>
    </message>
    <message>
        <source>Correct the JSON there.</source>
        <translation>Corrigez le JSON à cet endroit.</translation>
    </message>
    <message>
        <source>This is not a JSON object.</source>
        <translation>Ceci n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>It has to begin with “{”.</source>
        <translation>Il doit commencer par « { ».</translation>
    </message>
</context>
<context>
    <name>JsonTreeModel</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>JsonWebToken</name>
    <message>
        <source>This is not a JSON Web Token.</source>
        <translation>Ceci n’est pas un JSON Web Token.</translation>
    </message>
</context>
<context>
    <name>KeptRecordings</name>
    <message>
        <source>Make room on the disk, or check the permissions of the folder.</source>
        <translation>Libérez de la place sur le disque, ou vérifiez les droits d’accès du dossier.</translation>
    </message>
    <message>
        <source>%1 cannot be made.</source>
        <translation>%1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>The recording could not be kept.</source>
        <translation>L’enregistrement n’a pas pu être conservé.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The recording could not be fetched.</source>
        <translation>L’enregistrement n’a pas pu être récupéré.</translation>
    </message>
    <message>
        <source>It is gone with its call: record once more.</source>
        <translation>Il a disparu avec son appel : enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>A recording could not be deleted.</source>
        <translation>Un enregistrement n’a pas pu être supprimé.</translation>
    </message>
</context>
<context>
    <name>LaterOperations</name>
    <message>
        <source>What is meant for later in this call: whether the token allows it is said before the call is placed.</source>
        <translation>Ce qui est prévu pour la suite de cet appel : la console indique, avant de le passer, si le jeton le permet.</translation>
    </message>
    <message>
        <source>Meant for later</source>
        <translation>Prévu pour la suite</translation>
    </message>
    <message>
        <source>For lat&amp;er</source>
        <translation>À pré&amp;voir</translation>
    </message>
    <message>
        <source>For lat&amp;er: %1</source>
        <translation>À pré&amp;voir : %1</translation>
    </message>
</context>
<context>
    <name>LaunchHistory</name>
    <message>
        <source>a time</source>
        <translation>une date et une heure</translation>
    </message>
    <message>
        <source>There is no saved launch “%1”.</source>
        <translation>Il n’existe pas de lancement enregistré « %1 ».</translation>
    </message>
    <message>
        <source>A saved launch needs a name.</source>
        <translation>Un lancement enregistré a besoin d’un nom.</translation>
    </message>
    <message>
        <source>Give it one that is not empty.</source>
        <translation>Donnez-lui un nom non vide.</translation>
    </message>
    <message>
        <source>There is a saved launch “%1” already.</source>
        <translation>Il existe déjà un lancement enregistré « %1 ».</translation>
    </message>
    <message>
        <source>Choose another name, or remove that one first.</source>
        <translation>Choisissez un autre nom, ou supprimez d’abord celui-là.</translation>
    </message>
</context>
<context>
    <name>LaunchPanel</name>
    <message>
        <source>&amp;New call</source>
        <translation>Nou&amp;vel appel</translation>
    </message>
    <message>
        <source>%1: placed.</source>
        <translation>%1 : appel passé.</translation>
    </message>
    <message>
        <source>Save this launch</source>
        <translation>Enregistrer ce lancement</translation>
    </message>
    <message>
        <source>%1: not placed yet.</source>
        <translation>%1 : appel pas encore passé.</translation>
    </message>
</context>
<context>
    <name>Launches</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation>Vérifiez son nom et ses droits d’accès.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%n addresses were taken over.</source>
        <translation>
            <numerusform>%n adresse a été reprise.</numerusform>
            <numerusform>%n adresses ont été reprises.</numerusform>
        </translation>
    </message>
    <message>
        <source>The addresses are in %1.</source>
        <translation>Les adresses sont dans %1.</translation>
    </message>
</context>
<context>
    <name>LinesEditor</name>
    <message>
        <source>One a line</source>
        <translation>Une valeur par ligne</translation>
    </message>
    <message>
        <source>One a line, %1</source>
        <translation>Une valeur par ligne, %1</translation>
    </message>
</context>
<context>
    <name>ListenVerb</name>
    <message>
        <source>Takes the notifications of a profile in, writes them to its journal and prints each of them.</source>
        <translation>Reçoit les notifications d’un profil, les écrit dans son journal et affiche chacune d’elles.</translation>
    </message>
    <message>
        <source>Listens on this port instead of the profile&apos;s, 0 for a free one.</source>
        <translation>Écoute sur ce port au lieu de celui du profil, 0 pour un port libre.</translation>
    </message>
    <message>
        <source>Other machines can reach the listener at %1. Better let a proxy or tunnel stand in front of one at 127.0.0.1.</source>
        <translation>D’autres machines peuvent joindre l’écoute à %1. Mieux vaut placer un proxy ou un tunnel devant une écoute à 127.0.0.1.</translation>
    </message>
</context>
<context>
    <name>LocalCertificate</name>
    <message>
        <source>No certificate could be made for this machine.</source>
        <translation>Aucun certificat n’a pu être créé pour cette machine.</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New call</source>
        <translation>&amp;Nouvel appel</translation>
    </message>
    <message>
        <source>&amp;Paste a link, number or invitation</source>
        <translation>&amp;Coller un lien, un numéro ou une invitation</translation>
    </message>
    <message>
        <source>&amp;Address book…</source>
        <translation>Carnet d’&amp;adresses…</translation>
    </message>
    <message>
        <source>P&amp;rofiles…</source>
        <translation>P&amp;rofils…</translation>
    </message>
    <message>
        <source>&amp;Tunnels…</source>
        <translation>&amp;Tunnels…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Appel</translation>
    </message>
    <message>
        <source>&amp;Decide about calls by rule…</source>
        <translation>&amp;Décider par règle…</translation>
    </message>
    <message>
        <source>What the profile answers, rejects or redirects by itself.</source>
        <translation>Ce à quoi le profil répond, ce qu’il rejette ou redirige de lui-même.</translation>
    </message>
    <message>
        <source>Hang up &amp;everything…</source>
        <translation>&amp;Tout raccrocher…</translation>
    </message>
    <message>
        <source>&amp;Guided flows…</source>
        <translation>&amp;Parcours guidés…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affi&amp;chage</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Palette de co&amp;mmandes…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>User &amp;guide</source>
        <translation>&amp;Guide de l’utilisateur</translation>
    </message>
    <message>
        <source>&amp;About Call Console</source>
        <translation>À &amp;propos de Call Console</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Call Console</source>
        <translation>Call Console</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>Lancement</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>The callback is not reached any more</source>
        <translation>L’URL de rappel n’est plus joignable</translation>
    </message>
</context>
<context>
    <name>MeetingLink</name>
    <message>
        <source>This is no link of Microsoft Teams.</source>
        <translation>Ceci n’est pas un lien de Microsoft Teams.</translation>
    </message>
    <message>
        <source>Copy the link of the meeting in Teams.</source>
        <translation>Copiez le lien de la réunion dans Teams.</translation>
    </message>
    <message>
        <source>This link of Teams does not tell which meeting to join.</source>
        <translation>Ce lien de Teams n’indique pas quelle réunion rejoindre.</translation>
    </message>
    <message>
        <source>Copy the whole link of the meeting, or paste the meeting ID and the passcode.</source>
        <translation>Copiez le lien entier de la réunion, ou collez l’ID de réunion et le code secret.</translation>
    </message>
</context>
<context>
    <name>MessageModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>%1 in %2 ms</source>
        <translation>%1 en %2 ms</translation>
    </message>
</context>
<context>
    <name>MessagePane</name>
    <message>
        <source>Looking through older messages…</source>
        <translation>Recherche dans les messages plus anciens…</translation>
    </message>
    <message>
        <source>No message matches.</source>
        <translation>Aucun message ne correspond.</translation>
    </message>
</context>
<context>
    <name>MessagesView</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Choose a call to see what was sent and received for it.</source>
        <translation>Choisissez un appel pour voir ce qui a été envoyé et reçu pour lui.</translation>
    </message>
</context>
<context>
    <name>Notification</name>
    <message>
        <source>The notification does not say which call it is about.</source>
        <translation>La notification ne dit pas quel appel elle concerne.</translation>
    </message>
</context>
<context>
    <name>Obstacles</name>
    <message>
        <source>The callback is another one than this console&apos;s: its notifications will not be seen here.</source>
        <translation>L’URL de rappel n’est pas celle de cette console : ses notifications ne seront pas visibles ici.</translation>
    </message>
    <message>
        <source>Not ready: %1. The doctor in the status strip says why.</source>
        <translation>Pas prêt : %1. Le diagnostic dans la barre d’état dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>OpenIdKeys</name>
    <message>
        <source>The keys of the callback tokens cannot be fetched.</source>
        <translation>Les clés des jetons de rappel ne peuvent pas être récupérées.</translation>
    </message>
    <message>
        <source>Check the OpenID configuration of the profile.</source>
        <translation>Vérifiez la configuration OpenID du profil.</translation>
    </message>
    <message>
        <source>Microsoft does not publish the keys of this cloud.</source>
        <translation>Microsoft ne publie pas les clés de ce cloud.</translation>
    </message>
    <message>
        <source>Notifications cannot be proven in it.</source>
        <translation>Les notifications ne peuvent pas y être authentifiées.</translation>
    </message>
</context>
<context>
    <name>OperateVerb</name>
    <message>
        <source>Prints the operations.</source>
        <translation>Affiche les opérations.</translation>
    </message>
    <message>
        <source>Prints the request and its body, and sends nothing.</source>
        <translation>Affiche la requête et son corps, et n’envoie rien.</translation>
    </message>
    <message>
        <source>Sends values even if the service will refuse them.</source>
        <translation>Envoie les valeurs même si le service doit les refuser.</translation>
    </message>
    <message>
        <source>The call that it is about.</source>
        <translation>L’appel concerné.</translation>
    </message>
    <message>
        <source>“operate” needs an operation.</source>
        <translation>« operate » a besoin d’une opération.</translation>
    </message>
    <message>
        <source>There is no operation “%1”.</source>
        <translation>Il n’existe pas d’opération « %1 ».</translation>
    </message>
    <message>
        <source>“call-console operate --list” shows them.</source>
        <translation>« call-console operate --list » les affiche.</translation>
    </message>
    <message>
        <source>OPERATION</source>
        <translation>OPÉRATION</translation>
    </message>
    <message>
        <source>Does something with a call that is alive.</source>
        <translation>Agit sur un appel en cours.</translation>
    </message>
    <message>
        <source>Permission: %1</source>
        <translation>Autorisation : %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Exemple :</translation>
    </message>
    <message>
        <source>Operations, each with fields of its own in its --help:</source>
        <translation>Opérations, chacune avec ses propres champs dans son --help :</translation>
    </message>
    <message>
        <source>“operate %1” needs “--call ID”.</source>
        <translation>« operate %1 » a besoin de « --call ID ».</translation>
    </message>
    <message>
        <source>“call-console journal list” shows the ids of calls.</source>
        <translation>« call-console journal list » affiche les identifiants des appels.</translation>
    </message>
    <message>
        <source>Done, status %1.</source>
        <translation>Fait, statut %1.</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Place call</source>
        <translation>Passer un appel</translation>
    </message>
    <message>
        <source>Places a call or joins a meeting.</source>
        <translation>Passe un appel ou rejoint une réunion.</translation>
    </message>
    <message>
        <source>Get call</source>
        <translation>Interroger l’appel</translation>
    </message>
    <message>
        <source>Asks the service what it knows of the call.</source>
        <translation>Demande au service ce qu’il sait de l’appel.</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Raccrocher</translation>
    </message>
    <message>
        <source>Ends this application&apos;s leg; the others go on talking.</source>
        <translation>Met fin à la branche de cette application ; les autres continuent de parler.</translation>
    </message>
    <message>
        <source>List participants</source>
        <translation>Lister les participants</translation>
    </message>
    <message>
        <source>Asks the service who is in the call.</source>
        <translation>Demande au service qui est dans l’appel.</translation>
    </message>
    <message>
        <source>Only in a group call or meeting.</source>
        <translation>Seulement dans un appel de groupe ou une réunion.</translation>
    </message>
    <message>
        <source>Only where the service handles the media.</source>
        <translation>Seulement lorsque le service gère le média.</translation>
    </message>
    <message>
        <source>Only in a group call whose media the bot handles.</source>
        <translation>Seulement dans un appel de groupe dont le bot gère le média.</translation>
    </message>
    <message>
        <source>Only while the call is %1.</source>
        <translation>Seulement tant que l’appel est à l’état %1.</translation>
    </message>
    <message>
        <source>Not there in this cloud.</source>
        <translation>N’existe pas dans ce cloud.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Entrant</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Sharing and audio</source>
        <translation>Partage et audio</translation>
    </message>
    <message>
        <source>Meeting and devices</source>
        <translation>Réunion et appareils</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Takes an incoming call, within 15 seconds of its arrival.</source>
        <translation>Prend un appel entrant, dans les 15 secondes suivant son arrivée.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Refuses an incoming call.</source>
        <translation>Refuse un appel entrant.</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Rediriger</translation>
    </message>
    <message>
        <source>Sends an incoming call on; with several targets all of them ring, up to 25.</source>
        <translation>Renvoie un appel entrant ; avec plusieurs cibles, toutes sonnent, jusqu’à 25.</translation>
    </message>
    <message>
        <source>Keep alive</source>
        <translation>Maintenir l’appel</translation>
    </message>
    <message>
        <source>Tells the service that the application is still there; without it, a call ends after 45 minutes.</source>
        <translation>Signale au service que l’application est toujours là (keep-alive) ; sans cela, un appel prend fin après 45 minutes.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transférer</translation>
    </message>
    <message>
        <source>Connects the other side with somebody else; consultative where it replaces the call to them.</source>
        <translation>Met l’autre côté en relation avec quelqu’un d’autre ; avec consultation, si cela remplace l’appel vers cette personne.</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le micro</translation>
    </message>
    <message>
        <source>Mutes the application itself; the service drops its media.</source>
        <translation>Coupe le micro de l’application elle-même ; le service ignore son média.</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Réactiver le micro</translation>
    </message>
    <message>
        <source>Lets the application be heard again.</source>
        <translation>Permet à nouveau d’entendre l’application.</translation>
    </message>
    <message>
        <source>Get operation</source>
        <translation>Interroger l’opération</translation>
    </message>
    <message>
        <source>Asks how an operation stands.</source>
        <translation>Demande où en est une opération.</translation>
    </message>
    <message>
        <source>Play prompt</source>
        <translation>Diffuser une annonce</translation>
    </message>
    <message>
        <source>Plays up to 20 prompts, one after the other.</source>
        <translation>Diffuse jusqu’à 20 annonces, l’une après l’autre.</translation>
    </message>
    <message>
        <source>Record response</source>
        <translation>Enregistrer une réponse</translation>
    </message>
    <message>
        <source>Records a short answer of the other side, two minutes at most.</source>
        <translation>Enregistre une courte réponse de l’autre côté, de deux minutes au plus.</translation>
    </message>
    <message>
        <source>Cancel media</source>
        <translation>Annuler le média</translation>
    </message>
    <message>
        <source>Ends what is played and recorded, and what waits for it.</source>
        <translation>Met fin à ce qui est diffusé et enregistré, et à ce qui attend de l’être.</translation>
    </message>
    <message>
        <source>Subscribe to tones</source>
        <translation>S’abonner aux tonalités</translation>
    </message>
    <message>
        <source>Lets the service tell every key that is pressed.</source>
        <translation>Fait signaler par le service chaque touche appuyée.</translation>
    </message>
    <message>
        <source>Send tones</source>
        <translation>Envoyer des tonalités</translation>
    </message>
    <message>
        <source>Presses keys, as on a telephone.</source>
        <translation>Appuie sur des touches, comme sur un téléphone.</translation>
    </message>
    <message>
        <source>Start hold music</source>
        <translation>Lancer la musique d’attente</translation>
    </message>
    <message>
        <source>Puts a participant on hold, one at a time.</source>
        <translation>Met un participant en attente, un seul à la fois.</translation>
    </message>
    <message>
        <source>Stop hold music</source>
        <translation>Arrêter la musique d’attente</translation>
    </message>
    <message>
        <source>Takes a participant back into the conversation.</source>
        <translation>Ramène un participant dans la conversation.</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>Calls further people into the call, five at most; a peer-to-peer call becomes a group call by that.</source>
        <translation>Appelle d’autres personnes dans l’appel, cinq au plus ; un appel pair à pair devient ainsi un appel de groupe.</translation>
    </message>
    <message>
        <source>Get participant</source>
        <translation>Interroger un participant</translation>
    </message>
    <message>
        <source>Asks the service about one participant.</source>
        <translation>Interroge le service sur un participant.</translation>
    </message>
    <message>
        <source>Remove participant</source>
        <translation>Retirer un participant</translation>
    </message>
    <message>
        <source>Removes somebody from the call, or takes an invitation back.</source>
        <translation>Retire quelqu’un de l’appel, ou annule une invitation.</translation>
    </message>
    <message>
        <source>Mute participant</source>
        <translation>Couper le micro d’un participant</translation>
    </message>
    <message>
        <source>Mutes somebody; only they can unmute themselves.</source>
        <translation>Coupe le micro de quelqu’un ; cette personne seule peut le réactiver.</translation>
    </message>
    <message>
        <source>Remove audio group</source>
        <translation>Supprimer un groupe audio</translation>
    </message>
    <message>
        <source>Removes a private audio path.</source>
        <translation>Supprime une voie audio privée.</translation>
    </message>
    <message>
        <source>List sharing sessions</source>
        <translation>Lister les sessions de partage</translation>
    </message>
    <message>
        <source>Asks what is being shared.</source>
        <translation>Demande ce qui est partagé.</translation>
    </message>
    <message>
        <source>Get sharing session</source>
        <translation>Interroger une session de partage</translation>
    </message>
    <message>
        <source>Asks about one session.</source>
        <translation>Interroge sur une session.</translation>
    </message>
    <message>
        <source>List audio groups</source>
        <translation>Lister les groupes audio</translation>
    </message>
    <message>
        <source>Asks for the private audio paths.</source>
        <translation>Demande les voies audio privées.</translation>
    </message>
    <message>
        <source>Create audio group</source>
        <translation>Créer un groupe audio</translation>
    </message>
    <message>
        <source>Makes a private audio path between participants.</source>
        <translation>Crée une voie audio privée entre des participants.</translation>
    </message>
    <message>
        <source>Get audio group</source>
        <translation>Interroger un groupe audio</translation>
    </message>
    <message>
        <source>Asks about one private audio path.</source>
        <translation>Interroge sur une voie audio privée.</translation>
    </message>
    <message>
        <source>Change audio group</source>
        <translation>Modifier un groupe audio</translation>
    </message>
    <message>
        <source>Changes who hears; meant for the receivers of a multicast.</source>
        <translation>Modifie qui entend ; destiné aux récepteurs d’une diffusion multicast.</translation>
    </message>
    <message>
        <source>Change sharing role</source>
        <translation>Changer de rôle de partage</translation>
    </message>
    <message>
        <source>Begins or ends to share the screen.</source>
        <translation>Commence ou cesse de partager l’écran.</translation>
    </message>
    <message>
        <source>Recording status</source>
        <translation>État de l’enregistrement</translation>
    </message>
    <message>
        <source>For policy recording: tells that it records, before it does.</source>
        <translation>Pour l’enregistrement par stratégie : annonce qu’il enregistre, avant de le faire.</translation>
    </message>
    <message>
        <source>Large gallery view</source>
        <translation>Grande galerie</translation>
    </message>
    <message>
        <source>Adds the picture of many participants at once.</source>
        <translation>Ajoute l’image de nombreux participants à la fois.</translation>
    </message>
    <message>
        <source>Log device quality</source>
        <translation>Signaler la qualité d’un appareil</translation>
    </message>
    <message>
        <source>For certified devices: reports how well a call went.</source>
        <translation>Pour les appareils certifiés : rapporte la qualité d’un appel.</translation>
    </message>
</context>
<context>
    <name>OperationList</name>
    <message>
        <source>Operations of the call</source>
        <translation>Opérations de l’appel</translation>
    </message>
    <message>
        <source>What was done with this call will be listed here.</source>
        <translation>Ce qui a été fait de cet appel apparaîtra ici.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>OperationModel</name>
    <message>
        <source>sent</source>
        <translation>envoyée</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>non signalée</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>The call ended before the service told how it ended.</source>
        <translation>L’appel s’est terminé avant que le service n’en signale l’issue.</translation>
    </message>
    <message>
        <source>Its end should have been told by now. The service gave it no id to ask for.</source>
        <translation>Sa fin aurait déjà dû être signalée. Le service ne lui a donné aucun identifiant qui permette de l’interroger.</translation>
    </message>
    <message>
        <source>Its end should have been told by now. The service is asked for it.</source>
        <translation>Sa fin aurait déjà dû être signalée. Le service est interrogé à ce sujet.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>“%1 --help” lists the options.</source>
        <translation>« %1 --help » énumère les options.</translation>
    </message>
    <message>
        <source>The value of “--%1” is empty.</source>
        <translation>La valeur de « --%1 » est vide.</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>« %1 » est un mot de trop.</translation>
    </message>
    <message>
        <source>The value of “--%1” has to be a whole number from %2 to %3.</source>
        <translation>La valeur de « --%1 » doit être un nombre entier de %2 à %3.</translation>
    </message>
    <message>
        <source>Usage: %1 [options]</source>
        <translation>Utilisation : %1 [options]</translation>
    </message>
    <message>
        <source>Keeps settings, profiles, journals and the keys of the sandbox below this folder.</source>
        <translation>Conserve les réglages, les profils, les journaux et les clés du bac à sable sous ce dossier.</translation>
    </message>
    <message>
        <source>Works with this profile instead of the one that was last used.</source>
        <translation>Travaille avec ce profil au lieu du dernier utilisé.</translation>
    </message>
    <message>
        <source>Prints one JSON object a line; words for people go to stderr.</source>
        <translation>Affiche un objet JSON par ligne ; les textes destinés aux personnes vont sur stderr.</translation>
    </message>
    <message>
        <source>Prints this help.</source>
        <translation>Affiche cette aide.</translation>
    </message>
    <message>
        <source>Prints the version of the program.</source>
        <translation>Affiche la version du programme.</translation>
    </message>
    <message>
        <source>There is no option “%1” here.</source>
        <translation>Il n’y a pas d’option « %1 » ici.</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>The output cannot be written.</source>
        <translation>La sortie ne peut pas être écrite.</translation>
    </message>
    <message>
        <source>Check that the disk has room and that the program behind the pipe still reads.</source>
        <translation>Vérifiez qu’il reste de la place sur le disque et que le programme derrière le tube lit encore.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>New call › %1</source>
        <translation>Nouvel appel › %1</translation>
    </message>
    <message>
        <source>This call</source>
        <translation>Cet appel</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
</context>
<context>
    <name>PasteField</name>
    <message>
        <source>Paste anything</source>
        <translation>Coller n’importe quoi</translation>
    </message>
    <message>
        <source>A meeting link, an invitation, a number, an id, a request as JSON: paste it here or anywhere in the window, or drop it.</source>
        <translation>Un lien de réunion, une invitation, un numéro, un identifiant, une requête en JSON : collez-le ici ou n’importe où dans la fenêtre, ou déposez-le.</translation>
    </message>
    <message>
        <source>The address of %1.</source>
        <translation>L’adresse de %1.</translation>
    </message>
    <message>
        <source>It does not tell: %1.</source>
        <translation>Il y manque : %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ne peut pas être lu : %2.</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB: that is no invitation.</source>
        <translation>%1 dépasse 1 Mio : ce n’est pas une invitation.</translation>
    </message>
</context>
<context>
    <name>PastedMeeting</name>
    <message>
        <source>A link of a Teams meeting that was cut off.</source>
        <translation>Un lien de réunion Teams qui a été tronqué.</translation>
    </message>
    <message>
        <source>The link of a Teams meeting in a channel.</source>
        <translation>Le lien d’une réunion Teams dans un canal.</translation>
    </message>
    <message>
        <source>The link of a Teams meeting.</source>
        <translation>Le lien d’une réunion Teams.</translation>
    </message>
    <message>
        <source>An invitation with a short link of a Teams meeting.</source>
        <translation>Une invitation avec le lien court d’une réunion Teams.</translation>
    </message>
    <message>
        <source>A short link of a Teams meeting; it does not tell the tenant.</source>
        <translation>Le lien court d’une réunion Teams ; il n’indique pas le locataire.</translation>
    </message>
    <message>
        <source>This is a link of Teams for personal use, which the calling API cannot reach.</source>
        <translation>Ceci est un lien de Teams à usage personnel, que l’API d’appel ne peut pas atteindre.</translation>
    </message>
    <message>
        <source>Have the meeting created with a work or school account.</source>
        <translation>Faites créer la réunion avec un compte professionnel ou scolaire.</translation>
    </message>
    <message>
        <source>This is a link of %1, not of Microsoft Teams.</source>
        <translation>Ceci est un lien de %1, et non de Microsoft Teams.</translation>
    </message>
    <message>
        <source>Paste the invitation of a Teams meeting.</source>
        <translation>Collez l’invitation d’une réunion Teams.</translation>
    </message>
    <message>
        <source>The meeting ID and passcode of a Teams meeting.</source>
        <translation>L’ID et le code secret d’une réunion Teams.</translation>
    </message>
    <message>
        <source>The meeting ID of a Teams meeting, without a passcode.</source>
        <translation>L’ID d’une réunion Teams, sans code secret.</translation>
    </message>
    <message>
        <source>A mail filter has replaced the link by one that does not tell the meeting.</source>
        <translation>Un filtre de messagerie a remplacé le lien par un autre qui n’indique pas la réunion.</translation>
    </message>
    <message>
        <source>Open it in a browser and paste the address that it leads to.</source>
        <translation>Ouvrez-le dans un navigateur et collez l’adresse à laquelle il mène.</translation>
    </message>
</context>
<context>
    <name>PastedPerson</name>
    <message>
        <source>These are more ids than one call can have people.</source>
        <translation>Il y a là plus d’identifiants qu’un appel ne peut compter de personnes.</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n ids at most.</source>
        <translation>
            <numerusform>Collez au plus %n identifiant.</numerusform>
            <numerusform>Collez au plus %n identifiants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The object ids of %n people.</source>
        <translation>
            <numerusform>L’identifiant d’objet de %n personne.</numerusform>
            <numerusform>Les identifiants d’objet de %n personnes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The object id of a person.</source>
        <translation>L’identifiant d’objet d’une personne.</translation>
    </message>
    <message>
        <source>The phone number %1.</source>
        <translation>Le numéro de téléphone %1.</translation>
    </message>
    <message>
        <source>The user principal name %1; the service takes object ids only, so the id has to be looked up.</source>
        <translation>Le nom d’utilisateur principal %1 ; le service n’accepte que des identifiants d’objet, l’identifiant doit donc être recherché.</translation>
    </message>
</context>
<context>
    <name>PastedText</name>
    <message>
        <source>The JSON body of a request.</source>
        <translation>Le corps JSON d’une requête.</translation>
    </message>
    <message>
        <source>The pasted text is longer than any invitation.</source>
        <translation>Le texte collé est plus long que toute invitation.</translation>
    </message>
    <message>
        <source>Paste the link or the part with the meeting ID only.</source>
        <translation>Collez seulement le lien ou la partie qui contient l’ID de réunion.</translation>
    </message>
    <message>
        <source>There is nothing in the pasted text to call or to join.</source>
        <translation>Le texte collé ne contient rien à appeler ni à rejoindre.</translation>
    </message>
    <message>
        <source>Paste the link or the invitation of a Teams meeting, a meeting ID, a calendar entry, a phone number with its country code, the object ids of people, or a JSON body.</source>
        <translation>Collez le lien ou l’invitation d’une réunion Teams, un ID de réunion, un événement de calendrier, un numéro de téléphone avec son indicatif de pays, les identifiants d’objet de personnes ou un corps JSON.</translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>The token lacks %1: the service will refuse this with 403, code 7504.</source>
        <translation>Il manque au jeton %1 : le service refusera ceci avec 403, code 7504.</translation>
    </message>
    <message>
        <source>Create call, permissions</source>
        <translation>Create call, permissions</translation>
    </message>
    <message>
        <source>Later, “%1” will be refused: the token lacks %2.</source>
        <translation>Par la suite, « %1 » sera refusé : il manque au jeton %2.</translation>
    </message>
    <message>
        <source>operations, permissions</source>
        <translation>operations, permissions</translation>
    </message>
    <message>
        <source>The token can do more than calls need: %1.</source>
        <translation>Le jeton permet plus que ce dont les appels ont besoin : %1.</translation>
    </message>
</context>
<context>
    <name>PhoneGuard</name>
    <message>
        <source>A real phone</source>
        <translation>Un vrai téléphone</translation>
    </message>
    <message>
        <source>This request names %1. In “%2” that is a real phone: it rings, and the call may cost something.

You are asked once until the program ends.</source>
        <translation>Cette requête désigne %1. Dans « %2 », c’est un vrai téléphone : il sonne, et l’appel peut être payant.

La question n’est posée qu’une fois jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>&amp;Send it</source>
        <translation>&amp;Envoyer</translation>
    </message>
</context>
<context>
    <name>PhoneNumber</name>
    <message>
        <source>%1 is a short number, such as those of emergency services. The service calls complete international numbers only.</source>
        <translation>%1 est un numéro court, comme ceux des services d’urgence. Le service n’appelle que des numéros internationaux complets.</translation>
    </message>
    <message>
        <source>In an emergency use a telephone. Otherwise paste the whole number with its country code.</source>
        <translation>En cas d’urgence, utilisez un téléphone. Sinon, collez le numéro entier avec son indicatif de pays.</translation>
    </message>
    <message>
        <source>%1 has more digits than a phone number can have.</source>
        <translation>%1 a plus de chiffres qu’un numéro de téléphone ne peut en avoir.</translation>
    </message>
    <message>
        <source>Paste one number, with its country code.</source>
        <translation>Collez un seul numéro, avec son indicatif de pays.</translation>
    </message>
    <message>
        <source>The phone number %1 has no country code.</source>
        <translation>Le numéro de téléphone %1 n’a pas d’indicatif de pays.</translation>
    </message>
    <message>
        <source>Put + and the country code before it, as in +33 1 23 45 67 89.</source>
        <translation>Faites-le précéder de + et de l’indicatif de pays, comme dans +33 1 23 45 67 89.</translation>
    </message>
</context>
<context>
    <name>Placements</name>
    <message>
        <source>The service answered, but named no call.</source>
        <translation>Le service a répondu, mais n’a désigné aucun appel.</translation>
    </message>
    <message>
        <source>Its messages show what it said.</source>
        <translation>Ses messages montrent ce qu’il a dit.</translation>
    </message>
</context>
<context>
    <name>ProblemBanner</name>
    <message>
        <source>&amp;Try again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>&amp;Set it aside and begin a new one</source>
        <translation>Le mettre de côté et repartir à &amp;zéro</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>&amp;Set it aside and open the sandbox</source>
        <translation>Le mettre de côté et ouvrir le &amp;bac à sable</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Correct the profile and import it again; nothing was changed.</source>
        <translation>Corrigez le profil et importez-le à nouveau ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The profile has no “%1”.</source>
        <translation>Le profil n’a pas de « %1 ».</translation>
    </message>
    <message>
        <source>“%1” of the profile is not a whole address.</source>
        <translation>« %1 » du profil n’est pas une adresse complète.</translation>
    </message>
    <message>
        <source>“%1” is no cloud: it is one of global, usGovL4, usGovL5 and custom.</source>
        <translation>« %1 » n’est pas un cloud : c’est l’un de global, usGovL4, usGovL5 et custom.</translation>
    </message>
    <message>
        <source>The port of the listener has to be between 0 and 65535.</source>
        <translation>Le port du récepteur doit être compris entre 0 et 65535.</translation>
    </message>
    <message>
        <source>The address of the listener has to be an IP address, such as 127.0.0.1.</source>
        <translation>L’adresse du récepteur doit être une adresse IP, telle que 127.0.0.1.</translation>
    </message>
    <message>
        <source>The path of the listener has to begin with “/”.</source>
        <translation>Le chemin du récepteur doit commencer par « / ».</translation>
    </message>
    <message>
        <source>The profile names no “issuers” of the callback tokens.</source>
        <translation>Le profil ne nomme aucun « issuers » des jetons de rappel.</translation>
    </message>
    <message>
        <source>The segment of the listener has to be 16 to 128 letters, digits, “-” or “_”, or true for a new one.</source>
        <translation>Le segment du récepteur doit compter de 16 à 128 lettres, chiffres, « - » ou « _ », ou être true pour en créer un nouveau.</translation>
    </message>
    <message>
        <source>The limit “%1” of the listener has to be between %2 and %3.</source>
        <translation>La limite « %1 » du récepteur doit être comprise entre %2 et %3.</translation>
    </message>
    <message>
        <source>The limit “allBytes” of the listener is smaller than “bodyBytes”: no request of that size would ever be taken.</source>
        <translation>La limite « allBytes » du récepteur est inférieure à « bodyBytes » : aucune requête de cette taille ne serait jamais acceptée.</translation>
    </message>
    <message>
        <source>“%1” is no colour of a profile: it is one of %2.</source>
        <translation>« %1 » n’est pas une couleur de profil : c’est l’une de %2.</translation>
    </message>
    <message>
        <source>Other machines can reach a listener at %1. Better let a proxy or tunnel stand in front of one at 127.0.0.1.</source>
        <translation>D’autres machines peuvent joindre un récepteur à l’adresse %1. Placez plutôt un proxy ou un tunnel devant un récepteur sur 127.0.0.1.</translation>
    </message>
    <message>
        <source>To speak https, the listener needs “certificateFile” and “keyFile” (PEM), else neither.</source>
        <translation>Pour parler https, le récepteur a besoin de « certificateFile » et de « keyFile » (PEM) ; sinon, d’aucun des deux.</translation>
    </message>
    <message>
        <source>“%1” is no kind of proxy: it is “system”, “none” or “manual”.</source>
        <translation>« %1 » n’est pas un type de proxy : c’est « system », « none » ou « manual ».</translation>
    </message>
    <message>
        <source>A proxy needs its “host”: a name or an IP address, without “http://”.</source>
        <translation>Un proxy a besoin de son « host » : un nom ou une adresse IP, sans « http:// ».</translation>
    </message>
    <message>
        <source>The port of the proxy has to be between 1 and 65535.</source>
        <translation>Le port du proxy doit être compris entre 1 et 65535.</translation>
    </message>
    <message>
        <source>“clockRate” of the profile has to be a number above 0.</source>
        <translation>« clockRate » du profil doit être un nombre supérieur à 0.</translation>
    </message>
    <message>
        <source>“incoming” of the profile has to be an object.</source>
        <translation>« incoming » du profil doit être un objet.</translation>
    </message>
    <message>
        <source>“incoming” of the profile: %1</source>
        <translation>« incoming » du profil : %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Bleu-vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Certificate (recommended)</source>
        <translation>Certificat (recommandé)</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>A token from elsewhere, pasted</source>
        <translation>Un jeton obtenu ailleurs, collé</translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation>Celui du système</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Celui-ci</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Journal, launches and addresses belong to it, so it stays; a duplicate can have another.</source>
        <translation>Le journal, les lancements et les adresses lui appartiennent : il ne change donc pas ; une copie peut en avoir un autre.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Marks the profile in the window.</source>
        <translation>Distingue le profil dans la fenêtre.</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Sets sign-in, Graph and keys together.</source>
        <translation>Détermine à la fois l’authentification, Graph et les clés.</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Its address with the version.</source>
        <translation>Son adresse avec la version.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>The address before the tenant.</source>
        <translation>L’adresse qui précède le locataire.</translation>
    </message>
    <message>
        <source>Keys of notifications</source>
        <translation>Clés des notifications</translation>
    </message>
    <message>
        <source>The OpenID configuration that names them.</source>
        <translation>La configuration OpenID qui les indique.</translation>
    </message>
    <message>
        <source>Issuers</source>
        <translation>Émetteurs</translation>
    </message>
    <message>
        <source>Who may sign notifications; with commas between them.</source>
        <translation>Qui peut signer les notifications ; séparés par des virgules.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>Its id, from the overview of Microsoft Entra.</source>
        <translation>Son identifiant, d’après la vue d’ensemble de Microsoft Entra.</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>The client id of its registration.</source>
        <translation>L’identifiant client de son inscription.</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Informations d’identification</translation>
    </message>
    <message>
        <source>How the application proves itself.</source>
        <translation>Comment l’application s’authentifie.</translation>
    </message>
    <message>
        <source>Its value, not its id. It goes to the system keychain.</source>
        <translation>Sa valeur, non son identifiant. Elle va dans le trousseau du système.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>A PEM file, with the key in the next one.</source>
        <translation>Un fichier PEM, la clé étant dans le suivant.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>A PEM file without a password.</source>
        <translation>Un fichier PEM sans mot de passe.</translation>
    </message>
    <message>
        <source>Or both in one</source>
        <translation>Ou les deux en un</translation>
    </message>
    <message>
        <source>A PKCS#12 file (.pfx, .p12) in place of the two.</source>
        <translation>Un fichier PKCS#12 (.pfx, .p12) au lieu des deux.</translation>
    </message>
    <message>
        <source>Its password</source>
        <translation>Son mot de passe</translation>
    </message>
    <message>
        <source>Of the PKCS#12 file. It goes to the system keychain.</source>
        <translation>Celui du fichier PKCS#12. Il va dans le trousseau du système.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Kept until the program ends.</source>
        <translation>Conservé jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Callback URL</source>
        <translation>URL de rappel</translation>
    </message>
    <message>
        <source>Where the service posts to: public, https. Empty: the listener itself, which only the sandbox reaches.</source>
        <translation>Où le service envoie : publique, https. Vide : le récepteur lui-même, que seul le bac à sable peut joindre.</translation>
    </message>
    <message>
        <source>Listener address</source>
        <translation>Adresse du récepteur</translation>
    </message>
    <message>
        <source>127.0.0.1 with a tunnel or proxy in front.</source>
        <translation>127.0.0.1 avec un tunnel ou un proxy devant.</translation>
    </message>
    <message>
        <source>Listener port</source>
        <translation>Port du récepteur</translation>
    </message>
    <message>
        <source>0 takes a free one each time.</source>
        <translation>0 prend chaque fois un port libre.</translation>
    </message>
    <message>
        <source>Listener path</source>
        <translation>Chemin du récepteur</translation>
    </message>
    <message>
        <source>Has to arrive as the callback URL has it.</source>
        <translation>Doit arriver tel qu’il figure dans l’URL de rappel.</translation>
    </message>
    <message>
        <source>Listener certificate</source>
        <translation>Certificat du récepteur</translation>
    </message>
    <message>
        <source>PEM with its chain, to speak https without a proxy.</source>
        <translation>PEM avec sa chaîne, pour parler https sans proxy.</translation>
    </message>
    <message>
        <source>Listener key</source>
        <translation>Clé du récepteur</translation>
    </message>
    <message>
        <source>PEM, without a password.</source>
        <translation>PEM, sans mot de passe.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>For everything but this computer itself.</source>
        <translation>Pour tout, sauf cet ordinateur lui-même.</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Hôte du proxy</translation>
    </message>
    <message>
        <source>A name or an IP address.</source>
        <translation>Un nom ou une adresse IP.</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Port du proxy</translation>
    </message>
    <message>
        <source>As the administrator names it.</source>
        <translation>Tel que l’administrateur l’indique.</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Utilisateur du proxy</translation>
    </message>
    <message>
        <source>Empty for a proxy that asks nobody.</source>
        <translation>Vide pour un proxy qui n’en demande pas.</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Mot de passe du proxy</translation>
    </message>
    <message>
        <source>It goes to the system keychain.</source>
        <translation>Il va dans le trousseau du système.</translation>
    </message>
    <message>
        <source>Own authority</source>
        <translation>Autorité propre</translation>
    </message>
    <message>
        <source>A PEM file that is trusted beside the system&apos;s, for a proxy that looks into TLS.</source>
        <translation>Un fichier PEM approuvé en plus de ceux du système, pour un proxy qui inspecte TLS.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nom affiché</translation>
    </message>
    <message>
        <source>Of the application, for those who are called.</source>
        <translation>Celui de l’application, pour les personnes appelées.</translation>
    </message>
    <message>
        <source>Application instance</source>
        <translation>Instance d’application</translation>
    </message>
    <message>
        <source>The resource account that calls phones.</source>
        <translation>Le compte de ressource qui appelle des téléphones.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>What forms begin with</source>
        <translation>Valeurs initiales des formulaires</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>The day that the portal shows beside the secret; the doctor warns before it.</source>
        <translation>La date qu’affiche le portail à côté du secret ; le diagnostic avertit avant celle-ci.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>What this console decides by itself, without anybody at the window.</source>
        <translation>Ce que cette console décide d’elle-même, sans personne à la fenêtre.</translation>
    </message>
    <message>
        <source>Calls that come in</source>
        <translation>Appels entrants</translation>
    </message>
    <message>
        <source>“%1” is not the id of a tenant. Notifications name it by its id, and would all be refused: take the id from the overview of Microsoft Entra.</source>
        <translation>« %1 » n’est pas l’identifiant d’un locataire. Les notifications le désignent par son identifiant et seraient toutes refusées : prenez l’identifiant dans la vue d’ensemble de Microsoft Entra.</translation>
    </message>
    <message>
        <source>“%1” is no address that the service could post to: it needs “https://” and a host.</source>
        <translation>« %1 » n’est pas une adresse à laquelle le service pourrait envoyer : il faut « https:// » et un hôte.</translation>
    </message>
    <message>
        <source>The service posts to https only.</source>
        <translation>Le service n’envoie que vers https.</translation>
    </message>
</context>
<context>
    <name>ProfileChooser</name>
    <message>
        <source>Calls are alive</source>
        <translation>Appels en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) of “%1” go on at the service, and this window will not follow them while “%2” is open:

%3</source>
        <translation>
            <numerusform>%n appel de « %1 » continue du côté du service, et cette fenêtre ne le suivra pas tant que « %2 » est ouvert :

%3</numerusform>
            <numerusform>%n appels de « %1 » continuent du côté du service, et cette fenêtre ne les suivra pas tant que « %2 » est ouvert :

%3</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
    <message>
        <source>&amp;Open “%1”</source>
        <translation>&amp;Ouvrir « %1 »</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Leave it empty to keep what is stored</source>
        <translation>Laisser vide pour conserver la valeur enregistrée</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>par exemple %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Choisir un fichier : %1</translation>
    </message>
</context>
<context>
    <name>ProfileStore</name>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>Il n’existe pas de profil « %1 ».</translation>
    </message>
    <message>
        <source>“call-console profile list” shows those that there are.</source>
        <translation>« call-console profile list » affiche ceux qui existent.</translation>
    </message>
    <message>
        <source>The profile “%1” cannot be read.</source>
        <translation>Le profil « %1 » ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check who may read %1.</source>
        <translation>Vérifiez qui peut lire %1.</translation>
    </message>
    <message>
        <source>The profile “%1” is damaged.</source>
        <translation>Le profil « %1 » est endommagé.</translation>
    </message>
    <message>
        <source>Correct %1, or import the profile again.</source>
        <translation>Corrigez %1, ou importez à nouveau le profil.</translation>
    </message>
    <message>
        <source>The profile “%1” cannot be saved.</source>
        <translation>Le profil « %1 » ne peut pas être enregistré.</translation>
    </message>
    <message>
        <source>Make %1 writable, or choose another folder with --config-dir.</source>
        <translation>Rendez %1 accessible en écriture, ou choisissez un autre dossier avec --config-dir.</translation>
    </message>
    <message>
        <source>There is no profile “%1” that could be removed.</source>
        <translation>Il n’existe pas de profil « %1 » à supprimer.</translation>
    </message>
    <message>
        <source>%1 cannot be renamed.</source>
        <translation>%1 ne peut pas être renommé.</translation>
    </message>
    <message>
        <source>Make %1 writable, or move the file away by hand.</source>
        <translation>Autorisez l’écriture dans %1, ou déplacez le fichier à la main.</translation>
    </message>
</context>
<context>
    <name>ProfileVerb</name>
    <message>
        <source>There is no secret on standard input.</source>
        <translation>Il n’y a pas de secret sur l’entrée standard.</translation>
    </message>
    <message>
        <source>Give the value of the secret as its first line.</source>
        <translation>Donnez la valeur du secret sur sa première ligne.</translation>
    </message>
    <message>
        <source>Profiles are JSON files that an administrator can hand out; no secret is ever in them.</source>
        <translation>Les profils sont des fichiers JSON qu’un administrateur peut distribuer ; ils ne contiennent jamais de secret.</translation>
    </message>
    <message>
        <source>Lists the profiles.</source>
        <translation>Énumère les profils.</translation>
    </message>
    <message>
        <source>Prints a profile.</source>
        <translation>Affiche un profil.</translation>
    </message>
    <message>
        <source>Prints a profile as a file to hand out.</source>
        <translation>Affiche un profil sous forme de fichier à distribuer.</translation>
    </message>
    <message>
        <source>The profile “%1” was imported.</source>
        <translation>Le profil « %1 » a été importé.</translation>
    </message>
    <message>
        <source>It was imported without its client secret. %1</source>
        <translation>Il a été importé sans son secret client. %1</translation>
    </message>
    <message>
        <source>Should its secret be in a keychain, it is still there. %1</source>
        <translation>Si son secret est dans un trousseau, il y est toujours. %1</translation>
    </message>
    <message>
        <source>“%1” is built in and has no file.</source>
        <translation>« %1 » est intégré et n’a pas de fichier.</translation>
    </message>
    <message>
        <source>“call-console sandbox” runs a sandbox that others can use, and prints its profile.</source>
        <translation>« call-console sandbox » lance un bac à sable utilisable par d’autres, et affiche son profil.</translation>
    </message>
    <message>
        <source>A pasted token is never stored.</source>
        <translation>Un jeton collé n’est jamais enregistré.</translation>
    </message>
    <message>
        <source>Set CALL_CONSOLE_TOKEN for the run that needs it.</source>
        <translation>Définissez CALL_CONSOLE_TOKEN pour l’exécution qui en a besoin.</translation>
    </message>
    <message>
        <source>Removes a profile and its secret; its journal, launches and addresses stay.</source>
        <translation>Supprime un profil et son secret ; son journal, ses lancements et ses adresses restent.</translation>
    </message>
    <message>
        <source>Reads the client secret, or the password of the certificate, from standard input and puts it into the keychain.</source>
        <translation>Lit le secret client, ou le mot de passe du certificat, sur l’entrée standard et le place dans le trousseau.</translation>
    </message>
    <message>
        <source>There is no password on standard input.</source>
        <translation>Il n’y a pas de mot de passe sur l’entrée standard.</translation>
    </message>
    <message>
        <source>Give it as its first line.</source>
        <translation>Donnez-le sur sa première ligne.</translation>
    </message>
    <message>
        <source>The name of the duplicate.</source>
        <translation>Le nom de la copie.</translation>
    </message>
    <message>
        <source>Makes a profile of the options below.</source>
        <translation>Crée un profil à partir des options ci-dessous.</translation>
    </message>
    <message>
        <source>Changes what the options below name; an empty value takes a member away.</source>
        <translation>Modifie ce que les options ci-dessous indiquent ; une valeur vide retire un membre.</translation>
    </message>
    <message>
        <source>Makes a profile like this one under the name that --as gives; it has no secret yet.</source>
        <translation>Crée un profil identique sous le nom que donne --as ; il n’a pas encore de secret.</translation>
    </message>
    <message>
        <source>Does the same with the password of the proxy.</source>
        <translation>Fait de même avec le mot de passe du proxy.</translation>
    </message>
    <message>
        <source>A duplicate needs a name.</source>
        <translation>Une copie a besoin d’un nom.</translation>
    </message>
    <message>
        <source>Give it with “--as NAME”.</source>
        <translation>Donnez-le avec « --as NOM ».</translation>
    </message>
    <message>
        <source>Warning, --%1: %2</source>
        <translation>Avertissement, --%1 : %2</translation>
    </message>
    <message>
        <source>--%1: %2</source>
        <translation>--%1 : %2</translation>
    </message>
    <message>
        <source>There is a profile “%1” already.</source>
        <translation>Il existe déjà un profil « %1 ».</translation>
    </message>
    <message>
        <source>“call-console profile edit” changes it.</source>
        <translation>« call-console profile edit » le modifie.</translation>
    </message>
    <message>
        <source>Takes a profile in (- for standard input); a clientSecret in it goes to the keychain, and so does the controlToken of a sandbox.</source>
        <translation>Importe un profil (- pour l’entrée standard) ; un clientSecret qu’il contient va dans le trousseau, de même que le controlToken d’un bac à sable.</translation>
    </message>
    <message>
        <source>It was imported without the control token of its sandbox. %1</source>
        <translation>Il a été importé sans le jeton de commande de son bac à sable. %1</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>It is good until %1.</source>
        <translation>Il est valable jusqu’au %1.</translation>
    </message>
    <message>
        <source>The token is kept until the program ends.</source>
        <translation>Le jeton est conservé jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The secret is in the system keychain.</source>
        <translation>Le secret est dans le trousseau du système.</translation>
    </message>
    <message>
        <source>The secret is kept only until the program ends. %1</source>
        <translation>Le secret n’est conservé que jusqu’à la fermeture du programme. %1</translation>
    </message>
</context>
<context>
    <name>ProfilesDialog</name>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>En&amp;registrer</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>&amp;Work with it</source>
        <translation>&amp;Utiliser ce profil</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (non enregistré)</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Nouveau profil</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Copie de %1</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>Importer un profil</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>Profils (*.json)</translation>
    </message>
    <message>
        <source>Look it over and save it.</source>
        <translation>Vérifiez-le et enregistrez-le.</translation>
    </message>
    <message>
        <source>Saving it replaces the profile “%1” that is there.</source>
        <translation>L’enregistrer remplace le profil « %1 » existant.</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>Exporter « %1 »</translation>
    </message>
    <message>
        <source>It is in %1, without any secret.</source>
        <translation>Il est dans %1, sans aucun secret.</translation>
    </message>
    <message>
        <source>Remove a profile</source>
        <translation>Supprimer un profil</translation>
    </message>
    <message>
        <source>Remove “%1” and its secrets? Its journal, launches and addresses stay.</source>
        <translation>Supprimer « %1 » et ses secrets ? Son journal, ses lancements et ses adresses restent.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>« %1 » a été supprimé.</translation>
    </message>
    <message>
        <source>Should its secret be in a keychain, it is still there. %1</source>
        <translation>Si son secret est dans un trousseau, il y est toujours. %1</translation>
    </message>
    <message>
        <source>Nothing was saved yet: correct what is marked.</source>
        <translation>Rien n’a encore été enregistré : corrigez ce qui est signalé.</translation>
    </message>
    <message>
        <source>There is a profile “%1” already: choose another name.</source>
        <translation>Il existe déjà un profil « %1 » : choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“%1” was saved.</source>
        <translation>« %1 » a été enregistré.</translation>
    </message>
    <message>
        <source>Profiles that are not saved</source>
        <translation>Profils non enregistrés</translation>
    </message>
    <message>
        <source>What was typed for %1 is not saved.</source>
        <translation>Ce qui a été saisi pour %1 n’est pas enregistré.</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Set it &amp;aside</source>
        <translation>Mettre de &amp;côté</translation>
    </message>
    <message>
        <source>Keeps the file under another name, so that it is no profile any more and can be mended by hand.</source>
        <translation>Conserve le fichier sous un autre nom : ce n’est plus un profil, et il peut être réparé à la main.</translation>
    </message>
    <message>
        <source>Saving it sets the file of “%1” aside that is there and cannot be read.</source>
        <translation>L’enregistrer met de côté le fichier existant de « %1 », qui ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The profile that cannot be read is kept as %1.</source>
        <translation>Le profil illisible est conservé sous %1.</translation>
    </message>
    <message>
        <source>“%1” is built in: nothing has to be filled in to try things out with it. What it cannot have, such as rules for calls that come in, a profile of a sandbox that runs by itself can: start “call-console sandbox”, and import the line that it prints.</source>
        <translation>« %1 » est intégré : il n’y a rien à renseigner pour faire des essais avec lui. Ce qu’il ne peut pas avoir, comme des règles pour les appels entrants, le profil d’un bac à sable autonome le peut : lancez « call-console sandbox » et importez la ligne qu’il affiche.</translation>
    </message>
</context>
<context>
    <name>PromptServer</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Choose another file, or allow to read it.</source>
        <translation>Choisissez un autre fichier, ou autorisez sa lecture.</translation>
    </message>
    <message>
        <source>%1 is too large for a prompt.</source>
        <translation>%1 est trop volumineux pour une annonce.</translation>
    </message>
    <message>
        <source>Choose a file of up to 32 MB.</source>
        <translation>Choisissez un fichier de 32 Mo au plus.</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>The address leads on to another one.</source>
        <translation>L’adresse mène à une autre.</translation>
    </message>
    <message>
        <source>Give that one: the service may not follow.</source>
        <translation>Indiquez celle-ci : le service peut ne pas suivre.</translation>
    </message>
    <message>
        <source>The file is not handed out, status %1.</source>
        <translation>Le fichier n’est pas remis, statut %1.</translation>
    </message>
    <message>
        <source>Whoever has the address must get it without signing in.</source>
        <translation>Quiconque a l’adresse doit l’obtenir sans s’authentifier.</translation>
    </message>
    <message>
        <source>The service cannot reach this machine.</source>
        <translation>Le service ne peut pas joindre cette machine.</translation>
    </message>
    <message>
        <source>Put the file where the internet can fetch it.</source>
        <translation>Placez le fichier là où Internet peut le chercher.</translation>
    </message>
    <message>
        <source>Only the sandbox can fetch a file from this machine; the service of this profile is elsewhere.</source>
        <translation>Seul le bac à sable peut chercher un fichier sur cette machine ; le service de ce profil est ailleurs.</translation>
    </message>
</context>
<context>
    <name>RecordingBar</name>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Deletes all recordings of this call.</source>
        <translation>Supprime tous les enregistrements de cet appel.</translation>
    </message>
    <message>
        <source>The terms of use of the calling service forbid keeping media of calls: delete a recording once it has served the test.</source>
        <translation>Les conditions d’utilisation du service d’appel interdisent de conserver le média des appels : supprimez un enregistrement dès qu’il a servi au test.</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Enregistrement %1</translation>
    </message>
    <message>
        <source>Save the recording</source>
        <translation>Enregistrer l’enregistrement sous</translation>
    </message>
    <message>
        <source>Sound (*.wav)</source>
        <translation>Son (*.wav)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>RequestEditor</name>
    <message>
        <source>Request as it will be sent</source>
        <translation>Requête telle qu’elle sera envoyée</translation>
    </message>
    <message>
        <source>What is changed here goes to the form, and out as it is typed.</source>
        <translation>Ce qui est modifié ici va dans le formulaire, et part tel que saisi.</translation>
    </message>
    <message>
        <source>A command for a shell; it takes the token from the variable TOKEN.</source>
        <translation>Une commande pour un shell ; elle prend le jeton dans la variable TOKEN.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
    <message>
        <source>Copy JSO&amp;N</source>
        <translation>Copier le JSO&amp;N</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Copier en cURL</translation>
    </message>
</context>
<context>
    <name>RosterModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Lobby</source>
        <translation>Salle d’attente</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Arrivée</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Séq.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>left %1</source>
        <translation>départ à %1</translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message>
        <source>Choose a call to see who is in it.</source>
        <translation>Choisissez un appel pour voir qui y participe.</translation>
    </message>
    <message>
        <source>The service sends no roster for a peer-to-peer call: only its state. There will be one if somebody else is invited.</source>
        <translation>Le service n’envoie pas de liste des participants pour un appel pair à pair : seulement son état. Il y en aura une si quelqu’un d’autre est invité.</translation>
    </message>
    <message>
        <source>No roster has come yet.</source>
        <translation>Aucune liste des participants n’est encore arrivée.</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Liste des participants</translation>
    </message>
    <message>
        <source>Updates of the roster were missed; the whole list was asked for.</source>
        <translation>Des mises à jour de la liste des participants ont été manquées ; la liste entière a été demandée.</translation>
    </message>
    <message numerus="yes">
        <source>Content is being shared (%n session(s)).</source>
        <translation>
            <numerusform>Du contenu est partagé (%n session).</numerusform>
            <numerusform>Du contenu est partagé (%n sessions).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RsaKey</name>
    <message>
        <source>The RSA key cannot be used.</source>
        <translation>La clé RSA ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>An unencrypted RSA key of 2048 to 8192 bits is needed.</source>
        <translation>Il faut une clé RSA non chiffrée de 2048 à 8192 bits.</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>The clock rate has to be a number above 0.</source>
        <translation>La vitesse de l’horloge doit être un nombre supérieur à 0.</translation>
    </message>
    <message>
        <source>1 is the pace of the real world, 60 lets a minute pass in a second.</source>
        <translation>1 est l’allure du monde réel, 60 fait passer une minute en une seconde.</translation>
    </message>
    <message>
        <source>The key file %1 can be neither read nor written.</source>
        <translation>Le fichier de clé %1 ne peut être ni lu ni écrit.</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>Vérifiez les droits d’accès de son dossier.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>There is no certificate in %1.</source>
        <translation>Il n’y a pas de certificat dans %1.</translation>
    </message>
    <message>
        <source>Name a PEM file with the certificates of the application.</source>
        <translation>Indiquez un fichier PEM contenant les certificats de l’application.</translation>
    </message>
</context>
<context>
    <name>SandboxControl</name>
    <message>
        <source>Check who calls, and what.</source>
        <translation>Vérifiez qui appelle, et quoi.</translation>
    </message>
    <message>
        <source>The sandbox does not know this control token.</source>
        <translation>Le bac à sable ne connaît pas ce jeton de commande.</translation>
    </message>
    <message>
        <source>It has a new one each time that it starts: import the line that it prints again.</source>
        <translation>Il en a un nouveau à chaque démarrage : importez à nouveau la ligne qu’il affiche.</translation>
    </message>
    <message>
        <source>The sandbox did not place the call: %1</source>
        <translation>Le bac à sable n’a pas passé l’appel : %1</translation>
    </message>
</context>
<context>
    <name>SandboxDirectory</name>
    <message>
        <source>Answers after 3 seconds and stays.</source>
        <translation>Répond après 3 secondes et reste.</translation>
    </message>
    <message>
        <source>Answers at once and stays.</source>
        <translation>Répond aussitôt et reste.</translation>
    </message>
    <message>
        <source>Declines after 4 seconds.</source>
        <translation>Refuse après 4 secondes.</translation>
    </message>
    <message>
        <source>Is busy.</source>
        <translation>Est occupé.</translation>
    </message>
    <message>
        <source>Never answers; the call ends after a minute.</source>
        <translation>Ne répond jamais ; l’appel se termine après une minute.</translation>
    </message>
    <message>
        <source>Is not signed in anywhere.</source>
        <translation>N’est connecté nulle part.</translation>
    </message>
    <message>
        <source>Answers after 2 seconds and hangs up 20 seconds later.</source>
        <translation>Répond après 2 secondes et raccroche 20 secondes plus tard.</translation>
    </message>
    <message>
        <source>Has a phone only: there is no route.</source>
        <translation>N’a qu’un téléphone : il n’y a pas de route.</translation>
    </message>
    <message>
        <source>Has devices that give no sign.</source>
        <translation>A des appareils qui ne donnent aucun signe.</translation>
    </message>
    <message>
        <source>Answers after 2 seconds and stays.</source>
        <translation>Répond après 2 secondes et reste.</translation>
    </message>
    <message>
        <source>Answers after 4 seconds and hangs up 30 seconds later.</source>
        <translation>Répond après 4 secondes et raccroche 30 secondes plus tard.</translation>
    </message>
    <message>
        <source>Is blocked, or there is no route.</source>
        <translation>Est bloqué, ou il n’y a pas de route.</translation>
    </message>
    <message>
        <source>Has no permitted route.</source>
        <translation>N’a pas de route autorisée.</translation>
    </message>
    <message>
        <source>Is out of reach: the account is not enabled for phone calls.</source>
        <translation>Est hors d’atteinte : le compte n’est pas activé pour les appels téléphoniques.</translation>
    </message>
    <message>
        <source>Is out of reach: the account is not enabled for voice.</source>
        <translation>Est hors d’atteinte : le compte n’est pas activé pour la voix.</translation>
    </message>
    <message>
        <source>Is abroad, and only domestic calls are allowed.</source>
        <translation>Est à l’étranger, et seuls les appels nationaux sont permis.</translation>
    </message>
    <message>
        <source>Is behind a gateway that is not configured.</source>
        <translation>Est derrière une passerelle qui n’est pas configurée.</translation>
    </message>
    <message>
        <source>Is out of reach: the number of the caller is blocked.</source>
        <translation>Est hors d’atteinte : le numéro de l’appelant est bloqué.</translation>
    </message>
    <message>
        <source>Is refused by the carrier.</source>
        <translation>Est refusé par l’opérateur.</translation>
    </message>
    <message>
        <source>Belongs to nobody.</source>
        <translation>N’appartient à personne.</translation>
    </message>
    <message>
        <source>Is behind a gateway that gives no answer.</source>
        <translation>Est derrière une passerelle qui ne répond pas.</translation>
    </message>
    <message>
        <source>Gives no sign; the call ends after 30 seconds.</source>
        <translation>Ne donne aucun signe ; l’appel se termine après 30 secondes.</translation>
    </message>
    <message>
        <source>Is switched off.</source>
        <translation>Est éteint.</translation>
    </message>
    <message>
        <source>Never answers; the call is given up after 15 seconds.</source>
        <translation>Ne répond jamais ; l’appel est abandonné après 15 secondes.</translation>
    </message>
    <message>
        <source>Forwards its calls in a loop.</source>
        <translation>Renvoie ses appels en boucle.</translation>
    </message>
    <message>
        <source>Has no gateway.</source>
        <translation>N’a pas de passerelle.</translation>
    </message>
    <message>
        <source>Has a carrier that is unavailable.</source>
        <translation>A un opérateur indisponible.</translation>
    </message>
    <message>
        <source>Fails when media is negotiated.</source>
        <translation>Échoue à la négociation du média.</translation>
    </message>
    <message>
        <source>Fails when media is connected.</source>
        <translation>Échoue à la connexion du média.</translation>
    </message>
    <message>
        <source>Fails when media is connected back.</source>
        <translation>Échoue à la connexion de retour du média.</translation>
    </message>
    <message>
        <source>Is an incomplete number.</source>
        <translation>Est un numéro incomplet.</translation>
    </message>
    <message>
        <source>Lets you in at once. Bob presents, Amina takes over, John comes and goes.</source>
        <translation>Fait entrer aussitôt. Bob présente, Amina prend le relais, John va et vient.</translation>
    </message>
    <message>
        <source>Lets you in at once; needs its passcode. Two guests have to wait in the lobby.</source>
        <translation>Fait entrer aussitôt ; il faut son code secret. Deux invités doivent attendre dans la salle d’attente.</translation>
    </message>
    <message>
        <source>Lets you in at once; has an id and no passcode. People come and go.</source>
        <translation>Fait entrer aussitôt ; a un identifiant et pas de code secret. Des personnes vont et viennent.</translation>
    </message>
    <message>
        <source>Has a lobby that lets you in after 5 seconds.</source>
        <translation>A une salle d’attente qui fait entrer après 5 secondes.</translation>
    </message>
    <message>
        <source>Has a lobby that never lets you in; the wait ends after a minute.</source>
        <translation>A une salle d’attente qui ne fait jamais entrer ; l’attente se termine après une minute.</translation>
    </message>
    <message>
        <source>Lets you in at once. Every kind of identity is there.</source>
        <translation>Fait entrer aussitôt. Toutes les sortes d’identités y sont.</translation>
    </message>
    <message>
        <source>Lets you in at once; has a join token.</source>
        <translation>Fait entrer aussitôt ; a un jeton de participation.</translation>
    </message>
    <message>
        <source>Lets you in at once. Its organizer ends it for all after 30 seconds.</source>
        <translation>Fait entrer aussitôt. Son organisateur y met fin pour tous après 30 secondes.</translation>
    </message>
</context>
<context>
    <name>SandboxVerb</name>
    <message>
        <source>Listens on this port, 0 for a free one; %1 otherwise.</source>
        <translation>Écoute sur ce port, 0 pour un port libre ; sinon %1.</translation>
    </message>
    <message>
        <source>Lets time pass X times as fast; with 60, a minute takes a second.</source>
        <translation>Fait passer le temps X fois plus vite ; avec 60, une minute dure une seconde.</translation>
    </message>
    <message>
        <source>Makes the mistakes that this JSON file lists.</source>
        <translation>Commet les erreurs énumérées dans ce fichier JSON.</translation>
    </message>
    <message>
        <source>Takes people, phones and meetings from this JSON file.</source>
        <translation>Prend les personnes, les téléphones et les réunions dans ce fichier JSON.</translation>
    </message>
    <message>
        <source>The value of “--clock-rate” has to be a number above 0.</source>
        <translation>La valeur de « --clock-rate » doit être un nombre supérieur à 0.</translation>
    </message>
    <message>
        <source>Runs the local calling service alone, on 127.0.0.1. The first line that it prints is a profile for “call-console profile import -”.</source>
        <translation>Fait fonctionner seul le service d’appel local, sur 127.0.0.1. La première ligne affichée est un profil pour « call-console profile import - ».</translation>
    </message>
    <message>
        <source>Speaks HTTPS, with a certificate that it makes; the ready line names the PEM file of its authority.</source>
        <translation>Parle HTTPS, avec un certificat créé par lui-même ; la ligne « ready » indique le fichier PEM de son autorité.</translation>
    </message>
    <message>
        <source>Gives tokens to whoever proves to have a certificate of this PEM file, too.</source>
        <translation>Donne aussi des jetons à quiconque prouve posséder un certificat de ce fichier PEM.</translation>
    </message>
    <message>
        <source>Lets somebody call once it runs, as this JSON file says: it is the body of POST /sandbox/calls/incoming.</source>
        <translation>Fait appeler quelqu’un dès son démarrage, comme le dit ce fichier JSON : c’est le corps de POST /sandbox/calls/incoming.</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>The Teams user to call: object id and name.</source>
        <translation>L’utilisateur Teams à appeler : identifiant d’objet et nom.</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>What the call carries from its start.</source>
        <translation>Ce que l’appel transporte dès le début.</translation>
    </message>
    <message>
        <source>Delta roster</source>
        <translation>Liste des participants différentielle</translation>
    </message>
    <message>
        <source>Roster notifications tell the changes instead of everybody.</source>
        <translation>Les notifications de la liste des participants donnent les changements au lieu de tout le monde.</translation>
    </message>
    <message>
        <source>Content sharing notifications</source>
        <translation>Notifications de partage de contenu</translation>
    </message>
    <message>
        <source>Tells when somebody starts or stops to share.</source>
        <translation>Signale quand quelqu’un commence ou cesse de partager.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Shown to the other side; may stay empty.</source>
        <translation>Affiché à l’autre côté ; peut rester vide.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>The calling application: its id and the name to show. Without it, the service takes the application of the token.</source>
        <translation>L’application appelante : son identifiant et le nom à afficher. À défaut, le service prend l’application du jeton.</translation>
    </message>
    <message>
        <source>Prefetched media</source>
        <translation>Média préchargé</translation>
    </message>
    <message>
        <source>Prompts that the service fetches early, each as address and resource id: WAV, mono, 16 bit, 16 kHz.</source>
        <translation>Annonces que le service récupère à l’avance, chacune sous forme d’adresse et d’identifiant de ressource : WAV, mono, 16 bits, 16 kHz.</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>URL de rappel</translation>
    </message>
    <message>
        <source>Where the notifications of this call go. Comes from the profile unless it is filled in here.</source>
        <translation>Où vont les notifications de cet appel. Provient du profil, sauf si elle est renseignée ici.</translation>
    </message>
    <message>
        <source>Peer to peer</source>
        <translation>Pair à pair</translation>
    </message>
    <message>
        <source>Teams user</source>
        <translation>Utilisateur Teams</translation>
    </message>
    <message>
        <source>Calls one person in Teams; the service handles the media.</source>
        <translation>Appelle une personne dans Teams ; le service gère le média.</translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>%1 est nécessaire.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>« %1 » ne fait pas partie de %2.</translation>
    </message>
    <message>
        <source>The callback has to be a whole https address, such as https://bot.contoso.com/callback.</source>
        <translation>L’URL de rappel doit être une adresse https complète, telle que https://bot.contoso.com/callback.</translation>
    </message>
    <message>
        <source>With service-hosted media only audio is of use to the application.</source>
        <translation>Avec un média hébergé par le service, seul audio est utile à l’application.</translation>
    </message>
    <message>
        <source>The service fetches prompts over https, without signing in.</source>
        <translation>Le service récupère les annonces par https, sans se connecter à un compte.</translation>
    </message>
    <message>
        <source>This is either true or false.</source>
        <translation>Ceci est soit true, soit false.</translation>
    </message>
    <message>
        <source>%1 is missing or not as needed here.</source>
        <translation>%1 est absent ou ne convient pas ici.</translation>
    </message>
    <message>
        <source>The id or number</source>
        <translation>L’identifiant ou le numéro</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Teams user (app-hosted)</source>
        <translation>Utilisateur (média du bot)</translation>
    </message>
    <message>
        <source>Calls one person in Teams; the bot handles the media.</source>
        <translation>Appelle une personne dans Teams ; le bot gère le média.</translation>
    </message>
    <message>
        <source>Several people</source>
        <translation>Plusieurs personnes</translation>
    </message>
    <message>
        <source>Calls two to five people at once; the service handles the media.</source>
        <translation>Appelle de deux à cinq personnes à la fois ; le service gère le média.</translation>
    </message>
    <message>
        <source>Several people (app-hosted)</source>
        <translation>Plusieurs (média du bot)</translation>
    </message>
    <message>
        <source>Calls two to five people at once; the bot handles the media.</source>
        <translation>Appelle de deux à cinq personnes à la fois ; le bot gère le média.</translation>
    </message>
    <message>
        <source>By link</source>
        <translation>Par lien</translation>
    </message>
    <message>
        <source>Joins a scheduled meeting by its link or its coordinates; the service handles the media.</source>
        <translation>Rejoint une réunion planifiée par son lien ou ses coordonnées ; le service gère le média.</translation>
    </message>
    <message>
        <source>By link (app-hosted)</source>
        <translation>Par lien (média du bot)</translation>
    </message>
    <message>
        <source>Joins a scheduled meeting by its link or its coordinates; the bot handles the media.</source>
        <translation>Rejoint une réunion planifiée par son lien ou ses coordonnées ; le bot gère le média.</translation>
    </message>
    <message>
        <source>By id and passcode</source>
        <translation>Par ID et code secret</translation>
    </message>
    <message>
        <source>Joins a scheduled meeting by its id and its passcode.</source>
        <translation>Rejoint une réunion planifiée par son ID et son code secret.</translation>
    </message>
    <message>
        <source>By id, no passcode</source>
        <translation>Par ID, sans code secret</translation>
    </message>
    <message>
        <source>Joins a scheduled meeting that has an id and no passcode.</source>
        <translation>Rejoint une réunion planifiée qui a un ID et pas de code secret.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>Calls a phone number from an application instance; the service handles the media.</source>
        <translation>Appelle un numéro de téléphone depuis une instance d’application ; le service gère le média.</translation>
    </message>
    <message>
        <source>Phone number (app-hosted)</source>
        <translation>Numéro (média du bot)</translation>
    </message>
    <message>
        <source>Calls a phone number from an application instance; the bot handles the media.</source>
        <translation>Appelle un numéro de téléphone depuis une instance d’application ; le bot gère le média.</translation>
    </message>
    <message>
        <source>By link, as a guest</source>
        <translation>Par lien, en tant qu’invité</translation>
    </message>
    <message>
        <source>Joins a scheduled meeting under any name, as somebody who is not signed in; lobby and guest rules apply.</source>
        <translation>Rejoint une réunion planifiée sous un nom quelconque, sans être connecté à un compte ; les règles de la salle d’attente et des invités s’appliquent.</translation>
    </message>
    <message>
        <source>By join token</source>
        <translation>Par jeton de participation</translation>
    </message>
    <message>
        <source>Joins the meeting that an invitation of policy recording names by its token.</source>
        <translation>Rejoint la réunion qu’une invitation d’enregistrement par stratégie désigne par son jeton.</translation>
    </message>
    <message>
        <source>%1 takes one value only.</source>
        <translation>%1 n’accepte qu’une seule valeur.</translation>
    </message>
    <message>
        <source>%1: at least %2 are needed.</source>
        <translation>%1 : il en faut au moins %2.</translation>
    </message>
    <message>
        <source>%1: %2 are the most that can be called.</source>
        <translation>%1 : on ne peut pas en appeler plus de %2.</translation>
    </message>
    <message>
        <source>This has to be a whole number.</source>
        <translation>Ceci doit être un nombre entier.</translation>
    </message>
    <message>
        <source>This has to be between %1 and %2.</source>
        <translation>Ceci doit être compris entre %1 et %2.</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>The Teams users to call, two to five: object id and name.</source>
        <translation>Les utilisateurs Teams à appeler, de deux à cinq : identifiant d’objet et nom.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>The phone to call, with + and the country code.</source>
        <translation>Le téléphone à appeler, avec + et l’indicatif du pays.</translation>
    </message>
    <message>
        <source>Application instance</source>
        <translation>Instance d’application</translation>
    </message>
    <message>
        <source>The resource account that calls: the object id of the account that has the phone number of the bot.</source>
        <translation>Le compte de ressource qui appelle : l’identifiant d’objet du compte auquel appartient le numéro de téléphone du bot.</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>The name that the others see, and an id that is new for each call. A guest waits in the lobby unless it is open.</source>
        <translation>Le nom que voient les autres, et un identifiant nouveau pour chaque appel. Un invité patiente dans la salle d’attente, sauf si elle est ouverte.</translation>
    </message>
    <message>
        <source>Region of the source</source>
        <translation>Région de la source</translation>
    </message>
    <message>
        <source>Home region of the caller, such as amer.</source>
        <translation>Région d’origine de l’appelant, par exemple amer.</translation>
    </message>
    <message>
        <source>Language of the source</source>
        <translation>Langue de la source</translation>
    </message>
    <message>
        <source>Language of the caller, such as en-US.</source>
        <translation>Langue de l’appelant, par exemple en-US.</translation>
    </message>
    <message>
        <source>Country of the source</source>
        <translation>Pays de la source</translation>
    </message>
    <message>
        <source>Country of the caller, two letters.</source>
        <translation>Pays de l’appelant, deux lettres.</translation>
    </message>
    <message>
        <source>Endpoint of the source</source>
        <translation>Point de terminaison de la source</translation>
    </message>
    <message>
        <source>What the caller calls from.</source>
        <translation>Ce depuis quoi l’appelant appelle.</translation>
    </message>
    <message>
        <source>Replaces call</source>
        <translation>Remplace l’appel</translation>
    </message>
    <message>
        <source>Id of the call that the target is in now; it ends once the target has joined.</source>
        <translation>Identifiant de l’appel où la cible se trouve actuellement ; il prend fin dès que la cible a rejoint.</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>Keeps the target out of the roster.</source>
        <translation>Laisse la cible hors de la liste des participants.</translation>
    </message>
    <message>
        <source>Target out of the main mix</source>
        <translation>Cible hors du mixage principal</translation>
    </message>
    <message>
        <source>Keeps the target out of the default audio routing.</source>
        <translation>Laisse la cible hors du routage audio par défaut.</translation>
    </message>
    <message>
        <source>Endpoint of the target</source>
        <translation>Point de terminaison de la cible</translation>
    </message>
    <message>
        <source>Which endpoint of the target to call.</source>
        <translation>Quel point de terminaison de la cible appeler.</translation>
    </message>
    <message>
        <source>Region of the target</source>
        <translation>Région de la cible</translation>
    </message>
    <message>
        <source>Home region of the target, such as amer.</source>
        <translation>Région d’origine de la cible, par exemple amer.</translation>
    </message>
    <message>
        <source>Language of the target</source>
        <translation>Langue de la cible</translation>
    </message>
    <message>
        <source>Language of the target, such as en-US.</source>
        <translation>Langue de la cible, par exemple en-US.</translation>
    </message>
    <message>
        <source>Media blob</source>
        <translation>Blob média</translation>
    </message>
    <message>
        <source>The media session configuration: text that the real-time media library of the bot makes on its own machine for each call. Paste it, or load the file that the bot wrote.</source>
        <translation>La configuration de la session média : un texte que la bibliothèque média temps réel du bot produit sur sa propre machine pour chaque appel. Collez-le, ou chargez le fichier que le bot a écrit.</translation>
    </message>
    <message>
        <source>Bot out of the main mix</source>
        <translation>Bot hors du mixage principal</translation>
    </message>
    <message>
        <source>Keeps the application out of the default audio group.</source>
        <translation>Laisse l’application hors du groupe audio par défaut.</translation>
    </message>
    <message>
        <source>Hide bot after escalation</source>
        <translation>Masquer le bot après l’escalade</translation>
    </message>
    <message>
        <source>Hides the application once the call has become a group call.</source>
        <translation>Masque l’application une fois que l’appel est devenu un appel de groupe.</translation>
    </message>
    <message>
        <source>Interactive roster</source>
        <translation>Liste des participants interactive</translation>
    </message>
    <message>
        <source>In very large meetings, the roster tells only of those who take part.</source>
        <translation>Dans les très grandes réunions, la liste des participants ne mentionne que ceux qui interviennent.</translation>
    </message>
    <message>
        <source>Meeting link</source>
        <translation>Lien de la réunion</translation>
    </message>
    <message>
        <source>The link of the invitation; it fills in the fields below.</source>
        <translation>Le lien de l’invitation ; il remplit les champs ci-dessous.</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Fil de conversation</translation>
    </message>
    <message>
        <source>Chat thread of the meeting, from its link.</source>
        <translation>Fil de conversation de la réunion, tiré de son lien.</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Organisateur</translation>
    </message>
    <message>
        <source>Who called the meeting: object id and name.</source>
        <translation>Qui a convoqué la réunion : identifiant d’objet et nom.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Message in the channel; 0 for a private meeting.</source>
        <translation>Message dans le canal ; 0 pour une réunion privée.</translation>
    </message>
    <message>
        <source>Reply chain message</source>
        <translation>Message de la chaîne de réponses</translation>
    </message>
    <message>
        <source>For the meeting of a channel: MessageId in its link.</source>
        <translation>Pour la réunion d’un canal : MessageId dans son lien.</translation>
    </message>
    <message>
        <source>Conversation without host</source>
        <translation>Conversation sans hôte</translation>
    </message>
    <message>
        <source>Lets the meeting go on without its organizer.</source>
        <translation>Permet à la réunion de continuer sans son organisateur.</translation>
    </message>
    <message>
        <source>Meeting id</source>
        <translation>ID de réunion</translation>
    </message>
    <message>
        <source>The digits that the invitation names.</source>
        <translation>Les chiffres qu’indique l’invitation.</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>Code secret</translation>
    </message>
    <message>
        <source>The passcode of the invitation, capitals as they are.</source>
        <translation>Le code secret de l’invitation, majuscules telles quelles.</translation>
    </message>
    <message>
        <source>Join token</source>
        <translation>Jeton de participation</translation>
    </message>
    <message>
        <source>The token that an invitation of policy recording brings.</source>
        <translation>Le jeton qu’apporte une invitation d’enregistrement par stratégie.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>Tenant of the meeting or of the application instance. Comes from the profile unless it is filled in here.</source>
        <translation>Locataire de la réunion ou de l’instance d’application. Provient du profil, sauf s’il est renseigné ici.</translation>
    </message>
    <message>
        <source>“%1” has to be %2.</source>
        <translation>« %1 » doit être %2.</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Id of somebody in the roster.</source>
        <translation>Identifiant de quelqu’un dans la liste des participants.</translation>
    </message>
    <message>
        <source>Client context</source>
        <translation>Contexte client</translation>
    </message>
    <message>
        <source>Comes back with the outcome, so that the two can be told to belong together. A new one is taken if it stays empty.</source>
        <translation>Revient avec l’issue, afin de pouvoir rapprocher les deux. Un nouveau est choisi si le champ reste vide.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Annonces</translation>
    </message>
    <message>
        <source>What is played, each as address and, where it was fetched already, its resource id: WAV, mono, 16 bit, 16 kHz.</source>
        <translation>Ce qui est diffusé, chaque annonce sous forme d’adresse et, si elle a déjà été récupérée, de son identifiant de ressource : WAV, mono, 16 bits, 16 kHz.</translation>
    </message>
    <message>
        <source>Media handled by</source>
        <translation>Média géré par</translation>
    </message>
    <message>
        <source>The service, or the bot itself.</source>
        <translation>Le service, ou le bot lui-même.</translation>
    </message>
    <message>
        <source>Participant capacity</source>
        <translation>Nombre de participants pris en charge</translation>
    </message>
    <message>
        <source>For policy recording: how many participants this bot takes.</source>
        <translation>Pour l’enregistrement par stratégie : combien de participants ce bot accepte.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>What the caller is told.</source>
        <translation>Ce qui est indiqué à l’appelant.</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Seconds that it rings, 15 to 90.</source>
        <translation>Secondes de sonnerie, de 15 à 90.</translation>
    </message>
    <message>
        <source>Routing policies</source>
        <translation>Stratégies de routage</translation>
    </message>
    <message>
        <source>Such as disableForwarding, one a line.</source>
        <translation>Par exemple disableForwarding, une par ligne.</translation>
    </message>
    <message>
        <source>Transferee</source>
        <translation>Personne transférée</translation>
    </message>
    <message>
        <source>In a group call: who is transferred.</source>
        <translation>Dans un appel de groupe : qui est transféré.</translation>
    </message>
    <message>
        <source>Id in the roster</source>
        <translation>Identifiant dans la liste des participants</translation>
    </message>
    <message>
        <source>In a group call: the id that the roster has of the one who is transferred.</source>
        <translation>Dans un appel de groupe : l’identifiant, dans la liste des participants, de la personne transférée.</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Id of the operation, from its answer.</source>
        <translation>Identifiant de l’opération, tiré de sa réponse.</translation>
    </message>
    <message>
        <source>Longest recording</source>
        <translation>Durée maximale d’enregistrement</translation>
    </message>
    <message>
        <source>Seconds, 1 to 120; otherwise 5.</source>
        <translation>Secondes, de 1 à 120 ; sinon 5.</translation>
    </message>
    <message>
        <source>Silence at first</source>
        <translation>Silence au début</translation>
    </message>
    <message>
        <source>Seconds to wait for the first word, 1 to 120; otherwise 5.</source>
        <translation>Secondes d’attente du premier mot, de 1 à 120 ; sinon 5.</translation>
    </message>
    <message>
        <source>Silence at the end</source>
        <translation>Silence à la fin</translation>
    </message>
    <message>
        <source>Seconds of silence that end it, 1 to 120; otherwise 5.</source>
        <translation>Secondes de silence qui y mettent fin, de 1 à 120 ; sinon 5.</translation>
    </message>
    <message>
        <source>Beep</source>
        <translation>Bip</translation>
    </message>
    <message>
        <source>Plays a beep before it records.</source>
        <translation>Émet un bip avant d’enregistrer.</translation>
    </message>
    <message>
        <source>Barge in</source>
        <translation>Interruption</translation>
    </message>
    <message>
        <source>Breaks off what is being played or recorded.</source>
        <translation>Interrompt ce qui est en cours de diffusion ou d’enregistrement.</translation>
    </message>
    <message>
        <source>Stop keys</source>
        <translation>Touches d’arrêt</translation>
    </message>
    <message>
        <source>Keys that end it, such as # or 1, one a line.</source>
        <translation>Touches qui y mettent fin, par exemple # ou 1, une par ligne.</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Tonalités</translation>
    </message>
    <message>
        <source>The keys in their order, one a line: tone0 to tone9, star, pound, a to d, flash.</source>
        <translation>Les touches dans leur ordre, une par ligne : tone0 à tone9, star, pound, a à d, flash.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Milliseconds between two tones.</source>
        <translation>Millisecondes entre deux tonalités.</translation>
    </message>
    <message>
        <source>Moved participant</source>
        <translation>Participant déplacé</translation>
    </message>
    <message>
        <source>Id of somebody in another meeting of this application who is moved here.</source>
        <translation>Identifiant de quelqu’un qui se trouve dans une autre réunion de cette application et qui est déplacé ici.</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nom du groupe</translation>
    </message>
    <message>
        <source>The documentation takes the mode as the name.</source>
        <translation>La documentation prend le mode comme nom.</translation>
    </message>
    <message>
        <source>Routing mode</source>
        <translation>Mode de routage</translation>
    </message>
    <message>
        <source>One receiver, or several of them.</source>
        <translation>Un destinataire, ou plusieurs.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Participants who speak, one id a line.</source>
        <translation>Participants qui parlent, un identifiant par ligne.</translation>
    </message>
    <message>
        <source>Receivers</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Participants who hear, one id a line.</source>
        <translation>Participants qui entendent, un identifiant par ligne.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Id of the content sharing session.</source>
        <translation>Identifiant de la session de partage de contenu.</translation>
    </message>
    <message>
        <source>Audio routing group</source>
        <translation>Groupe de routage audio</translation>
    </message>
    <message>
        <source>Id of the group.</source>
        <translation>Identifiant du groupe.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Looks on, or shares.</source>
        <translation>Regarde, ou partage.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>What the others are shown.</source>
        <translation>Ce qui est montré aux autres.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>A teleconferenceDeviceQuality as JSON.</source>
        <translation>Un teleconferenceDeviceQuality en JSON.</translation>
    </message>
    <message>
        <source>An id looks like 112f7296-5fa4-42ca-bae8-6a692b15d4b8: 32 hexadecimal digits in five groups.</source>
        <translation>Un identifiant ressemble à 112f7296-5fa4-42ca-bae8-6a692b15d4b8 : 32 chiffres hexadécimaux en cinq groupes.</translation>
    </message>
    <message>
        <source>There is a character in it that is no hexadecimal digit. The documentation prints one such id; look for a slip of the pen.</source>
        <translation>Il contient un caractère qui n’est pas un chiffre hexadécimal. La documentation imprime un tel identifiant ; cherchez une faute de frappe.</translation>
    </message>
    <message>
        <source>A number begins with + and the country code and has up to 15 digits, without spaces: +12345678901.</source>
        <translation>Un numéro commence par + et l’indicatif du pays et compte au plus 15 chiffres, sans espaces : +12345678901.</translation>
    </message>
    <message>
        <source>This looks like a placeholder or an address. The blob is a long text that the media library of the bot makes anew for each call.</source>
        <translation>Ceci ressemble à un texte de remplacement ou à une adresse. Le blob est un long texte que la bibliothèque média du bot produit à neuf pour chaque appel.</translation>
    </message>
    <message>
        <source>The thread of a meeting looks like 19:meeting_…@thread.v2.</source>
        <translation>Le fil de conversation d’une réunion ressemble à 19:meeting_…@thread.v2.</translation>
    </message>
    <message>
        <source>The id of a meeting has digits only, without spaces.</source>
        <translation>L’ID d’une réunion ne contient que des chiffres, sans espaces.</translation>
    </message>
    <message>
        <source>A language looks like en-US.</source>
        <translation>Une langue ressemble à en-US.</translation>
    </message>
    <message>
        <source>A country has two letters, such as FR.</source>
        <translation>Un pays a deux lettres, par exemple FR.</translation>
    </message>
    <message>
        <source>256 characters are the most.</source>
        <translation>256 caractères sont le maximum.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>To fill in</source>
        <translation>À remplir</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Autorisations</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>Autre numéro</translation>
    </message>
    <message>
        <source>The phone that is brought in: one that somebody answers.</source>
        <translation>Le téléphone à faire entrer : quelqu’un doit y répondre.</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>Autre personne</translation>
    </message>
    <message>
        <source>The Teams user who is brought in: one who answers.</source>
        <translation>L’utilisateur Teams à faire entrer : il doit répondre.</translation>
    </message>
    <message>
        <source>The link of the scheduled meeting.</source>
        <translation>Le lien de la réunion planifiée.</translation>
    </message>
    <message>
        <source>The Teams user who is called first; leave it empty to call a number.</source>
        <translation>L’utilisateur Teams appelé en premier ; laissez vide pour appeler un numéro.</translation>
    </message>
    <message>
        <source>The phone that is called first, instead of a person.</source>
        <translation>Le téléphone appelé en premier, à la place d’une personne.</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Appelant</translation>
    </message>
    <message>
        <source>The phone that the sandbox calls from.</source>
        <translation>Le téléphone depuis lequel appelle le bac à sable.</translation>
    </message>
    <message>
        <source>The Teams user whom the sandbox calls from.</source>
        <translation>L’utilisateur Teams au nom duquel appelle le bac à sable.</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Nom d’utilisateur principal</translation>
    </message>
    <message>
        <source>That of the resource account of the bot.</source>
        <translation>Celui du compte de ressource du bot.</translation>
    </message>
    <message>
        <source>“%1” is no detail of a person.</source>
        <translation>« %1 » n’est pas une précision sur une personne.</translation>
    </message>
    <message>
        <source>The resource account that the application acts as: needed to bring in a phone number later.</source>
        <translation>Le compte de ressource au nom duquel agit l’application : nécessaire pour faire entrer plus tard un numéro de téléphone.</translation>
    </message>
    <message>
        <source>This is a user principal name; the service does not take one here. Enter the object id of the resource account.</source>
        <translation>Ceci est un nom d’utilisateur principal ; le service n’en accepte pas ici. Saisissez l’identifiant d’objet du compte de ressource.</translation>
    </message>
    <message>
        <source>This looks like another format: prompts are WAV files with PCM, one channel, 16 bit and 16 kHz.</source>
        <translation>Ceci ressemble à un autre format : les annonces sont des fichiers WAV en PCM, un canal, 16 bits et 16 kHz.</translation>
    </message>
    <message>
        <source>The Teams user who calls.</source>
        <translation>L’utilisateur Teams qui appelle.</translation>
    </message>
    <message>
        <source>The number that calls instead.</source>
        <translation>Le numéro qui appelle à sa place.</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Appelé</translation>
    </message>
    <message>
        <source>The application, or its instance, which has a number.</source>
        <translation>L’application, ou son instance, qui a un numéro.</translation>
    </message>
    <message>
        <source>Policy recording</source>
        <translation>Enregistrement par stratégie</translation>
    </message>
    <message>
        <source>A policy wants the call recorded.</source>
        <translation>Une stratégie exige l’enregistrement de l’appel.</translation>
    </message>
    <message>
        <source>Older format first</source>
        <translation>Ancien format d’abord</translation>
    </message>
    <message>
        <source>Delivers it in the older format before, as the service does.</source>
        <translation>Le remet auparavant dans l’ancien format, comme le fait le service.</translation>
    </message>
    <message>
        <source>This is an emergency number: a test call to it keeps people from help, so it is never placed.</source>
        <translation>C’est un numéro d’urgence : un appel d’essai prive d’autres personnes de secours, il n’est donc jamais passé.</translation>
    </message>
    <message>
        <source>Forwarded by</source>
        <translation>Renvoyé par</translation>
    </message>
    <message>
        <source>Who was called first.</source>
        <translation>Qui a été appelé en premier.</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>Au nom de</translation>
    </message>
    <message>
        <source>For whom the caller acts.</source>
        <translation>Pour qui l’appelant agit.</translation>
    </message>
    <message>
        <source>Transferred by</source>
        <translation>Transféré par</translation>
    </message>
    <message>
        <source>Who sent the caller on to the application.</source>
        <translation>Qui a transmis l’appelant à l’application.</translation>
    </message>
    <message>
        <source>Source participant</source>
        <translation>Participant source</translation>
    </message>
    <message>
        <source>Id of the participant whose action made the call.</source>
        <translation>Identifiant du participant dont l’action a créé l’appel.</translation>
    </message>
    <message>
        <source>Observed participant</source>
        <translation>Participant observé</translation>
    </message>
    <message>
        <source>Id of the participant whom a policy has recorded.</source>
        <translation>Identifiant du participant qu’une stratégie fait enregistrer.</translation>
    </message>
</context>
<context>
    <name>ScenarioForm</name>
    <message>
        <source>%1 Needs %2.</source>
        <translation>%1 Nécessite %2.</translation>
    </message>
    <message>
        <source>Placing…</source>
        <translation>Envoi en cours…</translation>
    </message>
    <message>
        <source>&amp;Place call</source>
        <translation>&amp;Passer l’appel</translation>
    </message>
    <message>
        <source>Sends it as it is and lets the service judge.</source>
        <translation>L’envoie tel quel et laisse le service juger.</translation>
    </message>
    <message>
        <source>Copy consent lin&amp;k</source>
        <translation>Copier le lien de consentement</translation>
    </message>
    <message>
        <source>An administrator of the tenant grants what is missing on this page:
%1</source>
        <translation>Un administrateur du locataire accorde ce qui manque sur cette page :
%1</translation>
    </message>
    <message>
        <source>Checking the prompts…</source>
        <translation>Vérification des annonces…</translation>
    </message>
    <message>
        <source>Send an&amp;yway</source>
        <translation>Envoyer &amp;quand même</translation>
    </message>
    <message>
        <source>Save this…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Keeps this form under a name, to place the call again (%1).</source>
        <translation>Garde ce formulaire sous un nom, pour passer de nouveau l’appel (%1).</translation>
    </message>
</context>
<context>
    <name>ScenarioOptions</name>
    <message>
        <source>One of %1.</source>
        <translation>L’un de %1.</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Obligatoire.</translation>
    </message>
    <message>
        <source>May be repeated.</source>
        <translation>Peut être répété.</translation>
    </message>
    <message>
        <source>Otherwise: %1.</source>
        <translation>Sinon : %1.</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Exemple : %1</translation>
    </message>
    <message>
        <source>“--%1” can be given only once.</source>
        <translation>« --%1 » ne peut être donné qu’une fois.</translation>
    </message>
    <message>
        <source>Details of each may follow as ;KEY=VALUE: %1.</source>
        <translation>Des précisions sur chaque personne peuvent suivre sous la forme ;CLÉ=VALEUR : %1.</translation>
    </message>
</context>
<context>
    <name>ScenarioTree</name>
    <message>
        <source>Launch</source>
        <translation>Lancement</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistrés</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>%1: %2. Enter places it again.</source>
        <translation>%1 : %2. Entrée relance l’appel.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Place again</source>
        <translation>&amp;Relancer</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>Re&amp;nommer…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Entrants</translation>
    </message>
    <message>
        <source>Rename this launch</source>
        <translation>Renommer ce lancement</translation>
    </message>
</context>
<context>
    <name>SecretStore</name>
    <message>
        <source>The system keychain is not available.</source>
        <translation>Le trousseau du système n’est pas disponible.</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>Il ne répond pas.</translation>
    </message>
    <message>
        <source>No client secret is stored for “%1”.</source>
        <translation>Aucun secret client n’est enregistré pour « %1 ».</translation>
    </message>
    <message>
        <source>Store it with “call-console profile secret”, or unlock the keychain if it is there already.</source>
        <translation>Enregistrez-le avec « call-console profile secret », ou déverrouillez le trousseau s’il s’y trouve déjà.</translation>
    </message>
    <message>
        <source>Unlock or install one, or set %1 for this run; the secret was not written to any file.</source>
        <translation>Déverrouillez-le ou installez-en un, ou définissez %1 pour cette exécution ; le secret n’a été écrit dans aucun fichier.</translation>
    </message>
    <message>
        <source>No password is stored for the certificate of “%1”.</source>
        <translation>Aucun mot de passe n’est enregistré pour le certificat de « %1 ».</translation>
    </message>
    <message>
        <source>No token was pasted for “%1”.</source>
        <translation>Aucun jeton n’a été collé pour « %1 ».</translation>
    </message>
    <message>
        <source>Set CALL_CONSOLE_TOKEN for this run; it is never stored.</source>
        <translation>Définissez CALL_CONSOLE_TOKEN pour cette exécution ; il n’est jamais enregistré.</translation>
    </message>
    <message>
        <source>This is the id of a secret, not its value.</source>
        <translation>Ceci est l’identifiant d’un secret, non sa valeur.</translation>
    </message>
    <message>
        <source>Copy the column “Value”; it is shown only when the secret is made.</source>
        <translation>Copiez la colonne « Valeur » ; elle n’est affichée qu’à la création du secret.</translation>
    </message>
    <message>
        <source>No password is stored for the proxy of “%1”.</source>
        <translation>Aucun mot de passe n’est enregistré pour le proxy de « %1 ».</translation>
    </message>
    <message>
        <source>Store it with “call-console profile proxy-password”.</source>
        <translation>Enregistrez-le avec « call-console profile proxy-password ».</translation>
    </message>
    <message>
        <source>No control token is stored for the sandbox of “%1”.</source>
        <translation>Aucun jeton de commande n’est enregistré pour le bac à sable de « %1 ».</translation>
    </message>
    <message>
        <source>Import the line that “call-console sandbox” prints when it starts.</source>
        <translation>Importez la ligne que « call-console sandbox » affiche à son démarrage.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The old journal is kept as %1.</source>
        <translation>L’ancien journal est conservé sous %1.</translation>
    </message>
    <message>
        <source>The settings could not be read. They are kept as %1, and the window begins with new ones.</source>
        <translation>Les réglages n’ont pas pu être lus. Ils sont conservés sous %1, et la fenêtre démarre avec de nouveaux.</translation>
    </message>
    <message>
        <source>The profile that cannot be read is kept as %1.</source>
        <translation>Le profil illisible est conservé sous %1.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Profi&amp;le</source>
        <translation>Profi&amp;l</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Récepteur arrêté</translation>
    </message>
    <message>
        <source>Starting to listen</source>
        <translation>Récepteur en démarrage</translation>
    </message>
    <message>
        <source>Listening %1</source>
        <translation>Récepteur sur %1</translation>
    </message>
    <message>
        <source>Notifications go to %1.</source>
        <translation>Les notifications vont à %1.</translation>
    </message>
    <message>
        <source>Not listening: %1</source>
        <translation>Récepteur arrêté : %1</translation>
    </message>
    <message>
        <source>No token</source>
        <translation>Pas de jeton</translation>
    </message>
    <message>
        <source>No token yet</source>
        <translation>Pas encore de jeton</translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation>Jeton expiré</translation>
    </message>
    <message>
        <source>The next request gets a new one.</source>
        <translation>La prochaine requête en obtient un nouveau.</translation>
    </message>
    <message>
        <source>Token %1 min</source>
        <translation>Jeton %1 min</translation>
    </message>
    <message>
        <source>Permissions: %1</source>
        <translation>Autorisations : %1</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Makes, changes and removes profiles.</source>
        <translation>Crée, modifie et supprime des profils.</translation>
    </message>
    <message>
        <source>Reading the journal: %1 %</source>
        <translation>Lecture du journal : %1 %</translation>
    </message>
    <message>
        <source>%1 of %2 messages. Calls can be placed and received then.</source>
        <translation>%1 messages sur %2. Les appels seront possibles ensuite.</translation>
    </message>
    <message>
        <source>Checking the callback</source>
        <translation>Vérification du rappel</translation>
    </message>
    <message>
        <source>Callback not reached</source>
        <translation>Rappel injoignable</translation>
    </message>
    <message>
        <source>Callback reachable</source>
        <translation>Rappel joignable</translation>
    </message>
    <message>
        <source>So many notifications have been rejected since the listener was started. Shows the problems in Activity.</source>
        <translation>Autant de notifications ont été rejetées depuis le démarrage du récepteur. Affiche les problèmes dans Activité.</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejetée</numerusform>
            <numerusform>%n rejetées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>&amp;Hang up</source>
        <translation>&amp;Raccrocher</translation>
    </message>
    <message>
        <source>Ends the chosen call.</source>
        <translation>Met fin à l’appel choisi.</translation>
    </message>
    <message>
        <source>No living call is chosen.</source>
        <translation>Aucun appel en cours n’est choisi.</translation>
    </message>
    <message>
        <source>Answered with status %1; the answer is in Messages.</source>
        <translation>Réponse de statut %1 ; elle se trouve dans Messages.</translation>
    </message>
</context>
<context>
    <name>StoredFile</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check who may read it.</source>
        <translation>Vérifiez qui peut le lire.</translation>
    </message>
    <message>
        <source>“version” is missing.</source>
        <translation>« version » est absent.</translation>
    </message>
    <message>
        <source>%1 was written by a newer console.</source>
        <translation>%1 a été écrit par une console plus récente.</translation>
    </message>
    <message>
        <source>Use that one, or move the file away to begin a new one.</source>
        <translation>Utilisez celle-ci, ou déplacez le fichier pour en commencer un nouveau.</translation>
    </message>
    <message>
        <source>Another console is writing %1.</source>
        <translation>Une autre console est en train d’écrire %1.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 est endommagé.</translation>
    </message>
    <message>
        <source>Correct it, or move it away to begin a new one; until then it stays as it is.</source>
        <translation>Corrigez-le, ou déplacez-le pour en commencer un nouveau ; d’ici là, il reste tel quel.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Make its folder writable, or choose another one with --config-dir.</source>
        <translation>Rendez son dossier accessible en écriture, ou choisissez-en un autre avec --config-dir.</translation>
    </message>
</context>
<context>
    <name>Supplies</name>
    <message>
        <source>Guest</source>
        <translation>Invité</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier en JSON</translation>
    </message>
</context>
<context>
    <name>TenantBand</name>
    <message>
        <source>Real tenant: %1. Calls reach people.</source>
        <translation>Locataire réel : %1. Les appels atteignent des personnes.</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>Keep &amp;passcodes, links and tokens in it, readable in a file</source>
        <translation>Y conserver les &amp;codes secrets, liens et jetons, lisibles dans un fichier</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>TokenProvider</name>
    <message>
        <source>The service gives no token.</source>
        <translation>Le service ne donne pas de jeton.</translation>
    </message>
    <message>
        <source>Check tenant, application id and credential of the profile.</source>
        <translation>Vérifiez le locataire, l’identifiant d’application et les informations d’identification du profil.</translation>
    </message>
</context>
<context>
    <name>Tunnel</name>
    <message>
        <source>Enter the public address below. Incoming calls need it in the registration of the bot, too: as the webhook for calling.</source>
        <translation>Saisissez l’adresse publique ci-dessous. Les appels entrants l’exigent aussi dans l’inscription du bot, comme webhook d’appel.</translation>
    </message>
    <message>
        <source>Lead the port of the server to this computer, for as long as you test; where the proxy runs on this computer, there is nothing to do.</source>
        <translation>Menez le port du serveur à cet ordinateur, le temps de vos essais ; si le proxy fonctionne sur cet ordinateur, il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Own server: nginx</source>
        <translation>Serveur propre : nginx</translation>
    </message>
    <message>
        <source>For a server of your own that has a public name and a certificate. The address stays, and no third party reads along.</source>
        <translation>Pour un serveur à vous, avec un nom public et un certificat. L’adresse reste, et aucun tiers ne lit.</translation>
    </message>
    <message>
        <source>Add this to the configuration of nginx on the server; the certificate needs its whole chain.</source>
        <translation>Ajoutez ceci à la configuration de nginx sur le serveur ; le certificat a besoin de sa chaîne complète.</translation>
    </message>
    <message>
        <source>Check it, and let nginx read it.</source>
        <translation>Vérifiez-la et faites-la lire par nginx.</translation>
    </message>
    <message>
        <source>Own server: Caddy</source>
        <translation>Serveur propre : Caddy</translation>
    </message>
    <message>
        <source>For a server of your own that has a public name; Caddy gets the certificate by itself. The address stays, and no third party reads along.</source>
        <translation>Pour un serveur à vous, avec un nom public ; Caddy obtient lui-même le certificat. L’adresse reste, et aucun tiers ne lit.</translation>
    </message>
    <message>
        <source>Add this to the Caddyfile on the server.</source>
        <translation>Ajoutez ceci au Caddyfile sur le serveur.</translation>
    </message>
    <message>
        <source>Let Caddy read it.</source>
        <translation>Faites-le lire par Caddy.</translation>
    </message>
    <message>
        <source>Dev Tunnels</source>
        <translation>Dev Tunnels</translation>
    </message>
    <message>
        <source>For everybody with a Microsoft or GitHub account. The address stays while the tunnel is kept; many companies forbid tunnels, so ask.</source>
        <translation>Pour qui a un compte Microsoft ou GitHub. L’adresse reste tant que le tunnel est gardé ; beaucoup d’entreprises interdisent les tunnels : demandez.</translation>
    </message>
    <message>
        <source>Install devtunnel (on Windows: winget install Microsoft.devtunnel) and sign in.</source>
        <translation>Installez devtunnel (sous Windows : winget install Microsoft.devtunnel) et connectez-vous.</translation>
    </message>
    <message>
        <source>Make a tunnel once. It has to admit everybody: the service does not sign in to it.</source>
        <translation>Créez un tunnel une fois pour toutes. Il doit être ouvert à tous : le service ne s’y connecte pas.</translation>
    </message>
    <message>
        <source>Start it, and leave it running while you test. It prints the public address.</source>
        <translation>Démarrez-le et laissez-le fonctionner pendant vos essais. Il affiche l’adresse publique.</translation>
    </message>
    <message>
        <source>ngrok</source>
        <translation>ngrok</translation>
    </message>
    <message>
        <source>For everybody with an account at ngrok. The address stays if it is a domain of the account; many companies forbid tunnels, so ask.</source>
        <translation>Pour qui a un compte ngrok. L’adresse reste si c’est un domaine du compte ; beaucoup d’entreprises interdisent les tunnels : demandez.</translation>
    </message>
    <message>
        <source>Install ngrok, and give it the token that the dashboard shows.</source>
        <translation>Installez ngrok et donnez-lui le jeton qu’affiche le tableau de bord.</translation>
    </message>
    <message>
        <source>Look up the domain of your account in the dashboard, and enter it below: else the address is another one each time.</source>
        <translation>Cherchez le domaine de votre compte dans le tableau de bord et saisissez-le ci-dessous : sinon l’adresse change à chaque fois.</translation>
    </message>
    <message>
        <source>Start it, and leave it running while you test.</source>
        <translation>Démarrez-le et laissez-le fonctionner pendant vos essais.</translation>
    </message>
    <message>
        <source>cloudflared</source>
        <translation>cloudflared</translation>
    </message>
    <message>
        <source>For everybody with a domain at Cloudflare. The address stays; many companies forbid tunnels, so ask.</source>
        <translation>Pour qui a un domaine chez Cloudflare. L’adresse reste ; beaucoup d’entreprises interdisent les tunnels : demandez.</translation>
    </message>
    <message>
        <source>Install cloudflared, and sign in.</source>
        <translation>Installez cloudflared et connectez-vous.</translation>
    </message>
    <message>
        <source>Make a tunnel once, with a name below your domain.</source>
        <translation>Créez un tunnel une fois pour toutes, avec un nom sous votre domaine.</translation>
    </message>
</context>
<context>
    <name>TunnelSteps</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>To copy in step %1</source>
        <translation>À copier à l’étape %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>number of a step</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>TunnelsWindow</name>
    <message>
        <source>Tunnels</source>
        <translation>Tunnels</translation>
    </message>
    <message>
        <source>The service posts notifications to a public https address. One of these ways leads it to the listener on this computer.</source>
        <translation>Le service envoie les notifications à une adresse https publique. L’une de ces voies les mène au récepteur de cet ordinateur.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>The listener takes another port each time, and a tunnel leads to one: give the profile a fixed port.</source>
        <translation>Le récepteur prend un autre port à chaque fois, et un tunnel mène à un seul : donnez au profil un port fixe.</translation>
    </message>
    <message>
        <source>The listener speaks https itself: where the internet reaches it, no tunnel is needed.</source>
        <translation>Le récepteur parle lui-même https : là où l’internet l’atteint, aucun tunnel n’est nécessaire.</translation>
    </message>
</context>
<context>
    <name>Verb</name>
    <message>
        <source>code %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>subcode %1</source>
        <translation>sous-code %1</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>statut HTTP %1</translation>
    </message>
    <message>
        <source>request id %1</source>
        <translation>identifiant de requête %1</translation>
    </message>
    <message>
        <source>For the ticket: %1.</source>
        <translation>Pour le ticket : %1.</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Places a call and follows it.</source>
        <translation>Passe un appel et le suit.</translation>
    </message>
    <message>
        <source>Takes the notifications of a profile in.</source>
        <translation>Reçoit les notifications d’un profil.</translation>
    </message>
    <message>
        <source>Lists, searches, exports and verifies what happened.</source>
        <translation>Énumère, recherche, exporte et vérifie ce qui s’est passé.</translation>
    </message>
    <message>
        <source>Lists, imports and exports profiles.</source>
        <translation>Énumère, importe et exporte les profils.</translation>
    </message>
    <message>
        <source>Runs the local calling service alone.</source>
        <translation>Fait fonctionner seul le service d’appel local.</translation>
    </message>
    <message>
        <source>Does something with a call that is alive.</source>
        <translation>Agit sur un appel en cours.</translation>
    </message>
    <message>
        <source>Checks what has to be right before a call.</source>
        <translation>Vérifie ce qui doit être en ordre avant un appel.</translation>
    </message>
</context>
<context>
    <name>WaveFormat</name>
    <message>
        <source>Save it as WAV with PCM, one channel, 16 bit and 16 kHz.</source>
        <translation>Enregistrez-le en WAV, PCM, un canal, 16 bits et 16 kHz.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>This is no WAV file but %1.</source>
        <translation>Ce n’est pas un fichier WAV mais %1.</translation>
    </message>
    <message>
        <source>This is no WAV file but a web page.</source>
        <translation>Ce n’est pas un fichier WAV mais une page web.</translation>
    </message>
    <message>
        <source>This is no WAV file.</source>
        <translation>Ce n’est pas un fichier WAV.</translation>
    </message>
    <message>
        <source>floating-point numbers</source>
        <translation>des nombres à virgule flottante</translation>
    </message>
    <message>
        <source>A-law</source>
        <translation>loi A</translation>
    </message>
    <message>
        <source>µ-law</source>
        <translation>loi µ</translation>
    </message>
    <message>
        <source>encoding %1</source>
        <translation>le codage %1</translation>
    </message>
    <message>
        <source>The WAV file does not say at its beginning how it is coded.</source>
        <translation>Le fichier WAV n’indique pas à son début comment il est codé.</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>stéréo</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n canal</numerusform>
            <numerusform>%n canaux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bit</source>
        <translation>%1 bits</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>This WAV file is not as the service plays it: it has %1.</source>
        <translation>Ce fichier WAV n’est pas tel que le service le lit : %1.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Incoming</source>
        <translation>Entrant</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Sonnerie</translation>
    </message>
    <message>
        <source>Establishing</source>
        <translation>Établissement</translation>
    </message>
    <message>
        <source>Established</source>
        <translation>Établi</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Transferring</source>
        <translation>Transfert</translation>
    </message>
    <message>
        <source>Transfer accepted</source>
        <translation>Transfert accepté</translation>
    </message>
    <message>
        <source>Redirecting</source>
        <translation>Redirection</translation>
    </message>
    <message>
        <source>Terminating</source>
        <translation>Fin en cours</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>call · %1</source>
        <translation>appel · %1</translation>
    </message>
    <message>
        <source>call · %1 · %2/%3</source>
        <translation>appel · %1 · %2/%3</translation>
    </message>
    <message>
        <source>roster · %1 present</source>
        <translation>liste des participants · présents : %1</translation>
    </message>
    <message>
        <source>roster · %1 changed, sequence %2</source>
        <translation>liste des participants · modifiés : %1, séquence %2</translation>
    </message>
    <message>
        <source>operation · %1 %2</source>
        <translation>opération · %1 %2</translation>
    </message>
    <message>
        <source>content sharing</source>
        <translation>partage de contenu</translation>
    </message>
    <message>
        <source>unknown kind · %1</source>
        <translation>type inconnu · %1</translation>
    </message>
    <message>
        <source>Placing</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Issue inconnue</translation>
    </message>
    <message>
        <source>%1 · %2/%3</source>
        <translation>%1 · %2/%3</translation>
    </message>
    <message>
        <source>Ended; the notification of it was missed</source>
        <translation>Terminé ; la notification correspondante a été manquée</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Appel %1</translation>
    </message>
    <message>
        <source>Not placed here</source>
        <translation>Non passé ici</translation>
    </message>
    <message>
        <source>Status %1, code %2, request id %3.</source>
        <translation>Statut %1, code %2, identifiant de requête %3.</translation>
    </message>
    <message>
        <source>accepted · call not placed here</source>
        <translation>acceptée · appel non passé ici</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>doublon</translation>
    </message>
    <message>
        <source>late: the call was further already</source>
        <translation>tardive : l’appel était déjà plus avancé</translation>
    </message>
    <message>
        <source>stale: a newer roster is known</source>
        <translation>périmée : une liste des participants plus récente est connue</translation>
    </message>
    <message>
        <source>gap: a roster update is missing</source>
        <translation>lacune : une mise à jour de la liste des participants manque</translation>
    </message>
    <message>
        <source>rejected (%1): %2</source>
        <translation>rejetée (%1) : %2</translation>
    </message>
    <message>
        <source>no answer to %1 %2</source>
        <translation>pas de réponse à %1 %2</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Application instance</source>
        <translation>Instance d’application</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>Skype for Business user</source>
        <translation>Utilisateur Skype Entreprise</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Azure Communication Services user</source>
        <translation>Utilisateur Azure Communication Services</translation>
    </message>
    <message>
        <source>Asserted identity</source>
        <translation>Identité attestée</translation>
    </message>
    <message>
        <source>%1
%2 UTC</source>
        <translation>%1
%2 UTC</translation>
    </message>
    <message>
        <source>Meeting %1</source>
        <translation>Réunion %1</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Meeting of %1</source>
        <translation>Réunion de %1</translation>
    </message>
    <message>
        <source>policy recording · %1 joins</source>
        <translation>enregistrement par stratégie · arrivée de %1</translation>
    </message>
    <message>
        <source>policy recording · %1 left</source>
        <translation>enregistrement par stratégie · départ de %1</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Transfer to %1 was asked for</source>
        <translation>Transfert vers %1 demandé</translation>
    </message>
    <message>
        <source>Being transferred to %1</source>
        <translation>Transfert vers %1 en cours</translation>
    </message>
    <message>
        <source>Transfer to %1 was accepted</source>
        <translation>Transfert vers %1 accepté</translation>
    </message>
    <message>
        <source>Transferred to %1</source>
        <translation>Transféré vers %1</translation>
    </message>
    <message>
        <source>Transfer to %1 failed; the call goes on</source>
        <translation>Échec du transfert vers %1 ; l’appel continue</translation>
    </message>
    <message>
        <source>Transfer to %1 failed</source>
        <translation>Échec du transfert vers %1</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>nouvel essai</translation>
    </message>
    <message>
        <source>Call without a target</source>
        <translation>Appel sans destinataire</translation>
    </message>
</context>
</TS>
