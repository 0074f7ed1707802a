package coop.essaim.acces.matrice;

import coop.essaim.acces.session.Sessions;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.courrier.Courrier;
import coop.essaim.commun.courrier.Courriers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Les routes d'accès dont l'objet n'est à personne, ou n'existe pas : un lien inventé, une clé d'accès inconnue, une
/// session d'autrui, un courrier de la boîte d'envoi.
public class AccesDEssai implements ObjetsDEssai {

    private static final Pattern CHEMINS =
            Pattern.compile("/(mot-de-passe/nouveau|invitation|premier-administrateur)/\\{jeton}"
                    + "|/mon-compte/(cles|sessions)/\\{.*|/administration/courriers/\\{id}.*");
    private static final String SECRET = "secret-d-un-courrier-confidentiel";

    private final Courriers courriers;
    private final Sessions sessions;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    public AccesDEssai(Courriers courriers, Sessions sessions, TransactionTemplate transaction, JdbcClient jdbc) {
        this.courriers = courriers;
        this.sessions = sessions;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public boolean sert(String chemin) {
        return CHEMINS.matcher(chemin).matches();
    }

    @Override
    public boolean aUnProprietaire() {
        return false;
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return autre(moi);
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return Map.of(
                "jeton",
                "jeton-invente-de-la-longueur-d-un-vrai-jeton",
                "identifiant",
                "Y2xlLWludmVudGVl",
                "reference",
                sessionDAutrui(moi),
                "id",
                courrier().toString());
    }

    private String sessionDAutrui(UUID moi) {
        return jdbc
                .sql("select distinct principal_name from spring_session where principal_name <> :moi")
                .param("moi", moi.toString())
                .query(String.class)
                .list()
                .stream()
                .flatMap(autre -> sessions.de(UUID.fromString(autre)).stream())
                .map(Sessions.Ouverte::reference)
                .findFirst()
                .orElse("reference-inventee");
    }

    private UUID courrier() {
        transaction.executeWithoutResult(_ ->
                courriers.envoyer(new Courrier(Courriel.valueOf("marqueur@exemple.fr"), "Marqueur", SECRET, true)));
        return jdbc.sql("select id from courrier order by cree_a desc, id desc limit 1")
                .query(UUID.class)
                .single();
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(new Marqueur(SECRET, Set.of()));
    }
}
