package coop.essaim.personnes;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonnesSql {

    private final JdbcClient jdbc;

    PersonnesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Personne> trouver(PersonneId id) {
        return jdbc.sql(
                        "select id, civilite, nom, prenom, naissance, courriel, telephone, compte_id from personne where id = :id")
                .param("id", id.valeur())
                .query((ligne, _) -> personne(ligne))
                .optional();
    }

    Optional<PersonneId> duCompte(UUID compte) {
        return jdbc.sql("select id from personne where compte_id = :compte")
                .param("compte", compte)
                .query(UUID.class)
                .optional()
                .map(PersonneId::new);
    }

    void ajouter(PersonneId id, NouvellePersonne nouvelle, Instant maintenant, @Nullable UUID par) {
        var civilite = nouvelle.civilite();
        var courriel = nouvelle.courriel();
        var telephone = nouvelle.telephone();
        jdbc.sql("""
                insert into personne (id, civilite, nom, prenom, naissance, courriel, telephone, cree_a, cree_par)
                values (:id, :civilite, :nom, :prenom, :naissance, :courriel, :telephone, :maintenant, :par)""")
                .param("id", id.valeur())
                .param("civilite", civilite == null ? null : civilite.name())
                .param("nom", nouvelle.nom())
                .param("prenom", nouvelle.prenom())
                .param("naissance", nouvelle.naissance())
                .param("courriel", courriel == null ? null : courriel.adresse())
                .param("telephone", telephone == null ? null : telephone.e164())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void rattacher(PersonneId id, UUID compte) {
        jdbc.sql("update personne set compte_id = :compte where id = :id")
                .param("compte", compte)
                .param("id", id.valeur())
                .update();
    }

    private static Personne personne(ResultSet ligne) throws SQLException {
        var civilite = ligne.getString("civilite");
        var courriel = ligne.getString("courriel");
        var telephone = ligne.getString("telephone");
        return new Personne(
                new PersonneId(ligne.getObject("id", UUID.class)),
                civilite == null ? null : Civilite.valueOf(civilite),
                ligne.getString("nom"),
                ligne.getString("prenom"),
                ligne.getObject("naissance", LocalDate.class),
                courriel == null ? null : new Courriel(courriel),
                telephone == null ? null : new Telephone(telephone),
                ligne.getObject("compte_id", UUID.class));
    }
}
