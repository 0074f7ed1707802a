package coop.essaim.facturation.relance;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NiveauxSql {

    private final JdbcClient jdbc;

    NiveauxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Deux réglages se suivent.
    void verrouiller() {
        jdbc.sql("select pg_advisory_xact_lock(4515)").query().listOfRows();
    }

    boolean dateDAujourdhui(int niveau, LocalDate jour) {
        return jdbc.sql("select exists (select from niveau_de_relance where niveau = :niveau and du = :jour)")
                .param("niveau", niveau)
                .param("jour", jour)
                .query(Boolean.class)
                .single();
    }

    /// Ce qui a été réglé aujourd'hui se corrige en place.
    boolean remplacerDuJour(NiveauDeRelance voulu, LocalDate jour) {
        return jdbc.sql("""
                update niveau_de_relance set libelle = :libelle, jours = :jours, texte = :texte
                 where niveau = :niveau and du = :jour""")
                        .param("niveau", voulu.niveau())
                        .param("libelle", voulu.libelle())
                        .param("jours", voulu.jours())
                        .param("texte", voulu.texte())
                        .param("jour", jour)
                        .update()
                == 1;
    }

    void fermer(int niveau, LocalDate au) {
        jdbc.sql("update niveau_de_relance set au = :au where niveau = :niveau and au is null")
                .param("niveau", niveau)
                .param("au", au)
                .update();
    }

    void ajouter(NiveauDeRelance voulu, LocalDate du, String decision) {
        jdbc.sql("""
                insert into niveau_de_relance (niveau, libelle, jours, texte, du, decision)
                values (:niveau, :libelle, :jours, :texte, :du, :decision)""")
                .param("niveau", voulu.niveau())
                .param("libelle", voulu.libelle())
                .param("jours", voulu.jours())
                .param("texte", voulu.texte())
                .param("du", du)
                .param("decision", decision)
                .update();
    }
}
