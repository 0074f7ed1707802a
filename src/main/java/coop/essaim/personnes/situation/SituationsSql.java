package coop.essaim.personnes.situation;

import coop.essaim.commun.Telephone;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.fiche.Reponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SituationsSql {

    private final JdbcClient jdbc;

    SituationsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Tous les relevés, le plus récent d'abord.
    List<SituationSaisie> releves(PersonneId id) {
        return jdbc.sql("""
                select releve_le, a_l_entree, statut, rsa, ass, aah, rqth, sans_logement, fin_de_droits
                  from personne_situation where personne_id = :id order by releve_le desc, a_l_entree""")
                .param("id", id.valeur())
                .query((ligne, _) -> situation(ligne))
                .list();
    }

    /// Retire le relevé que celui-ci corrige : l'autre de l'entrée, ou l'autre du même jour.
    boolean retirer(PersonneId id, SituationSaisie saisie) {
        return jdbc.sql("""
                delete from personne_situation
                 where personne_id = :id and a_l_entree = :aLEntree and (:aLEntree or releve_le = :releveLe)""")
                        .param("id", id.valeur())
                        .param("aLEntree", saisie.estALEntree())
                        .param("releveLe", saisie.releveLe())
                        .update()
                > 0;
    }

    void ajouter(UUID id, PersonneId personne, SituationSaisie saisie, Instant a, @Nullable UUID par) {
        jdbc.sql("""
                insert into personne_situation (id, personne_id, releve_le, a_l_entree, statut, rsa, ass, aah, rqth,
                                                sans_logement, fin_de_droits, saisie_a, saisie_par)
                values (:id, :personne, :releveLe, :aLEntree, :statut, :rsa, :ass, :aah, :rqth,
                        :sansLogement, :finDeDroits, :a, :par)""")
                .param("id", id)
                .param("personne", personne.valeur())
                .param("releveLe", saisie.releveLe())
                .param("aLEntree", saisie.estALEntree())
                .param("statut", nom(saisie.statut()))
                .param("rsa", nom(saisie.rsa()))
                .param("ass", nom(saisie.ass()))
                .param("aah", nom(saisie.aah()))
                .param("rqth", nom(saisie.rqth()))
                .param("sansLogement", nom(saisie.sansLogement()))
                .param("finDeDroits", saisie.finDeDroits())
                .param("a", a.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    Optional<UrgenceSaisie> urgence(PersonneId id) {
        return jdbc.sql("select nom, lien, telephone from personne_urgence where personne_id = :id")
                .param("id", id.valeur())
                .query((ligne, _) -> new UrgenceSaisie(
                        ligne.getString("nom"), ligne.getString("lien"), new Telephone(ligne.getString("telephone"))))
                .optional();
    }

    void ecrireUrgence(PersonneId id, UrgenceSaisie urgence, Instant a, @Nullable UUID par) {
        var telephone = urgence.telephone();
        jdbc.sql("""
                insert into personne_urgence (personne_id, nom, lien, telephone, saisi_a, saisi_par)
                values (:id, :nom, :lien, :telephone, :a, :par)
                on conflict (personne_id) do update
                   set nom = excluded.nom, lien = excluded.lien, telephone = excluded.telephone,
                       saisi_a = excluded.saisi_a, saisi_par = excluded.saisi_par""")
                .param("id", id.valeur())
                .param("nom", urgence.nom())
                .param("lien", urgence.lien())
                .param("telephone", telephone == null ? null : telephone.e164())
                .param("a", a.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    boolean retirerUrgence(PersonneId id) {
        return jdbc.sql("delete from personne_urgence where personne_id = :id")
                        .param("id", id.valeur())
                        .update()
                == 1;
    }

    /// Les relevés restent pour les bilans, sans les deux questions qui touchent à la santé et au logement.
    void anonymiser(PersonneId id) {
        jdbc.sql("update personne_situation set rqth = null, sans_logement = null where personne_id = :id")
                .param("id", id.valeur())
                .update();
        retirerUrgence(id);
    }

    private static SituationSaisie situation(ResultSet ligne) throws SQLException {
        return new SituationSaisie(
                ligne.getObject("releve_le", LocalDate.class),
                ligne.getBoolean("a_l_entree"),
                Statut.valueOf(ligne.getString("statut")),
                reponse(ligne, "rsa"),
                reponse(ligne, "ass"),
                reponse(ligne, "aah"),
                reponse(ligne, "rqth"),
                reponse(ligne, "sans_logement"),
                ligne.getObject("fin_de_droits", LocalDate.class),
                null);
    }

    private static @Nullable Reponse reponse(ResultSet ligne, String colonne) throws SQLException {
        var nom = ligne.getString(colonne);
        return nom == null ? null : Reponse.valueOf(nom);
    }

    private static @Nullable String nom(@Nullable Enum<?> choix) {
        return choix == null ? null : choix.name();
    }
}
