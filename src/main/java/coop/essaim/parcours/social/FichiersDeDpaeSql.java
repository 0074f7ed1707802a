package coop.essaim.parcours.social;

import coop.essaim.personnes.PersonneId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les fichiers de déclaration d'embauche composés, et l'état civil qu'ils disent.
@Repository
class FichiersDeDpaeSql {

    private final JdbcClient jdbc;

    FichiersDeDpaeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    IdentiteDeclaree identite(PersonneId personne) {
        return jdbc.sql("""
                select nom, nom_de_naissance, prenom, civilite, naissance, lieu_de_naissance, pays_de_naissance, nationalite
                  from pub_personne where id = :personne""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> {
                    var naissance = ligne.getString("nom_de_naissance");
                    var usage = ligne.getString("nom");
                    return new IdentiteDeclaree(
                            naissance == null ? usage : naissance,
                            naissance == null || naissance.equals(usage) ? null : usage,
                            ligne.getString("prenom"),
                            ligne.getString("civilite"),
                            ligne.getObject("naissance", LocalDate.class),
                            ligne.getString("lieu_de_naissance"),
                            ligne.getString("pays_de_naissance"),
                            ligne.getString("nationalite"));
                })
                .single();
    }

    /// Les codes du dernier fichier, les mêmes d'une embauche à l'autre.
    Optional<FichierSaisie> derniersCodes() {
        return jdbc.sql("select urssaf, sante from fichier_de_dpae order by compose_a desc limit 1")
                .query((ligne, _) -> new FichierSaisie(null, ligne.getString("urssaf"), ligne.getString("sante"), null))
                .optional();
    }

    /// L'heure d'embauche que le dernier fichier réel de ce contrat a déclarée.
    Optional<LocalTime> heureDeclaree(UUID contrat) {
        return jdbc.sql("""
                select heure from fichier_de_dpae
                 where contrat_id = :contrat and not essai order by compose_a desc limit 1""").param("contrat", contrat).query(LocalTime.class).optional();
    }

    void garder(UUID id, UUID contrat, FichierDeDpae.Codes codes, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into fichier_de_dpae (id, contrat_id, heure, urssaf, sante, essai, compose_a, compose_par)
                values (:id, :contrat, :heure, :urssaf, :sante, :essai, :maintenant, :par)""")
                .param("id", id)
                .param("contrat", contrat)
                .param("heure", codes.heure())
                .param("urssaf", codes.urssaf())
                .param("sante", codes.sante())
                .param("essai", codes.essai())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }
}
