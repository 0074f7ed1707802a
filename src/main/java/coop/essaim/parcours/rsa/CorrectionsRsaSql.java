package coop.essaim.parcours.rsa;

import coop.essaim.commun.EnFrancais;
import coop.essaim.parcours.correction.Ligne;
import coop.essaim.parcours.correction.NatureDeLigne;
import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Retrouve, dans le suivi du RSA, une ligne qui compte encore.
@Repository
class CorrectionsRsaSql {

    private final JdbcClient jdbc;

    CorrectionsRsaSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Ligne> trouver(NatureDeLigne nature, UUID id) {
        return switch (nature) {
            case CONVENTION -> convention(id);
            case ENGAGEMENT -> engagement(id);
            case PASSAGE -> passage(id);
            case SUITE_DE_PASSAGE -> suite(id);
            case ACTION, SUITE_D_ACTION, SOUTIEN, VERSEMENT, JUSTIFICATION -> Optional.empty();
        };
    }

    private Optional<Ligne> convention(UUID id) {
        return jdbc.sql("select departement, du from convention_rsa where id = :id and compte_encore(id)")
                .param("id", id)
                .query((ligne, _) -> new Ligne(
                        id,
                        NatureDeLigne.CONVENTION,
                        null,
                        "Convention avec " + ligne.getString("departement") + ", depuis le "
                                + EnFrancais.enFrancais(ligne.getObject("du", LocalDate.class)),
                        "/rsa"))
                .optional();
    }

    private Optional<Ligne> engagement(UUID id) {
        return jdbc.sql("""
                select c.personne_id, c.organisme, c.du, p.prenom || ' ' || p.nom as nom
                  from contrat_d_engagement c join pub_personne p on p.id = c.personne_id
                 where c.id = :id and compte_encore(c.id)""")
                .param("id", id)
                .query((ligne, _) -> {
                    var personne = new PersonneId(ligne.getObject("personne_id", UUID.class));
                    return new Ligne(
                            id,
                            NatureDeLigne.ENGAGEMENT,
                            personne,
                            "Contrat d’engagement de " + ligne.getString("nom") + " avec "
                                    + ligne.getString("organisme") + ", depuis le "
                                    + EnFrancais.enFrancais(ligne.getObject("du", LocalDate.class)),
                            "/parcours/" + personne + "/rsa");
                })
                .optional();
    }

    private Optional<Ligne> passage(UUID id) {
        return jdbc.sql("""
                select g.personne_id, g.reunion_id, p.prenom || ' ' || p.nom as nom, r.le
                  from passage_en_equipe g
                  join equipe_pluridisciplinaire r on r.id = g.reunion_id
                  join pub_personne p on p.id = g.personne_id
                 where g.id = :id and compte_encore(g.id)""")
                .param("id", id)
                .query((ligne, _) -> new Ligne(
                        id,
                        NatureDeLigne.PASSAGE,
                        new PersonneId(ligne.getObject("personne_id", UUID.class)),
                        "Situation de " + ligne.getString("nom") + ", présentée le "
                                + EnFrancais.enFrancais(ligne.getObject("le", LocalDate.class)),
                        "/rsa/reunions/" + ligne.getObject("reunion_id", UUID.class)))
                .optional();
    }

    private Optional<Ligne> suite(UUID passage) {
        return jdbc.sql("""
                select s.id, s.suite, g.personne_id, g.reunion_id, p.prenom || ' ' || p.nom as nom
                  from suite_de_passage s
                  join passage_en_equipe g on g.id = s.passage_id
                  join pub_personne p on p.id = g.personne_id
                 where g.id = :passage and compte_encore(s.id)""")
                .param("passage", passage)
                .query((ligne, _) -> new Ligne(
                        ligne.getObject("id", UUID.class),
                        NatureDeLigne.SUITE_DE_PASSAGE,
                        new PersonneId(ligne.getObject("personne_id", UUID.class)),
                        "Suite donnée à " + ligne.getString("nom") + " : "
                                + SuiteDePassage.valueOf(ligne.getString("suite"))
                                        .libelle(),
                        "/rsa/reunions/" + ligne.getObject("reunion_id", UUID.class)))
                .optional();
    }
}
